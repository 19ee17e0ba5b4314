package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rows that stand in one ruled row of a table: figures one below the other, in columns beside each other or beside as
 * many names, with no line between them. Wrapped names and broken numbers make no rows; a name or code beside several
 * figures that is one text stays one.
 */
final class UnruledRows {
    /** Figures on one line, and the line of their name, stand within this share of their size of each other. */
    private static final float SAME_LINE = 0.35f;

    /** Rows are further apart than this share of the size of their type. */
    private static final float CLOSEST = 0.9f;

    /** The middle of a line lies above its baseline by this share of its size. */
    private static final float ABOVE = 0.36f;

    private static final int FEWEST = 2;

    /** Baselines of the rows, from above. */
    private final List<Float> rows;

    /** Lines above this belong to names of columns that stand in the same ruled row. */
    private final float headEnd;

    private final float size;

    /** A cell of a ruled row: what it says, text by text, and whether those are figures. */
    private record Column(SplitRows.Part part, List<List<TextLine>> texts, int figuresFrom) {
        static Column of(SplitRows.Part part) {
            List<List<TextLine>> texts = CellText.texts(part.lines(), part.box());
            int from = texts.size();
            while (from > 0 && CellText.of(texts.get(from - 1), part.box()).isNumber()) {
                from--;
            }
            return new Column(part, texts, from);
        }

        boolean isOfFigures() {
            return texts.size() - figuresFrom >= FEWEST && figuresFrom <= 1;
        }

        boolean holdsAmounts() {
            return texts.subList(figuresFrom, texts.size()).stream()
                    .anyMatch(t -> CellText.of(t, part.box()).isAmount());
        }

        List<Float> baselines() {
            return texts.subList(figuresFrom, texts.size()).stream()
                    .map(t -> (t.get(0).baseline() + t.get(t.size() - 1).baseline()) / 2)
                    .toList();
        }
    }

    private UnruledRows(List<Float> rows, float headEnd, float size) {
        this.rows = rows;
        this.headEnd = headEnd;
        this.size = size;
    }

    /** The rows in a ruled row that has the given cells; empty where it is one row. */
    static Optional<UnruledRows> in(List<SplitRows.Part> cells) {
        List<Column> columns = cells.stream()
                .filter(p -> p.lines().size() >= FEWEST)
                .map(Column::of)
                .toList();
        List<Column> figures = columns.stream().filter(Column::isOfFigures).toList();
        if (figures.stream().noneMatch(Column::holdsAmounts)) {
            return Optional.empty();
        }
        float size = figures.get(0).part().lines().get(0).size();
        List<Float> rows = rows(figures, size);
        if (rows.size() < FEWEST) {
            return Optional.empty();
        }
        UnruledRows found = new UnruledRows(rows, headEnd(figures, rows.get(0)), size);
        boolean shared = figures.size() > 1
                && figures.stream().filter(f -> f.baselines().size() > 1).count() > 1;
        boolean named = columns.stream().anyMatch(c -> !c.isOfFigures() && found.names(c));
        return shared || named ? Optional.of(found) : Optional.empty();
    }

    /** The baselines that figures share; none where some stand too close for rows. */
    private static List<Float> rows(List<Column> figures, float size) {
        List<Float> all = new ArrayList<>();
        figures.forEach(f -> all.addAll(f.baselines()));
        all.sort(Comparator.naturalOrder());
        List<Float> rows = new ArrayList<>();
        for (float baseline : all) {
            float distance = rows.isEmpty() ? Float.MAX_VALUE : baseline - rows.get(rows.size() - 1);
            if (distance > SAME_LINE * size && distance < CLOSEST * size) {
                return List.of();
            }
            if (distance >= CLOSEST * size) {
                rows.add(baseline);
            }
        }
        return rows;
    }

    private static float headEnd(List<Column> figures, float first) {
        float end = -Float.MAX_VALUE;
        for (Column column : figures) {
            for (List<TextLine> text : column.texts().subList(0, column.figuresFrom())) {
                end = Math.max(end, (text.get(text.size() - 1).baseline() + first) / 2);
            }
        }
        return end;
    }

    /** Whether a cell that holds no figures has a text for each row. */
    private boolean names(Column column) {
        return below(column.part().lines()).size() >= rows.size()
                && distributed(column.part())
                        .map(all -> all.subList(heads(), all.size()).stream().noneMatch(List::isEmpty))
                        .orElse(false);
    }

    /** How many rows there are, one with the names of the columns counted. */
    int count() {
        return heads() + rows.size();
    }

    /** One where names of columns stand above the first row, otherwise none. */
    int heads() {
        return headEnd > -Float.MAX_VALUE ? 1 : 0;
    }

    /** The lines of a cell by row; empty when the cell is one for all rows below the names. */
    Optional<List<List<TextLine>>> distributed(SplitRows.Part part) {
        List<TextLine> below = below(part.lines());
        List<List<TextLine>> all = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            all.add(new ArrayList<>());
        }
        if (heads() > 0) {
            all.get(0).addAll(part.lines().subList(0, part.lines().size() - below.size()));
        }
        if (below.isEmpty()) {
            return Optional.of(all);
        }
        List<List<TextLine>> texts = CellText.texts(below, part.box());
        boolean one = texts.size() == 1 && (rowsOf(below) != 1 || isCentred(below, part.box()));
        if (one || !byText(texts, all) && !byLine(below, all)) {
            return Optional.empty();
        }
        return Optional.of(all);
    }

    List<TextLine> below(List<TextLine> lines) {
        return lines.stream().filter(l -> l.baseline() > headEnd).toList();
    }

    private boolean isCentred(List<TextLine> lines, Box box) {
        float middle =
                (lines.get(0).box().y0() + lines.get(lines.size() - 1).box().y1()) / 2;
        float top = heads() > 0 ? headEnd : box.y0();
        return Math.abs(middle - (top + box.y1()) / 2) <= SAME_LINE * size;
    }

    private long rowsOf(List<TextLine> text) {
        return rows.stream().filter(r -> reaches(text, r)).count();
    }

    /** Whether a row's baseline lies within a text of one or more lines. */
    private boolean reaches(List<TextLine> text, float row) {
        return row >= text.get(0).baseline() - SAME_LINE * size
                && row <= text.get(text.size() - 1).baseline() + SAME_LINE * size;
    }

    /** Gives each text to the one row that it stands beside; says whether every text has one of its own. */
    private boolean byText(List<List<TextLine>> texts, List<List<TextLine>> all) {
        int next = 0;
        List<Integer> found = new ArrayList<>();
        for (List<TextLine> text : texts) {
            while (next < rows.size() && !reaches(text, rows.get(next))) {
                next++;
            }
            if (next == rows.size() || next + 1 < rows.size() && reaches(text, rows.get(next + 1))) {
                return false;
            }
            found.add(next++);
        }
        for (int i = 0; i < texts.size(); i++) {
            all.get(heads() + found.get(i)).addAll(texts.get(i));
        }
        return true;
    }

    /** Gives each line to a row, by how the first or last is set; says whether every row got one. */
    private boolean byLine(List<TextLine> lines, List<List<TextLine>> all) {
        float near = SAME_LINE * size;
        boolean fromAbove = Math.abs(lines.get(0).baseline() - rows.get(0)) <= near;
        boolean fromBelow = Math.abs(lines.get(lines.size() - 1).baseline() - rows.get(rows.size() - 1)) <= near;
        List<List<TextLine>> parted = new ArrayList<>();
        rows.forEach(r -> parted.add(new ArrayList<>()));
        for (TextLine line : lines) {
            int row = 0;
            for (int i = 1; i < rows.size(); i++) {
                float to = rows.get(i);
                float border = fromAbove ? to - near : fromBelow ? rows.get(i - 1) + near : (rows.get(i - 1) + to) / 2;
                row = line.baseline() > border ? i : row;
            }
            parted.get(row).add(line);
        }
        if (parted.stream().anyMatch(List::isEmpty)) {
            return false;
        }
        for (int i = 0; i < parted.size(); i++) {
            all.get(heads() + i).addAll(parted.get(i));
        }
        return true;
    }

    /** Where each row ends, in a cell that is parted. */
    float[] ends(float top, float bottom) {
        float[] ends = new float[count()];
        for (int i = 0; i < ends.length; i++) {
            int row = i - heads();
            float baseline =
                    row < 0 ? headEnd : i + 1 == ends.length ? bottom : (rows.get(row) + rows.get(row + 1)) / 2;
            float end = i + 1 == ends.length ? bottom : baseline - ABOVE * size;
            ends[i] = Math.min(bottom, Math.max(end, top));
        }
        return ends;
    }
}
