package io.yusuan.catalogue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks that what one part of the catalogue names stands in another: a name that is nowhere would do nothing. */
final class References {
    private final Wording wording;
    private final List<TableSpec> tables;
    private final Function<TableSpec, WrittenType> written;
    private final boolean complete;
    private final Problems problems;

    /**
     * @param written where a type was written
     * @param complete whether all that the files of the types say was read
     */
    References(
            Wording wording,
            List<TableSpec> tables,
            Function<TableSpec, WrittenType> written,
            boolean complete,
            Problems problems) {
        this.wording = wording;
        this.tables = tables;
        this.written = written;
        this.complete = complete;
        this.problems = problems;
    }

    /** The words that name a type are words of titles, and the items of heads are lines of some type. */
    void check() {
        Set<String> words = Set.copyOf(wording.titles().words());
        tables.forEach(table -> table.namedBy().forEach(by -> check(table, by, words)));
        if (complete) {
            checkItems();
        }
    }

    /** Only where every line was read: one that cannot be read is no reason to miss its item. */
    private void checkItems() {
        Set<String> items = tables.stream()
                .flatMap(t -> t.lines().stream())
                .map(LineSpec::item)
                .collect(Collectors.toSet());
        for (HeadPieces.Piece piece : wording.headPieces().all()) {
            if (!piece.item().isEmpty() && !items.contains(piece.item())) {
                problems.add(piece.file(), piece.line(), unknown("words", piece.item()));
            }
        }
        for (TableSpec table : tables) {
            for (ColumnSpec column : table.columns()) {
                if (!column.item().isEmpty() && !items.contains(column.item())) {
                    problems.add(
                            written.apply(table).column(column.id()),
                            unknown("column \"" + column.id() + "\"", column.item()));
                }
            }
        }
    }

    private void check(TableSpec table, NamedBy by, Set<String> words) {
        Set<String> missing = new TreeSet<>(by.words());
        missing.addAll(by.with());
        missing.removeAll(words);
        if (!missing.isEmpty()) {
            problems.add(
                    by.file(),
                    by.line(),
                    "\"named_by\" of \"" + table.type() + "\" has " + String.join(", ", missing)
                            + ", of which no title is made: add it to \"words\" of \"titles\" in " + Wording.FILE);
        }
    }

    private static String unknown(String who, String item) {
        return who + " for \"" + item + "\", which is no line of any type";
    }
}
