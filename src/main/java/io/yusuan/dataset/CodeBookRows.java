package io.yusuan.dataset;

import io.yusuan.catalogue.CodeBook;
import io.yusuan.catalogue.CodeEntry;
import io.yusuan.catalogue.CodeMapping;
import io.yusuan.catalogue.Evidence;
import java.util.List;

/**
 * The code book as rows.
 *
 * @param codes classification codes, by classification, code, fund and period
 * @param map government against department economic codes, as in the book
 */
public record CodeBookRows(List<CodeRow> codes, List<CodeMapRow> map) {
    /** No code book. */
    public static final CodeBookRows NONE = new CodeBookRows(List.of(), List.of());

    public CodeBookRows {
        codes = List.copyOf(codes);
        map = List.copyOf(map);
    }

    /** Every edition of a code book; the years a code was in force are columns. */
    public static CodeBookRows of(CodeBook book) {
        RowIds codeIds = new RowIds('k');
        RowIds mapIds = new RowIds('m');
        return new CodeBookRows(
                book.entries().stream().map(e -> code(e, codeIds)).toList(),
                book.mappings().stream().map(m -> mapping(m, mapIds)).toList());
    }

    private static CodeRow code(CodeEntry e, RowIds ids) {
        String from = e.from().isPresent() ? Integer.toString(e.from().getAsInt()) : "";
        return new CodeRow(
                ids.next(e.classification().id(), e.code(), e.fund(), from),
                e.classification().id(),
                e.code(),
                e.name(),
                e.level(),
                Values.text(e.parentCode()),
                Values.text(e.fund()),
                Values.number(e.from()),
                Values.number(e.to()),
                e.evidence().kind().id(),
                Values.text(e.evidence().years()),
                counted(e.evidence()),
                e.startCertain());
    }

    private static CodeMapRow mapping(CodeMapping m, RowIds ids) {
        return new CodeMapRow(
                ids.next(m.governmentCode(), m.departmentCode()),
                m.governmentCode(),
                Values.text(m.departmentCode()),
                Values.text(m.note()),
                m.evidence().kind().id(),
                counted(m.evidence()));
    }

    private static Integer counted(Evidence evidence) {
        return evidence.documents() == 0 ? null : evidence.documents();
    }
}
