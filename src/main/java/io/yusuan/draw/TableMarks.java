package io.yusuan.draw;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.Labels;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import io.yusuan.document.Place.PageBox;
import io.yusuan.interpret.RawCell;
import io.yusuan.interpret.RawRow;
import io.yusuan.interpret.RawTable;
import io.yusuan.recognise.FoundTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What became of the cells of one table. */
final class TableMarks {
    private final FoundTable table;
    private final Published published;
    private final Map<Place, ColumnRole> columns = new HashMap<>();
    private final int firstRow;

    /** @param raw the table with its columns bound, where it has columns */
    TableMarks(FoundTable table, Optional<RawTable> raw, Published published) {
        this.table = table;
        this.published = published;
        int first = Integer.MAX_VALUE;
        if (raw.isPresent()) {
            for (RawRow row : raw.get().rows()) {
                first = Math.min(first, row.row());
                for (RawCell cell : row.cells()) {
                    columns.putIfAbsent(cell.place(), cell.column().role());
                }
            }
        }
        this.firstRow = raw.isPresent() ? first : 0;
    }

    /** The mark of a cell; empty for one without a place on a page. */
    Optional<Mark> of(Cell cell) {
        if (!(cell.place() instanceof PageBox box)) {
            return Optional.empty();
        }
        boolean spanned = cell.rowSpan() * cell.columnSpan() > 1;
        String spans = spanned ? cell.rowSpan() + "×" + cell.columnSpan() : "";
        return Optional.of(new Mark(
                role(cell),
                box,
                spans,
                words(cell, spans),
                published.finding(cell.place()).isPresent()));
    }

    private Role role(Cell cell) {
        Place place = cell.place();
        if (Labels.trim(cell.text()).isEmpty()) {
            return Role.EMPTY;
        }
        if (published.isUnread(place) || table.spec().isEmpty()) {
            return Role.UNREAD;
        }
        if (published.fact(place).isPresent()) {
            return Role.FACT;
        }
        if (published.target(place).isPresent()) {
            return Role.TARGET;
        }
        if (cell.row() < table.firstRow()) {
            return Role.TITLE;
        }
        return Optional.ofNullable(columns.get(place))
                .map(TableMarks::role)
                .orElse(cell.row() < firstRow ? Role.HEADER : Role.OTHER);
    }

    /** The role of a cell in a column that is no fact. */
    private static Role role(ColumnRole column) {
        return switch (column) {
            case MONEY -> Role.UNREAD;
            case IGNORE, PERSONAL -> Role.OTHER;
            default -> Role.LABEL;
        };
    }

    private String words(Cell cell, String spans) {
        StringBuilder words = new StringBuilder("R" + cell.row() + "C" + cell.column());
        words.append(spans.isEmpty() ? "" : " covers " + spans);
        published.fact(cell.place()).ifPresent(f -> words.append('\n').append(f));
        published.target(cell.place()).ifPresent(t -> words.append('\n').append(t));
        published.finding(cell.place()).ifPresent(f -> words.append('\n').append(f));
        return words.append('\n').append(cell.text()).toString();
    }
}
