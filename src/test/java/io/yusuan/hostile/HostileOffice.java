package io.yusuan.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yusuan.read.Archive;
import io.yusuan.sample.SampleFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Documents and workbooks of XML that expand, fetch, claim or nest more than any person would write. */
final class HostileOffice {
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int MEGABYTE = 1 << 20;

    private final Shelf shelf;
    private final String trap;

    private HostileOffice(Shelf shelf, String trap) {
        this.shelf = shelf;
        this.trap = trap;
    }

    /** @param trap an address that nobody must ask */
    static void put(Shelf shelf, String trap) {
        HostileOffice office = new HostileOffice(shelf, trap);
        office.entities();
        office.sizes();
        office.parts();
        office.sheets();
    }

    private void word(String name, String docType, String text) {
        shelf.put(
                name,
                () -> Archive.docxOf(docType + "<w:document xmlns:w='" + Archive.W + "'><w:body>"
                        + PlainBudget.word(PlainBudget.paragraph(text)) + "</w:body></w:document>"));
    }

    private void entities() {
        String laughs = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining("", "<!DOCTYPE d [<!ENTITY e0 'ha'>", "]>"));
        word("entity-bomb.docx", laughs, "&e9;");
        word("entity-of-a-file.docx", "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "&e;");
        word("entity-of-an-address.docx", "<!DOCTYPE d [<!ENTITY e SYSTEM '" + trap + "'>]>", "&e;");
        word("entities-of-an-address.docx", "<!DOCTYPE d [<!ENTITY % p SYSTEM '" + trap + "'> %p;]>", "");
        word("document-type-of-an-address.docx", "<!DOCTYPE d SYSTEM '" + trap + "'>", "");
        shelf.put(
                "entity-of-a-file.xlsx",
                () -> book(
                        SHEET,
                        xml -> xml.replaceFirst(
                                "(<worksheet)", "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>$1")));
    }

    private void sizes() {
        shelf.put(
                "bomb.docx",
                () -> Archive.docxWithoutMainPart()
                        .with("word/document.xml", " ".repeat(MEGABYTE).getBytes(UTF_8), 400)
                        .toBytes());
        shelf.put(
                "grid-span-without-end.docx",
                () -> Archive.docx(PlainBudget.word("", "<w:tcPr><w:gridSpan w:val='2147483647'/></w:tcPr>")));
        shelf.put("tables-within-each-other.docx", () -> {
            String open = "<w:tbl><w:tr><w:tc>";
            String close = PlainBudget.paragraph("x") + "</w:tc></w:tr></w:tbl>";
            return Archive.docx(PlainBudget.word(open.repeat(1000) + close.repeat(1000)));
        });
        shelf.put("elements-within-each-other.docx", () -> Archive.docx(PlainBudget.word(within(100_000))));
        shelf.put("a-million-paragraphs.docx", () -> Archive.docx(PlainBudget.word("<w:p/>".repeat(1_000_000))));
        shelf.put("entries-without-end.docx", () -> {
            Archive archive = Archive.docxWithoutMainPart();
            for (int i = 0; i < 21_000; i++) {
                archive.with("word/x" + i, "");
            }
            return archive.with("word/document.xml", "<d/>").toBytes();
        });
        shelf.put("truncated.docx", () -> {
            byte[] whole = PlainBudget.in(SampleFormat.DOCX);
            return Arrays.copyOf(whole, whole.length / 2);
        });
    }

    /** Elements within each other, each of another name, so that they cannot be packed well. */
    private static String within(int depth) {
        Random random = new Random(1);
        StringBuilder open = new StringBuilder();
        Deque<String> close = new ArrayDeque<>();
        for (int i = 0; i < depth; i++) {
            String name = "w:x" + random.nextInt(1_000_000);
            open.append('<').append(name).append('>');
            close.push("</" + name + ">");
        }
        return open + String.join("", close);
    }

    private void parts() {
        shelf.put("strict.docx", () -> strict(PlainBudget.in(SampleFormat.DOCX)));
        shelf.put("strict.xlsx", () -> strict(PlainBudget.in(SampleFormat.XLSX)));
        shelf.put("macros.docm", () -> withMacros(PlainBudget.in(SampleFormat.DOCX), "word/"));
        shelf.put("macros.xlsm", () -> withMacros(PlainBudget.in(SampleFormat.XLSX), "xl/"));
        shelf.put(
                "outside.docx",
                () -> changed(
                        PlainBudget.in(SampleFormat.DOCX),
                        (name, xml) -> null,
                        Map.of(
                                "word/_rels/document.xml.rels",
                                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                        + outside("r1", "attachedTemplate") + outside("r2", "image")
                                        + outside("r3", "header")
                                        + outside("r4", "frame") + "</Relationships>")));
        shelf.put(
                "styles-on-themselves.docx",
                () -> Archive.docx(
                        PlainBudget.word("<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"),
                        List.of(
                                Map.entry(
                                        "styles",
                                        "<w:styles xmlns:w='" + Archive.W + "'><w:style w:styleId='a'>"
                                                + "<w:basedOn w:val='b'/></w:style><w:style w:styleId='b'><w:basedOn w:val='a'/>"
                                                + "</w:style></w:styles>"),
                                Map.entry(
                                        "numbering",
                                        "<w:numbering xmlns:w='" + Archive.W + "'><w:num w:numId='1'>"
                                                + "<w:abstractNumId w:val='1'/></w:num></w:numbering>"))));
        shelf.put(
                "no-content-types.docx",
                () -> new Archive().with("word/document.xml", "<d/>").toBytes());
    }

    private String outside(String id, String kind) {
        return "<Relationship Id='" + id + "' Type='" + RELATION + kind + "' Target='" + trap
                + "' TargetMode='External'/>";
    }

    private void sheets() {
        shelf.put(
                "claims-to-be-large.xlsx",
                () -> book(
                        SHEET,
                        xml -> xml.replaceFirst(
                                "<dimension[^>]*/>|(?=<sheetData)", "<dimension ref=\"A1:XFD1048576\"/>")));
        shelf.put(
                "cell-far-away.xlsx",
                () -> book(
                        SHEET,
                        xml -> xml.replace(
                                "</sheetData>",
                                "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>")));
        shelf.put(
                "a-million-merges.xlsx",
                () -> book(
                        SHEET,
                        xml -> xml.replace(
                                "</sheetData>",
                                "</sheetData><mergeCells>"
                                        + new Random(1)
                                                .ints(1_000_000, 1, 1_000_000)
                                                .mapToObj(row -> "<mergeCell ref=\"A1:C" + row + "\"/>")
                                                .collect(Collectors.joining())
                                        + "</mergeCells>")));
        shelf.put(
                "merges-that-end-before-they-begin.xlsx",
                () -> book(
                        SHEET,
                        xml -> xml.replace(
                                "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"C9:A1\"/></mergeCells>")));
        shelf.put(
                "formula-that-runs-a-program.xlsx",
                () -> book(
                        SHEET,
                        xml -> xml.replace(
                                "</sheetData>",
                                "<row r=\"90\"><c r=\"A90\" t=\"str\"><f>cmd|'/C calc'!A0</f><v>cached</v></c></row></sheetData>")));
        shelf.put(
                "numbers-that-are-none.xlsx",
                () -> book(
                        SHEET,
                        xml -> xml.replace(
                                "</sheetData>",
                                "<row r=\"90\"><c r=\"A90\"><v>1e999</v></c><c r=\"B90\"><v>NaN</v></c><c r=\"C90\" s=\"99999\">"
                                        + "<v>-0</v></c><c r=\"D90\" t=\"s\"><v>2147483647</v></c></row></sheetData>")));
    }

    private static byte[] book(String part, UnaryOperator<String> change) throws IOException {
        return changed(
                PlainBudget.in(SampleFormat.XLSX),
                (name, xml) -> name.equals(part) ? change.apply(xml) : null,
                Map.of());
    }

    /** Changes a part, or leaves it as it is. */
    private interface Change {
        String of(String name, String xml);
    }

    private static byte[] changed(byte[] archive, Change change, Map<String, String> added) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String xml = change.of(part.getKey(), new String(part.getValue(), UTF_8));
            if (xml != null) {
                part.setValue(xml.getBytes(UTF_8));
            }
        }
        added.forEach((name, xml) -> parts.put(name, xml.getBytes(UTF_8)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** With the names of ISO 29500 strict in place of the transitional ones. */
    private static byte[] strict(byte[] archive) throws IOException {
        return changed(
                archive,
                (name, xml) -> xml.replace(
                                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                "http://purl.oclc.org/ooxml/wordprocessingml/main")
                        .replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships"),
                Map.of());
    }

    private static byte[] withMacros(byte[] archive, String folder) throws IOException {
        return changed(
                archive,
                (name, xml) -> name.equals("[Content_Types].xml")
                        ? xml.replaceFirst(
                                "(?=<Override)",
                                "<Override PartName=\"/" + folder
                                        + "vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>")
                        : null,
                Map.of(folder + "vbaProject.bin", "Sub AutoOpen() Shell \"calc\" End Sub"));
    }
}
