package io.yusuan.read;

import io.yusuan.document.Place.Margin;
import io.yusuan.document.RejectReason;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.FooterRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HeaderRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** The cells of one xls worksheet, shown as a person sees them. POI counts rows and columns from 0. */
final class XlsSheet {
    /** As many as the format has (2.2.7 of MS-XLS); a cell beyond stands nowhere. */
    private static final int COLUMNS = 256;

    private final SheetReading reading;
    private final Sheet cells;
    private final SSTRecord strings;
    private final CellStyles styles;
    private final boolean from1904;
    private FormulaRecord awaitsText;
    private int comments;
    /** Whether the text that follows is that of a comment. */
    private boolean ofComment;

    XlsSheet(SheetReading reading, SSTRecord strings, CellStyles styles, boolean from1904) {
        this.reading = reading;
        this.cells = reading.sheet();
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    void finish() throws Refusal {
        reading.finish();
    }

    void take(Record record) throws Refusal {
        if (record instanceof LabelSSTRecord label) {
            put(label, shared(label.getSSTIndex()));
        } else if (record instanceof NumberRecord number) {
            put(number, shown(number.getValue(), number.getXFIndex()));
        } else if (record instanceof FormulaRecord formula) {
            takeFormula(formula);
        } else if (record instanceof StringRecord text && awaitsText != null) {
            put(awaitsText, text.getString());
            awaitsText = null;
        } else if (record instanceof BoolErrRecord value) {
            put(value, value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue()));
        } else if (record instanceof LabelRecord label) {
            put(label, label.getValue());
        } else if (record instanceof BlankRecord blank) {
            put(blank, "");
        } else if (record instanceof MulBlankRecord blanks) {
            for (int i = 0; i < blanks.getNumColumns(); i++) {
                box(blanks.getRow(), blanks.getXFAt(i));
            }
        } else if (record instanceof MergeCellsRecord merges) {
            for (int i = 0; i < merges.getNumAreas(); i++) {
                merge(merges.getAreaAt(i));
            }
        } else {
            takeSurroundings(record);
        }
    }

    private void takeSurroundings(Record record) throws Refusal {
        if (record instanceof RowRecord row && row.getZeroHeight()) {
            cells.hidden().row(row.getRowNumber() + 1);
        } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
            cells.hidden().columns(columns.getFirstColumn() + 1, columns.getLastColumn() + 1);
        } else if (record instanceof HeaderRecord header) {
            cells.margin(Margin.Kind.HEADER, header.getText());
        } else if (record instanceof FooterRecord footer) {
            cells.margin(Margin.Kind.FOOTER, footer.getText());
        } else if (record instanceof NoteRecord) {
            comments++;
        } else if (record instanceof ObjRecord object) {
            ofComment = object.getSubRecords().stream()
                    .anyMatch(s -> s instanceof CommonObjectDataSubRecord o
                            && o.getObjectType() == CommonObjectDataSubRecord.OBJECT_TYPE_COMMENT);
        } else if (record instanceof TextObjectRecord box && !ofComment && box.getStr() != null) {
            cells.box(1, 1, box.getStr().getString());
        }
    }

    /** Comments on cells. */
    int comments() {
        return comments;
    }

    private void takeFormula(FormulaRecord formula) throws Refusal {
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> put(formula, shown(formula.getValue(), formula.getXFIndex()));
            case BOOLEAN -> put(formula, truth(formula.getCachedBooleanValue()));
            case ERROR -> put(formula, error((byte) formula.getCachedErrorValue()));
            default -> {
                put(formula, "");
                awaitsText = formula;
            }
        }
    }

    private void put(CellValueRecordInterface at, String text) throws Refusal {
        box(at.getRow(), at.getXFIndex());
        // 16 bits without sign, of which POI makes a number with one.
        int column = Short.toUnsignedInt(at.getColumn());
        if (column >= COLUMNS && !Blocks.isBlank(text)) {
            throw Refusal.of(RejectReason.Kind.CORRUPT);
        }
        cells.add(at.getRow() + 1, column + 1, text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private void box(int row, int style) {
        if (styles.isBoxed(style)) {
            cells.box(row + 1);
        }
    }

    private void merge(CellRangeAddress area) {
        cells.merge(area.getFirstRow() + 1, area.getFirstColumn() + 1, area.getLastRow() + 1, area.getLastColumn() + 1);
    }

    private String shared(int index) {
        return strings != null && index >= 0 && index < strings.getNumUniqueStrings()
                ? strings.getString(index).getString()
                : "";
    }

    private String shown(double value, int style) {
        return styles.format(style).show(value, from1904);
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }
}
