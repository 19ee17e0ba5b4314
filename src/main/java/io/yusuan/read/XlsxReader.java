package io.yusuan.read;

import io.yusuan.document.Place;
import io.yusuan.document.RejectReason.Kind;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;

/** Reads an xlsx workbook: shared strings, cell formats and sheets, each in one streaming pass. */
final class XlsxReader {
    private static final String PREFIX = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEX = 16;

    private final Intake intake;
    private final OPCPackage archive;
    private final List<String> strings = new ArrayList<>();
    private final CellStyles styles = new CellStyles();
    private boolean from1904;
    private int comments;

    private record SheetRef(String name, String relation, boolean hidden) {}

    private XlsxReader(Intake intake, OPCPackage archive) {
        this.intake = intake;
        this.archive = archive;
    }

    static void read(Intake intake, OPCPackage archive, PackagePart workbook)
            throws IOException, XMLStreamException, InvalidFormatException, Refusal {
        new XlsxReader(intake, archive).workbook(workbook);
    }

    private void workbook(PackagePart workbook)
            throws IOException, XMLStreamException, InvalidFormatException, Refusal {
        List<SheetRef> sheets = new ArrayList<>();
        eachElement(workbook, (xml, name) -> {
            if (name.equals("sheet")) {
                String state = xml.attribute("state");
                boolean hidden = state != null && !state.equals("visible");
                sheets.add(new SheetRef(xml.attribute("name"), xml.attribute("id"), hidden));
            } else if (name.equals("workbookPr")) {
                from1904 = xml.attribute("date1904") != null && xml.isOn("date1904");
            }
            return false;
        });
        intake.pages(sheets.size());
        readStrings();
        readStyles();
        for (int i = 0; i < sheets.size(); i++) {
            sheet(workbook, sheets.get(i), i + 1);
        }
        intake.leaveOutComments(comments);
    }

    /** Takes an element with the reader that stands on it; see {@link Xml.Visitor}. */
    private interface Taker {
        boolean takes(Xml xml, String name) throws XMLStreamException, Refusal;
    }

    private static void eachElement(PackagePart part, Taker taker) throws IOException, XMLStreamException, Refusal {
        try (InputStream in = part.getInputStream();
                Xml xml = Xml.open(in)) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    xml.within(name -> taker.takes(xml, name));
                }
            }
        }
    }

    private void readStrings() throws IOException, XMLStreamException, Refusal {
        Budget budget = new Budget(intake.limits());
        for (PackagePart part : archive.getPartsByContentType(PREFIX + "sharedStrings+xml")) {
            eachElement(part, (xml, name) -> {
                if (name.equals("si")) {
                    strings.add(richText(xml, budget));
                    return true;
                }
                return false;
            });
        }
    }

    /** The text of the runs within the element just begun, without the reading aids of Japanese. */
    static String richText(Xml xml, Budget budget) throws XMLStreamException, Refusal {
        StringBuilder text = new StringBuilder();
        xml.within(name -> {
            if (name.equals("t")) {
                xml.text(text, budget);
                return true;
            }
            return name.equals("rPh") && xml.skip();
        });
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        String plain = text.contains("_x") ? ESCAPE.matcher(text).replaceAll(XlsxReader::character) : text;
        return plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), HEX)));
    }

    private void readStyles() throws IOException, XMLStreamException, Refusal {
        List<Boolean> borders = new ArrayList<>();
        for (PackagePart part : archive.getPartsByContentType(PREFIX + "styles+xml")) {
            eachElement(part, (xml, name) -> switch (name) {
                case "numFmt" -> {
                    styles.addFormat(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                    yield false;
                }
                case "border" -> borders.add(isRuledAtItsSides(xml));
                case "cellXfs" -> cellFormats(xml, borders);
                case "dxfs" -> xml.skip();
                default -> false;
            });
        }
    }

    private static boolean isRuledAtItsSides(Xml xml) throws XMLStreamException, Refusal {
        boolean[] ruled = new boolean[1];
        xml.within(side -> {
            boolean vertical =
                    side.equals("left") || side.equals("right") || side.equals("start") || side.equals("end");
            ruled[0] |= vertical && xml.attribute("style") != null && xml.isOn("style");
            return false;
        });
        return ruled[0];
    }

    private boolean cellFormats(Xml xml, List<Boolean> borders) throws XMLStreamException, Refusal {
        xml.within(name -> {
            if (name.equals("xf")) {
                int border = xml.number("borderId", 0);
                styles.addStyle(
                        xml.number("numFmtId", 0), border >= 0 && border < borders.size() && borders.get(border));
            }
            return false;
        });
        return true;
    }

    private void sheet(PackagePart workbook, SheetRef ref, int index)
            throws IOException, XMLStreamException, InvalidFormatException, Refusal {
        PackageRelationship relation = workbook.getRelationship(String.valueOf(ref.relation()));
        if (relation == null) {
            throw Refusal.of(Kind.CORRUPT);
        }
        PackagePart part = workbook.getRelatedPart(relation);
        if (!part.getContentType().equals(PREFIX + "worksheet+xml")) {
            return;
        }
        String name = String.valueOf(ref.name());
        if (ref.hidden()) {
            intake.log().add(Finding.of(FindingCode.HIDDEN_SHEET, new Place.SheetCell(index, name, 1, 1), name));
        }
        SheetReading reading = new SheetReading(intake, index, name);
        XlsxSheet cells = new XlsxSheet(intake, reading.sheet(), strings, styles, from1904);
        eachElement(part, cells::takes);
        XlsxDrawing drawing = new XlsxDrawing(reading.sheet(), new Budget(intake.limits()));
        for (PackagePart shapes : RelatedParts.of(part, "drawing")) {
            eachElement(shapes, drawing::takes);
        }
        for (PackagePart remarks : RelatedParts.of(part, "comments")) {
            eachElement(remarks, (xml, element) -> {
                comments += element.equals("comment") ? 1 : 0;
                return false;
            });
        }
        reading.finish();
    }
}
