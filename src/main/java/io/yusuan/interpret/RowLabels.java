package io.yusuan.interpret;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.LabelAliases.Fit;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.LineSpec;
import io.yusuan.catalogue.Numbering;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads what a row is called, and what its label says of its place among its neighbours. */
final class RowLabels {
    private static final List<ColumnRole> BY_PREFERENCE = List.of(
            ColumnRole.LABEL,
            ColumnRole.NAME,
            ColumnRole.CODE_NAME,
            ColumnRole.PROJECT,
            ColumnRole.UNIT_NAME,
            ColumnRole.CODE,
            ColumnRole.UNIT_CODE);

    /** Between the names of a row that has several. */
    private static final String JOINT = " | ";

    private final TableSpec table;
    private final Wording wording;
    private final Map<Integer, Sections> sections = new TreeMap<>();

    RowLabels(TableSpec table, Wording wording) {
        this.table = table;
        this.wording = wording;
    }

    /**
     * A labelled row.
     *
     * @param row the row
     * @param slip whether its label is a known slip of the pen
     */
    record Labelled(RawRow row, boolean slip) {}

    private record Named(LineSpec line, Fit fit) {}

    /** Labels the next row of a block; rows come from the top of the table down. */
    Labelled label(int row, int block, List<RawCell> cells) {
        String printed = printed(cells);
        String folded = Labels.fold(printed);
        Numbering numbering = Numbering.of(folded);
        String unnumbered = folded.substring(numbering.length());
        String prefix = wording.ofWhichPrefix(unnumbered);
        boolean total = isTotal(cells);
        String rest = unnumbered.substring(prefix.length());
        int depth =
                numbering.length() > 0 ? numbering.depth() : Numbering.of(rest).depth();
        Sections above = sections.computeIfAbsent(block, b -> new Sections());
        Optional<Named> named = named(rest, side(cells), () -> above.outsideOf(depth));
        above.begin(depth, named.map(Named::line));
        RawRow raw = new RawRow(
                row,
                block,
                cells,
                Labels.trim(printed),
                named.map(Named::line),
                total,
                !prefix.isEmpty(),
                depth,
                indent(printed),
                cells.get(0).place());
        return new Labelled(raw, named.map(n -> n.fit().slip()).orElse(false));
    }

    /**
     * The nearest to the figures of the printed cells that may name the row, one of the table's own classification first.
     * Codes joined with their names name the row together. Where nothing else does, the text that begins the row names it.
     */
    private String printed(List<RawCell> cells) {
        for (ColumnRole role : BY_PREFERENCE) {
            List<RawCell> named = cells.stream()
                    .filter(c -> c.column().role() == role && !Figures.isBlank(c.text()))
                    .toList();
            if (named.size() > 1 && role == ColumnRole.CODE_NAME) {
                return named.stream().map(c -> Labels.trim(c.text())).collect(Collectors.joining(JOINT));
            }
            if (!named.isEmpty()) {
                List<RawCell> own = named.stream().filter(this::isOwn).toList();
                List<RawCell> nearest = own.isEmpty() ? named : own;
                return nearest.get(nearest.size() - 1).text();
            }
        }
        return first(cells).map(RawCell::text).orElse("");
    }

    /** The first printed cell of a row, where it is a text that other rows have beside what they are called. */
    private static Optional<RawCell> first(List<RawCell> cells) {
        return cells.stream()
                .filter(c -> !Figures.isBlank(c.text()) && c.column().role() != ColumnRole.IGNORE)
                .findFirst()
                .filter(c -> c.column().role() == ColumnRole.ATTRIBUTE);
    }

    private boolean isOwn(RawCell cell) {
        return cell.column().classification().isEmpty()
                || cell.column().classification().equals(table.classification());
    }

    /** A total may be called so in any column that describes the row, or where the row begins. */
    private boolean isTotal(List<RawCell> cells) {
        if (first(cells).map(RawCell::text).filter(wording::isTotal).isPresent()) {
            return true;
        }
        for (RawCell cell : cells) {
            if (cell.column().role().describesRow() && !Figures.isBlank(cell.text()) && wording.isTotal(cell.text())) {
                return true;
            }
        }
        return false;
    }

    private static String side(List<RawCell> cells) {
        for (RawCell cell : cells) {
            String side = cell.column().role().describesRow()
                    ? cell.column().dimensions().side()
                    : "";
            if (!side.isEmpty()) {
                return side;
            }
        }
        return "";
    }

    /** What the numbered rows of a block are, as far as they have been read. */
    private static final class Sections {
        private final List<Section> open = new ArrayList<>();

        private record Section(int depth, String item) {}

        /**
         * A numbered row ends those as deep as itself or deeper. A line that opens a group ends all and holds whatever is
         * numbered after it, although the numbers begin anew.
         */
        void begin(int depth, Optional<LineSpec> line) {
            String item = line.map(LineSpec::item).orElse("");
            if (line.map(LineSpec::opens).orElse(false)) {
                open.clear();
                open.add(new Section(0, item));
            } else if (depth > 0) {
                open.removeIf(s -> s.depth() >= depth);
                open.add(new Section(depth, item));
            }
        }

        /** Item of the nearest row above whose numbering is further out; of the nearest numbered one for a row without. */
        String outsideOf(int depth) {
            for (int i = open.size() - 1; i >= 0; i--) {
                if (depth == 0 || open.get(i).depth() < depth) {
                    return open.get(i).item();
                }
            }
            return "";
        }
    }

    /** A line that belongs under the section goes first, then one that belongs anywhere. */
    private Optional<Named> named(String bare, String side, Supplier<String> sectionAbove) {
        String key = Labels.key(bare);
        List<String> path = List.of(key);
        List<Named> fits = new ArrayList<>();
        for (LineSpec line : table.lines().with(key)) {
            String wanted = line.dimensions().side();
            if (wanted.isEmpty() || side.isEmpty() || wanted.equals(side)) {
                line.labels().fit(path).ifPresent(fit -> fits.add(new Named(line, fit)));
            }
        }
        boolean asks = fits.stream().anyMatch(n -> !n.line().under().isEmpty());
        String section = asks ? sectionAbove.get() : "";
        return fits.stream().min(Comparator.comparingInt(n -> rank(n.line().under(), section)));
    }

    private static int rank(String under, String section) {
        if (under.isEmpty()) {
            return 1;
        }
        return under.equals(section) ? 0 : 2;
    }

    private static int indent(String printed) {
        int indent = 0;
        while (indent < printed.length()
                && (Character.isWhitespace(printed.charAt(indent)) || Character.isSpaceChar(printed.charAt(indent)))) {
            indent++;
        }
        return indent;
    }
}
