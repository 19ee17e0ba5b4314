package io.yusuan.read;

import io.yusuan.document.Place;
import io.yusuan.document.RejectReason.Kind;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;

/** Reads an xls workbook record by record; only one sheet's cells are held at a time. */
final class XlsReader {
    private final Intake intake;
    private final CellStyles styles = new CellStyles();
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private SSTRecord strings;
    private boolean from1904;
    private int depth;
    private int index;
    private XlsSheet sheet;
    private int comments;

    private XlsReader(Intake intake) {
        this.intake = intake;
    }

    static void read(Intake intake, POIFSFileSystem container) throws IOException, Refusal {
        XlsReader reader = new XlsReader(intake);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(record -> {
            try {
                reader.take(record);
            } catch (Refusal e) {
                throw new Fault.Carrier(e);
            }
        });
        new HSSFEventFactory().processWorkbookEvents(request, container);
        if (reader.depth != 0 || reader.index != reader.bound.size()) {
            throw Refusal.of(Kind.CORRUPT);
        }
        intake.pages(reader.bound.size());
        intake.leaveOutComments(reader.comments);
    }

    private void take(Record record) throws Refusal {
        if (record instanceof BOFRecord begin) {
            begin(begin);
        } else if (record instanceof EOFRecord) {
            end();
        } else if (depth == 1 && sheet != null) {
            sheet.take(record);
        } else if (depth == 1) {
            takeGlobal(record);
        }
    }

    /** Charts stand within sheets as substreams of their own; only the outermost count. */
    private void begin(BOFRecord begin) throws Refusal {
        depth++;
        if (depth == 1 && begin.getType() != BOFRecord.TYPE_WORKBOOK && index < bound.size()) {
            BoundSheetRecord ref = BoundSheetRecord.orderByBofPosition(bound)[index++];
            int number = bound.indexOf(ref) + 1;
            String name = ref.getSheetname();
            if (begin.getType() == BOFRecord.TYPE_WORKSHEET) {
                if (ref.isHidden() || ref.isVeryHidden()) {
                    Place place = new Place.SheetCell(number, name, 1, 1);
                    intake.log().add(Finding.of(FindingCode.HIDDEN_SHEET, place, name));
                }
                sheet = new XlsSheet(new SheetReading(intake, number, name), strings, styles, from1904);
            }
        }
    }

    private void end() throws Refusal {
        depth--;
        if (depth == 0 && sheet != null) {
            sheet.finish();
            comments += sheet.comments();
            sheet = null;
        }
    }

    private void takeGlobal(Record record) throws Refusal {
        if (record instanceof BoundSheetRecord ref) {
            bound.add(ref);
            intake.budget().pages(bound.size());
        } else if (record instanceof SSTRecord table) {
            strings = table;
        } else if (record instanceof FormatRecord format) {
            styles.addFormat(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            boolean boxed = style.getBorderLeft() != BorderStyle.NONE.getCode()
                    || style.getBorderRight() != BorderStyle.NONE.getCode();
            styles.addStyle(style.getFormatIndex(), boxed);
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        }
    }
}
