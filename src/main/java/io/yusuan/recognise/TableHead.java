package io.yusuan.recognise;

import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What heads a table: title, label, unit, organisation and year lines, outside and inside its grid.
 *
 * @param named what the title names
 * @param title as printed, or empty
 * @param label as printed, or empty
 * @param above the lines that head the table, in reading order
 * @param firstRow first row of the grid behind them
 * @param rest paragraphs before the table that do not head it
 */
record TableHead(
        Optional<TitleIndex.Titled> named,
        String title,
        String label,
        List<Paragraph> above,
        int firstRow,
        List<Paragraph> rest) {
    /** Lines between a title and its table that are neither unit nor organisation nor year. */
    private static final int STRANGERS = 2;

    static TableHead of(List<Paragraph> before, TableGrid grid, Lines known) {
        HeadRows inside = HeadRows.of(grid, known);
        List<Paragraph> candidates = new ArrayList<>(before);
        candidates.addAll(inside.lines());
        int last = titleLine(candidates, known);
        if (last < 0) {
            return withoutTitle(before, grid, inside, known);
        }
        BrokenTitle title = BrokenTitle.endingAt(last, candidates, known);
        int first = firstLine(candidates, title, known);
        List<Paragraph> above = new ArrayList<>();
        List<Paragraph> rest = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            boolean heads = i >= first && (title.has(i) || i >= before.size() || belongs(candidates.get(i), known));
            (heads ? above : rest).add(candidates.get(i));
        }
        return new TableHead(
                known.title(title.text()), title.text(), label(above, known), above, inside.firstRow(), rest);
    }

    /** The nearest line that is a title, known or not; −1 where there is none. */
    private static int titleLine(List<Paragraph> candidates, Lines known) {
        int strangers = 0;
        for (int i = candidates.size() - 1; i >= 0 && strangers <= STRANGERS; i--) {
            String text = candidates.get(i).text();
            if (known.title(text).isPresent() || known.looksLikeTitle(text)) {
                return i;
            }
            if (!known.belongsToHead(text)) {
                strangers++;
            }
        }
        return -1;
    }

    /** A label may stand above its title, and a title may be printed twice. */
    private static int firstLine(List<Paragraph> candidates, BrokenTitle title, Lines known) {
        Optional<TitleIndex.Titled> type = known.title(title.text());
        int first = title.first();
        for (int i = first - 1; i >= 0; i--) {
            String text = candidates.get(i).text();
            boolean again =
                    type.flatMap(t -> known.title(text).filter(t::agreesWith)).isPresent();
            if (!again && !known.isLabel(text) && !known.isPreamble(text)) {
                break;
            }
            first = i;
        }
        return first;
    }

    private static boolean belongs(Paragraph line, Lines known) {
        return known.belongsToHead(line.text()) || known.title(line.text()).isPresent();
    }

    private static String label(List<Paragraph> above, Lines known) {
        List<Paragraph> nearestFirst = new ArrayList<>(above);
        Collections.reverse(nearestFirst);
        return nearestFirst.stream()
                .map(p -> known.label(p.text()))
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Without a title, unit and organisation lines directly above still belong to the table; then its sheet's name may serve. */
    private static TableHead withoutTitle(List<Paragraph> before, TableGrid grid, HeadRows inside, Lines known) {
        int from = before.size();
        while (from > 0 && known.belongsToHead(before.get(from - 1).text())) {
            from--;
        }
        List<Paragraph> above = new ArrayList<>(before.subList(from, before.size()));
        above.addAll(inside.lines());
        String sheet = grid.place() instanceof Place.SheetCell cell ? cell.sheet() : "";
        return new TableHead(
                known.title(sheet), sheet, known.label(sheet), above, inside.firstRow(), before.subList(0, from));
    }
}
