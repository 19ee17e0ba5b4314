package io.yusuan.normalise;

import io.yusuan.catalogue.Classification;
import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.interpret.RawColumn;
import io.yusuan.statement.Codes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a column of money stands for by itself, so that its amounts make a line of their own.
 *
 * @param item id of the named line, or empty
 * @param system economic classification of its subject
 * @param code code of its economic subject, or empty
 * @param name name of that subject, or empty
 */
record ColumnOwn(String item, Codes.EconomicSystem system, String code, String name) {
    static final ColumnOwn NOTHING = new ColumnOwn("", Codes.EconomicSystem.NONE, "", "");

    static ColumnOwn of(RawColumn column) {
        Optional<ColumnSpec> spec = column.spec();
        Optional<ColumnSpec> subject = spec.filter(s -> s.subject().isPresent());
        boolean government = subject.flatMap(ColumnSpec::classification)
                .filter(Classification.GOVERNMENT_ECONOMIC::equals)
                .isPresent();
        Codes.EconomicSystem system = government ? Codes.EconomicSystem.GOVERNMENT : Codes.EconomicSystem.DEPARTMENT;
        return new ColumnOwn(
                spec.map(ColumnSpec::item).orElse(""),
                subject.isPresent() ? system : Codes.EconomicSystem.NONE,
                subject.map(ColumnSpec::id).orElse(""),
                subject.map(s -> s.labels().expected()).orElse(""));
    }

    /** What the columns of a table stand for, each once, in their order; first nothing, where any stands for nothing. */
    static List<ColumnOwn> all(List<RawColumn> columns) {
        List<ColumnOwn> own = columns.stream()
                .filter(c -> c.role() == ColumnRole.MONEY)
                .map(ColumnOwn::of)
                .distinct()
                .toList();
        boolean plain = own.isEmpty() || own.contains(NOTHING);
        Stream<ColumnOwn> rest = own.stream().filter(o -> !o.equals(NOTHING));
        return plain ? Stream.concat(Stream.of(NOTHING), rest).toList() : rest.toList();
    }

    /** The codes of a row beside the column's own; a row that says an economic subject goes first. */
    Codes beside(Codes row) {
        if (code.isEmpty() || !row.economicCode().isEmpty()) {
            return row;
        }
        Codes.CodeBasis basis = row.basis() == Codes.CodeBasis.NONE ? Codes.CodeBasis.INFERRED : row.basis();
        return new Codes(row.functionCode(), row.functionName(), system, code, name, row.revenueCode(), basis);
    }
}
