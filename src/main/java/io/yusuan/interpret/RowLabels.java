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
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what a row is called, and what its label says of its place among its neighbours. */
final class RowLabels {
    private static final List<ColumnRole> BY_PREFERENCE = List.of(
            ColumnRole.LABEL,
            ColumnRole.NAME,
            ColumnRole.CODE_NAME,
            ColumnRole.PROJECT,
            ColumnRole.UNIT_NAME,
            ColumnRole.CODE);

    private final TableSpec table;
    private final Wording wording;

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

    Labelled label(int row, int block, List<RawCell> cells, List<RawRow> above) {
        String printed = printed(cells);
        String folded = Labels.fold(printed);
        String prefix =
                wording.ofWhichPrefix(folded.substring(Numbering.of(folded).length()));
        String bare = folded.substring(Numbering.of(folded).length()).substring(prefix.length());
        String side = side(cells);
        boolean total = isTotal(cells);
        int depth = Numbering.of(folded).depth();
        Optional<Named> named = named(bare, side, () -> section(block, depth, above));
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

    /** The nearest to the figures of the printed cells that may name the row. */
    private static String printed(List<RawCell> cells) {
        for (ColumnRole role : BY_PREFERENCE) {
            Optional<RawCell> last = cells.stream()
                    .filter(c -> c.column().role() == role && !Figures.isBlank(c.text()))
                    .reduce((a, b) -> b);
            if (last.isPresent()) {
                return last.get().text();
            }
        }
        return "";
    }

    /** A total may be called so in any column that describes the row. */
    private boolean isTotal(List<RawCell> cells) {
        List<RawCell> printed = cells.stream()
                .filter(c -> c.column().role().describesRow() && !Figures.isBlank(c.text()))
                .toList();
        return !printed.isEmpty() && printed.stream().anyMatch(c -> wording.isTotal(c.text()));
    }

    private static String side(List<RawCell> cells) {
        return cells.stream()
                .filter(c -> c.column().role().describesRow())
                .map(c -> c.column().dimensions().side())
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Item of the nearest row above whose numbering is further out. */
    private static String section(int block, int depth, List<RawRow> above) {
        for (int i = above.size() - 1; i >= 0; i--) {
            RawRow row = above.get(i);
            if (row.block() == block && row.depth() > 0 && (depth == 0 || row.depth() < depth)) {
                return row.named().map(LineSpec::item).orElse("");
            }
        }
        return "";
    }

    /** A line that belongs under the section goes first, then one that belongs anywhere. */
    private Optional<Named> named(String bare, String side, Supplier<String> sectionAbove) {
        List<String> path = List.of(Labels.key(bare));
        List<Named> fits = new ArrayList<>();
        for (LineSpec line : table.lines()) {
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
