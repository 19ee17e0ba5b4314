package io.yusuan.sample;

import io.yusuan.sample.SampleDisclosure.Block;
import io.yusuan.sample.SampleDisclosure.Text;
import io.yusuan.sample.SampleTable.SampleCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a Word document: cells merged across by {@code gridSpan}, merged down by {@code vMerge}, tables in cells. */
final class DocxRendering {
    /** Width of the text of an A4 page with usual margins, in twentieths of a point. */
    private static final int PAGE_WIDTH = 9_000;

    private final XWPFDocument document;

    private DocxRendering(XWPFDocument document) {
        this.document = document;
    }

    static byte[] render(SampleDisclosure disclosure) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            OfficePackage.date(document.getProperties());
            DocxRendering rendering = new DocxRendering(document);
            disclosure.blocks().forEach(rendering::block);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return OfficePackage.withFixedTimes(out.toByteArray());
        }
    }

    private void block(Block block) {
        if (block instanceof Text text) {
            document.createParagraph().createRun().setText(text.text());
        } else if (block instanceof SampleTable table) {
            if (table.frame().isEmpty()) {
                fill(document.createTable(1, 1).getCTTbl(), table);
            } else {
                framed(table);
            }
            // Two tables without a paragraph between them would be one table.
            document.createParagraph();
        }
    }

    private void framed(SampleTable table) {
        XWPFTable outer = document.createTable(table.frame().size() + 1, 1);
        for (int row = 0; row < table.frame().size(); row++) {
            outer.getRow(row).getCell(0).setText(table.frame().get(row));
        }
        XWPFTableCell cell = outer.getRow(table.frame().size()).getCell(0);
        cell.removeParagraph(0);
        CTTbl inner = cell.getCTTc().addNewTbl();
        fill(new XWPFTable(inner, cell, 1, 1).getCTTbl(), table);
        // A cell ends with a paragraph, whatever stands before it.
        cell.getCTTc().addNewP();
    }

    private void fill(CTTbl target, SampleTable table) {
        XWPFTable written = new XWPFTable(target, document);
        CTTblGrid grid = target.getTblGrid() == null ? target.addNewTblGrid() : target.getTblGrid();
        for (int column = 0; column < table.columns(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(PAGE_WIDTH / table.columns()));
        }
        written.removeRow(0);
        for (int row = 1; row <= table.rows(); row++) {
            row(written.createRow(), table, row);
        }
    }

    private static void row(XWPFTableRow written, SampleTable table, int row) {
        while (!written.getTableCells().isEmpty()) {
            written.removeCell(0);
        }
        int column = 1;
        while (column <= table.columns()) {
            SampleCell cell = table.at(row, column);
            cell(written.createCell(), cell, row);
            column += cell.columnSpan();
        }
    }

    private static void cell(XWPFTableCell written, SampleCell cell, int row) {
        CTTcPr properties = written.getCTTc().isSetTcPr()
                ? written.getCTTc().getTcPr()
                : written.getCTTc().addNewTcPr();
        if (cell.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
        }
        if (cell.rowSpan() > 1) {
            properties.addNewVMerge().setVal(cell.row() == row ? STMerge.RESTART : STMerge.CONTINUE);
        }
        List<String> paragraphs = cell.row() == row ? cell.paragraphs() : List.of("");
        for (int i = 0; i < paragraphs.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? first(written) : written.addParagraph();
            paragraph.createRun().setText(paragraphs.get(i));
        }
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
    }
}
