package io.yusuan.read;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/**
 * Reads a binary Word document. Its tables know the edges of their cells in twips, not their columns; {@link CellEdges}
 * finds those. The text of text boxes follows the body, because the format does not say where it shows.
 */
final class DocReader {
    private static final int MAX_DEPTH = 64;

    private final Intake intake;
    private final DocStories stories;
    private final DocLists lists;
    private ListCounts counts;
    private int block;
    private int tables;

    private DocReader(Intake intake, HWPFDocument document) {
        this.intake = intake;
        this.stories = new DocStories(intake, document);
        this.lists = new DocLists(document.getListTables());
        this.counts = new ListCounts(intake.log());
    }

    static void read(Intake intake, DirectoryNode root) throws IOException, Refusal {
        try (HWPFDocument document = new HWPFDocument(root)) {
            DocReader reader = new DocReader(intake, document);
            reader.stories.margins(reader::lines);
            reader.stories.comments();
            reader.body(document.getRange());
            reader.boxes(document.getMainTextboxRange());
        }
    }

    private void body(Range body) throws Refusal {
        for (int i = 0; i < body.numParagraphs(); i++) {
            Paragraph paragraph = body.getParagraph(i);
            block++;
            int end = paragraph.getEndOffset();
            if (paragraph.isInTable()) {
                Table table = body.getTable(paragraph);
                table(table, 1).forEach(intake.blocks()::add);
                i += Math.max(1, table.numParagraphs()) - 1;
                end = Math.max(end, table.getEndOffset());
            } else {
                intake.blocks().paragraph(text(paragraph), new Place.BodyParagraph(block));
            }
            stories.notes(paragraph.getStartOffset(), end, block, this::lines);
        }
    }

    /** The paragraphs of a text beside the body, in which lists count on their own. */
    private List<String> lines(Range range) throws Refusal {
        ListCounts ofBody = counts;
        counts = new ListCounts(intake.log());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < range.numParagraphs(); i++) {
            lines.add(text(range.getParagraph(i)));
        }
        counts = ofBody;
        return lines;
    }

    private void boxes(Range boxes) throws Refusal {
        for (int i = 0; i < boxes.numParagraphs(); i++) {
            block++;
            intake.blocks().paragraph(text(boxes.getParagraph(i)), new Place.BodyParagraph(block));
        }
    }

    /** The table and the tables nested in it, outermost first. */
    private List<TableGrid> table(Table table, int level) throws Refusal {
        if (level > MAX_DEPTH) {
            throw Refusal.limit("depth");
        }
        WordGrid grid = new WordGrid(block, ++tables);
        List<TableGrid> nested = new ArrayList<>();
        CellEdges edges = edges(table);
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            intake.budget().cells(row.numCells());
            int next = 1;
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int last = lastMerged(row, c);
                int column = edges.column(cell.getLeftEdge(), next);
                next = Math.max(column + 1, edges.column(right(row.getCell(last)), column + 1));
                place(grid, content(cell, level, nested), r + 1, column, next - column, cell);
                c = last;
            }
        }
        List<TableGrid> all = new ArrayList<>();
        grid.finish().ifPresent(all::add);
        all.addAll(nested);
        return all;
    }

    private void place(WordGrid grid, String text, int row, int column, int columns, TableCell cell) {
        WordGrid.Vertical merge = WordGrid.Vertical.NONE;
        if (cell.isFirstVerticallyMerged()) {
            merge = WordGrid.Vertical.BEGINS;
        } else if (cell.isVerticallyMerged()) {
            merge = WordGrid.Vertical.CONTINUES;
        }
        Grid.Slot shown = grid.place(text, row, column, columns, merge);
        if (!shown.begins(row)) {
            leftOut(text);
        }
    }

    private void leftOut(String text) {
        if (!Blocks.isBlank(text)) {
            intake.log().add(Finding.of(FindingCode.HIDDEN_TEXT_LEFT_OUT, new Place.BodyParagraph(block), text));
        }
    }

    /** Index of the last cell that is merged into the given one. */
    private static int lastMerged(TableRow row, int first) {
        int last = first;
        while (row.getCell(first).isFirstMerged()
                && last + 1 < row.numCells()
                && row.getCell(last + 1).isMerged()
                && !row.getCell(last + 1).isFirstMerged()) {
            last++;
        }
        return last;
    }

    private static CellEdges edges(Table table) {
        List<Integer> edges = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                edges.add(row.getCell(c).getLeftEdge());
                edges.add(right(row.getCell(c)));
            }
        }
        return new CellEdges(edges);
    }

    private static int right(TableCell cell) {
        return cell.getLeftEdge() + cell.getWidth();
    }

    private String content(TableCell cell, int level, List<TableGrid> nested) throws Refusal {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            Paragraph paragraph = cell.getParagraph(i);
            if (paragraph.getTableLevel() > level) {
                Table inner = cell.getTable(paragraph);
                nested.addAll(table(inner, level + 1));
                i += Math.max(1, inner.numParagraphs()) - 1;
            } else {
                paragraphs.add(text(paragraph));
            }
        }
        return String.join("\n", paragraphs);
    }

    private String text(Paragraph paragraph) throws Refusal {
        DocText text = new DocText(paragraph);
        leftOut(text.hidden());
        String shown = text.shown();
        boolean blank = Blocks.isBlank(shown);
        if (!blank || text.isEmpty()) {
            shown = lists.of(paragraph).map(m -> counts.next(m, !blank)).orElse("") + shown;
        }
        intake.budget().characters(shown.length());
        return shown;
    }
}
