package io.yusuan.interpret;

import io.yusuan.catalogue.Classification;
import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.Wording;
import java.util.List;
import java.util.Optional;

/**
 * Settles of which classification the economic subjects are that head the columns of one table: some names stand in both,
 * and a table follows one of them.
 */
final class SubjectColumns {
    private SubjectColumns() {}

    static List<RawColumn> settled(List<RawColumn> columns, Wording wording) {
        boolean government = columns.stream()
                .flatMap(c -> subject(c).stream())
                .anyMatch(c -> c.classification()
                        .filter(Classification.GOVERNMENT_ECONOMIC::equals)
                        .isPresent());
        return government ? columns.stream().map(c -> ofGovernment(c, wording)).toList() : columns;
    }

    private static RawColumn ofGovernment(RawColumn column, Wording wording) {
        Optional<ColumnSpec> other = subject(column)
                .flatMap(s -> wording.subjects().with(Labels.key(s.labels().expected())).stream()
                        .filter(c -> c.classification()
                                .filter(Classification.GOVERNMENT_ECONOMIC::equals)
                                .isPresent())
                        .findFirst());
        return other.map(o -> column.as(spec -> o)).orElse(column);
    }

    private static Optional<ColumnSpec> subject(RawColumn column) {
        return column.spec().filter(s -> s.subject().isPresent());
    }
}
