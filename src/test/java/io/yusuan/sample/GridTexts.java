package io.yusuan.sample;

import io.yusuan.document.Block;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Document;
import io.yusuan.sample.SampleTable.SampleCell;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables as lists of {@code row,column,spans text}, so that what was rendered and what was read back can be compared.
 * White space is left aside: formats differ in what they keep of it. Cells that show nothing are left out.
 */
final class GridTexts {
    private GridTexts() {}

    /** What a reader should find of a table, counted from its first row. */
    static List<String> expected(SampleTable table, Geometry geometry) {
        List<String> lines = new ArrayList<>();
        for (int row = 1; row <= table.rows(); row++) {
            int rank = 0;
            for (int column = 1; column <= table.columns(); ) {
                SampleCell cell = table.at(row, column);
                column += cell.columnSpan();
                rank++;
                if (cell.row() == row && !squeezed(cell.text()).isEmpty()) {
                    lines.add(
                            geometry == Geometry.RAGGED
                                    ? line(row, rank, 1, 1, cell.text())
                                    : line(row, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()));
                }
            }
        }
        return lines;
    }

    /** What was read of a grid, counted from the given row. */
    static List<String> read(TableGrid grid, int firstRow) {
        List<String> lines = new ArrayList<>();
        for (Cell cell : grid.cells()) {
            if (cell.row() >= firstRow && !squeezed(cell.text()).isEmpty()) {
                lines.add(
                        line(cell.row() - firstRow + 1, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()));
            }
        }
        return lines;
    }

    /** All text of a document in reading order, without white space. */
    static String allText(Document document) {
        StringBuilder text = new StringBuilder();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph.text());
            } else if (block instanceof TableGrid grid) {
                grid.cells().forEach(c -> text.append(c.text()));
            }
        }
        return squeezed(text.toString());
    }

    /** All text of a sample in reading order, without white space. */
    static String allText(SampleDisclosure disclosure) {
        StringBuilder text = new StringBuilder();
        for (SampleDisclosure.Block block : disclosure.blocks()) {
            if (block instanceof SampleDisclosure.Text paragraph) {
                text.append(paragraph.text());
            } else if (block instanceof SampleTable table) {
                table.frame().forEach(text::append);
                table.cells().forEach(c -> text.append(c.text()));
            }
        }
        return squeezed(text.toString());
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    private static String line(int row, int column, int rowSpan, int columnSpan, String text) {
        return "R" + row + "C" + column + " " + rowSpan + "×" + columnSpan + " " + squeezed(text);
    }
}
