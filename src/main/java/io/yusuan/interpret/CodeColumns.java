package io.yusuan.interpret;

import io.yusuan.catalogue.Classification;
import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.ColumnSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles what columns of codes hold by their neighbours: two or three under one head are the parts 类, 款, 项 of one
 * code, and codes to the left of a name are of that name's classification.
 */
final class CodeColumns {
    private static final int PARTS = 3;

    private CodeColumns() {}

    static List<RawColumn> settled(List<RawColumn> columns) {
        List<RawColumn> settled = new ArrayList<>(columns);
        for (int first = 0; first < settled.size(); ) {
            int end = first + 1;
            while (end < settled.size() && isPart(settled.get(first), settled.get(end))) {
                end++;
            }
            if (end - first > 1 && end - first <= PARTS) {
                for (int i = first; i < end; i++) {
                    int part = i - first + 1;
                    settled.set(i, settled.get(i).as(spec -> spec.withPart(part)));
                }
            }
            first = end;
        }
        ofFunctions(settled);
        classify(settled);
        return settled;
    }

    /** Economic codes have no 项: 类, 款, 项 side by side are the parts of a functional code whatever the table's rows are. */
    private static void ofFunctions(List<RawColumn> columns) {
        for (int item = PARTS - 1; item < columns.size(); item++) {
            boolean whole = true;
            boolean economic = false;
            for (int part = PARTS; part > 0; part--) {
                RawColumn column = columns.get(item - PARTS + part);
                int expected = part;
                whole &= isCode(column) && column.spec().get().part() == expected;
                economic |= column.classification()
                        .filter(Classification::isEconomic)
                        .isPresent();
            }
            if (whole && economic) {
                for (int i = item - PARTS + 1; i <= item; i++) {
                    columns.set(i, columns.get(i).as(spec -> spec.withClassification(Classification.FUNCTION)));
                }
            }
        }
    }

    private static boolean isPart(RawColumn first, RawColumn next) {
        return isCode(first)
                && isCode(next)
                && first.spec().get().part() == 0
                && first.spec().equals(next.spec())
                && first.header().equals(next.header());
    }

    private static void classify(List<RawColumn> columns) {
        for (int i = 1; i < columns.size(); i++) {
            RawColumn name = columns.get(i);
            if (name.role() == ColumnRole.CODE_NAME && isCode(columns.get(i - 1))) {
                name = name.as(ColumnRole.NAME);
                columns.set(i, name);
            }
            Optional<Classification> of = name.role() == ColumnRole.NAME ? name.classification() : Optional.empty();
            for (int c = i - 1; of.isPresent() && c >= 0 && isUnclassified(columns.get(c)); c--) {
                columns.set(c, columns.get(c).as(spec -> spec.withClassification(of.get())));
            }
        }
    }

    private static boolean isUnclassified(RawColumn column) {
        return isCode(column) && column.classification().isEmpty();
    }

    private static boolean isCode(RawColumn column) {
        return column.role() == ColumnRole.CODE && column.spec().isPresent();
    }

    /** Changes the catalogue's column for one table. */
    interface Change {
        ColumnSpec of(ColumnSpec spec);
    }
}
