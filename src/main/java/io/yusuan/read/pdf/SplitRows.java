package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the cells of a lattice, its ruled rows parted where several rows stand in one. */
final class SplitRows {
    private final Lattice lattice;
    private final PageFrame page;
    private final List<Optional<UnruledRows>> rows = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Float> ys = new ArrayList<>();
    private final List<Piece.TableCell> cells = new ArrayList<>();

    /**
     * A field with what stands in it.
     *
     * @param field where it is in the lattice
     * @param lines what stands in it, from above
     * @param box where it is on the page
     */
    record Part(Lattice.Field field, List<TextLine> lines, Box box) {
        boolean isInOneRow() {
            return field.endRow() == field.row() + 1;
        }
    }

    private SplitRows(Lattice lattice, PageFrame page) {
        this.lattice = lattice;
        this.page = page;
    }

    static Piece.Table table(
            Lattice lattice, List<Part> parts, List<OpenText> open, PageFrame page, Optional<Unlined> unlined) {
        SplitRows split = new SplitRows(lattice, page);
        split.part(parts);
        parts.forEach(split::add);
        float[] ys = new float[split.ys.size()];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = split.ys.get(i);
        }
        return new Piece.Table(lattice.xs(), ys, Indents.told(split.cells, lattice.columns()), unlined, open);
    }

    /** Finds the rows of each ruled row. */
    private void part(List<Part> parts) {
        List<List<Part>> byRow = new ArrayList<>();
        for (int r = 0; r < lattice.rows(); r++) {
            byRow.add(new ArrayList<>());
        }
        for (Part part : parts) {
            if (part.isInOneRow() && part.lines().size() > 1) {
                byRow.get(part.field().row()).add(part);
            }
        }
        ys.add(lattice.ys()[0]);
        for (int r = 0; r < lattice.rows(); r++) {
            Optional<UnruledRows> found = byRow.get(r).isEmpty() ? Optional.empty() : UnruledRows.in(byRow.get(r));
            rows.add(found);
            starts.add(ys.size() - 1);
            if (found.isPresent()) {
                for (float end : found.get().ends(lattice.ys()[r], lattice.ys()[r + 1])) {
                    ys.add(end);
                }
            } else {
                ys.add(lattice.ys()[r + 1]);
            }
        }
        starts.add(ys.size() - 1);
    }

    private void add(Part part) {
        Lattice.Field field = part.field();
        int first = starts.get(field.row());
        Optional<UnruledRows> split = part.isInOneRow() ? rows.get(field.row()) : Optional.empty();
        if (split.isEmpty()) {
            cell(part, part.lines(), first, starts.get(field.endRow()));
            return;
        }
        UnruledRows found = split.get();
        Optional<List<List<TextLine>>> distributed = found.distributed(part);
        if (distributed.isPresent()) {
            for (int i = 0; i < found.count(); i++) {
                cell(part, distributed.get().get(i), first + i, first + i + 1);
            }
        } else {
            List<TextLine> below = found.below(part.lines());
            if (found.heads() > 0) {
                cell(part, part.lines().subList(0, part.lines().size() - below.size()), first, first + 1);
            }
            cell(part, below, first + found.heads(), first + found.count());
        }
    }

    private void cell(Part part, List<TextLine> lines, int row, int endRow) {
        Lattice.Field field = part.field();
        Box box = new Box(part.box().x0(), ys.get(row), part.box().x1(), ys.get(endRow));
        Lattice.Open sides = lattice.open(field);
        boolean last = endRow == starts.get(field.endRow());
        cells.add(new Piece.TableCell(
                new Lattice.Field(row, field.column(), endRow, field.endColumn()),
                CellText.of(lines, box),
                box,
                new Lattice.Open(sides.left(), sides.right(), last && sides.below()),
                page));
    }
}
