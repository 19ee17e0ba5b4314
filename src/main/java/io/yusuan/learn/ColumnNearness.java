package io.yusuan.learn;

import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.catalogue.LabelAliases;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.Wording;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import io.yusuan.interpret.Figures;
import io.yusuan.interpret.RawCell;
import io.yusuan.interpret.RawColumn;
import io.yusuan.interpret.RawTable;
import io.yusuan.learn.UnknownColumn.Holds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the known columns that an unknown head is near to. */
final class ColumnNearness {
    private final Wording wording;

    ColumnNearness(Wording wording) {
        this.wording = wording;
    }

    /** The heads of a table that the catalogue does not know. */
    List<UnknownColumn> unknown(String source, RawTable table) {
        List<UnknownColumn> unknown = new ArrayList<>();
        for (RawColumn column : table.columns()) {
            if (column.spec().isEmpty() && !column.header().isEmpty()) {
                unknown.add(unknown(source, table, column));
            }
        }
        return unknown;
    }

    private UnknownColumn unknown(String source, RawTable table, RawColumn column) {
        TableSpec type = table.source().spec().orElseThrow();
        Holds holds = holds(table, column);
        List<String> path = path(column.header(), holds);
        Set<String> taken = table.columns().stream()
                .filter(c -> c.block() == column.block())
                .map(RawColumn::id)
                .collect(Collectors.toSet());
        List<ColumnFit> fits = new ArrayList<>();
        for (ColumnSpec known : type.columns()) {
            fit(path, known, false, taken).ifPresent(fits::add);
        }
        for (ColumnSpec known : wording.columns()) {
            boolean own = type.columns().stream().anyMatch(c -> c.id().equals(known.id()));
            if (!own) {
                fit(path, known, true, taken).ifPresent(fits::add);
            }
        }
        fits.sort(Comparator.comparing(ColumnFit::worded)
                .thenComparingInt(ColumnFit::likeness)
                .reversed()
                .thenComparing(ColumnFit::id));
        return new UnknownColumn(new Seen(source, place(table, column)), type.type(), path, holds, fits);
    }

    private static Holds holds(RawTable table, RawColumn column) {
        List<String> printed = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column().index() == column.index() && !Labels.isBlank(cell.text()))
                .map(RawCell::text)
                .toList();
        if (printed.isEmpty()) {
            return Holds.NOTHING;
        }
        return printed.stream().anyMatch(Figures::isFigure) ? Holds.FIGURES : Holds.TEXTS;
    }

    /** Money is found without the words of measure and funds beside what it is; other columns are not. */
    private List<String> path(List<String> header, Holds holds) {
        List<String> keys =
                header.stream().map(Labels::key).filter(k -> !k.isEmpty()).toList();
        if (keys.isEmpty()) {
            return header.stream().map(Labels::fold).toList();
        }
        List<String> bare =
                keys.stream().filter(k -> wording.headWord(k).isEmpty()).toList();
        return holds == Holds.TEXTS || bare.isEmpty() ? keys : bare;
    }

    /** A column that shares nothing with the innermost head is not near. */
    static Optional<ColumnFit> fit(List<String> path, ColumnSpec known, boolean common, Set<String> taken) {
        String head = path.get(path.size() - 1);
        List<String> wordings =
                known.labels().paths().stream().flatMap(List::stream).toList();
        String extended = extended(path, known.labels());
        return wordings.stream()
                .filter(w -> Shared.likeness(head, w) > 0)
                .min(Comparator.comparingInt((String w) -> -Shared.likeness(head, w))
                        .thenComparing(Comparator.naturalOrder()))
                .map(nearest -> new ColumnFit(
                        known.id(),
                        known.role(),
                        common,
                        Shared.longest(head, nearest),
                        nearest,
                        Shared.likeness(head, nearest),
                        extended,
                        taken.contains(known.id())));
    }

    /** The wording of a column that a head extends, all levels put together; or empty. */
    static String extended(List<String> path, LabelAliases labels) {
        List<String> wordings =
                labels.paths().stream().map(p -> String.join("", p)).toList();
        List<String> words = labels.paths().stream().flatMap(List::stream).toList();
        String extended = Shared.extended(String.join("", path), wordings, words);
        return extended.isEmpty() ? "" : String.join(" > ", labels.paths().get(wordings.indexOf(extended)));
    }

    private static Place place(RawTable table, RawColumn column) {
        String head = column.header().get(column.header().size() - 1);
        return table.source().grid().cells().stream()
                .filter(c -> c.column() <= column.index() && column.index() < c.column() + c.columnSpan())
                .filter(c -> Labels.trim(c.text()).equals(head))
                .findFirst()
                .map(Cell::place)
                .orElse(table.source().grid().place());
    }
}
