package io.yusuan.sample;

import io.yusuan.sample.SampleTable.SampleCell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Gives the Word documents of samples the page setups that people use before they print them to PDF. */
final class OfficeFiles {
    /** Widths of A4 in twentieths of a point. */
    private static final int SHORT_SIDE = 11_906;

    private static final int LONG_SIDE = 16_838;
    private static final int MARGIN = 1_440;
    private static final List<Integer> HALF_POINTS = List.of(21, 18, 12, 11);
    private static final double TWENTIETHS = 20;
    /** What Word leaves beside the text of a cell, both sides together, in points. */
    private static final double WORD_PADDING = 10.8;
    /** Widths of digits and of marks between them in ems. */
    private static final double HALF = 0.5;

    private static final double NARROW = 0.25;
    static final Pattern FIGURE = Pattern.compile("-?[0-9][0-9,]*\\.[0-9]+");

    private OfficeFiles() {}

    /** Whether a figure has no room on one line of its cell in a document of {@link #word}. */
    static boolean isBroken(long seed, SampleTable table, SampleCell cell) {
        double room = width(seed) / table.columns() / TWENTIETHS - WORD_PADDING;
        double ems =
                cell.text().chars().mapToDouble(c -> c >= '0' ? HALF : NARROW).sum();
        double size = HALF_POINTS.get((int) (seed % HALF_POINTS.size())) / 2.0;
        return cell.columnSpan() == 1 && FIGURE.matcher(cell.text()).matches() && ems * size > room;
    }

    private static boolean isLandscape(long seed) {
        return seed / 4 % 2 == 0;
    }

    private static int width(long seed) {
        return (isLandscape(seed) ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }

    /** A document on portrait or landscape pages; heads are repeated or not, rows cut or not, as the seed has it. */
    static byte[] word(SampleDisclosure disclosure, long seed) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(SampleFormat.DOCX.render(disclosure)))) {
            CTSectPr section = document.getDocument().getBody().isSetSectPr()
                    ? document.getDocument().getBody().getSectPr()
                    : document.getDocument().getBody().addNewSectPr();
            CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
            size.setW(BigInteger.valueOf(isLandscape(seed) ? LONG_SIDE : SHORT_SIDE));
            size.setH(BigInteger.valueOf(isLandscape(seed) ? SHORT_SIDE : LONG_SIDE));
            size.setOrient(isLandscape(seed) ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
            fonts(document, HALF_POINTS.get((int) (seed % HALF_POINTS.size())));
            List<XWPFTable> tables = document.getTables();
            for (int i = 0; i < tables.size(); i++) {
                table(tables.get(i), disclosure.tables().get(i), seed);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void fonts(XWPFDocument document, int halfPoints) {
        document.getParagraphs().forEach(p -> p.setSpacingAfter(0));
        document.getTables()
                .forEach(t -> t.getRows()
                        .forEach(r -> r.getTableCells()
                                .forEach(c -> c.getParagraphs()
                                        .forEach(p -> p.getRuns().forEach(x -> x.setFontSize(halfPoints / 2.0))))));
    }

    private static void table(XWPFTable table, SampleTable sample, long seed) {
        int column = width(seed) / sample.columns();
        table.getCTTbl().getTblGrid().getGridColList().forEach(c -> c.setW(BigInteger.valueOf(column)));
        table.setWidth(width(seed));
        CTTblLayoutType layout = table.getCTTbl().getTblPr().isSetTblLayout()
                ? table.getCTTbl().getTblPr().getTblLayout()
                : table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            CTRow xml = table.getRow(row).getCtRow();
            CTTrPr properties = xml.isSetTrPr() ? xml.getTrPr() : xml.addNewTrPr();
            if (row < sample.headerRows() && seed % 3 > 0) {
                properties.addNewTblHeader();
            }
            if (seed % 2 == 0) {
                properties.addNewCantSplit();
            }
        }
    }
}
