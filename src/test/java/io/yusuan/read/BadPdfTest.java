package io.yusuan.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Bad PDFs, each made here, and what they must become ({@code faults/bad-pdfs.csv}): a status, findings, and the figures
 * that are read. Neither side may have one that the other has not.
 */
@Timeout(120)
class BadPdfTest {
    private static final Path LIST = Path.of("src/test/resources/faults/bad-pdfs.csv");
    private static final String FLATE = "/Filter /FlateDecode";
    private static final String WIDE_BOMB = "/Predictor 12 /Columns 60000";
    private static final String IMAGE =
            "/Type /XObject /Subtype /Image /Width 2000000000 /Height 2000000000 /BitsPerComponent 8"
                    + " /ColorSpace /DeviceRGB /Filter /DCTDecode";
    private static final String IDENTITY = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";

    private final Map<String, byte[]> made = new LinkedHashMap<>();

    @Test
    void eachBecomesWhatIsListed() throws IOException {
        files();
        trees();
        streams();
        images();
        fonts();
        Map<String, String> became = new LinkedHashMap<>();
        made.forEach((name, pdf) -> became.put(name, became(Reading.of(pdf))));
        Map<String, String> listed = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(LIST)) {
            rows.forEach(r -> listed.put(
                    r.getField("made"),
                    r.getField("becomes") + " | " + r.getField("findings") + " | " + r.getField("reads")));
        }
        assertThat(became).containsExactlyInAnyOrderEntriesOf(listed);
    }

    @Test
    void nothingIsFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String url = "(http://127.0.0.1:" + server.getLocalPort() + "/x)";
            String file = "/F << /Type /Filespec /FS /URL /F " + url + " >>";
            RawPdf pdf = new RawPdf("4 0 R", "1")
                            .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [5 0 R 6 0 R]"
                                    + " /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >>"
                                    + " /AA << /O << /S /URI /URI " + url + " >> >> >>")
                            .stream("", RawPdf.TEXT + "/X Do\n")
                            .stream(IMAGE + " " + file, "");
            byte[] opened = edited(pdf, "/Pages 2 0 R", "/Pages 2 0 R /OpenAction << /S /URI /URI " + url + " >>");
            assertThat(Reading.of(opened).allText()).isEqualTo("12.50\n");
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static String became(Reading read) {
        List<String> findings = read.findings().stream()
                .map(f -> f.replaceAll(" @.*", ""))
                .distinct()
                .toList();
        String text = read.reason().equals("readable") ? read.allText().strip().replace("\n", " ") : "";
        return read.reason() + " | " + String.join(" ", findings) + " | " + text.replace("\uFFFD", "?");
    }

    private static byte[] edited(RawPdf pdf, String from, String to) {
        return new String(pdf.bytes(), ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
    }

    private static RawPdf plain() {
        return RawPdf.page("", RawPdf.TEXT.getBytes(ISO_8859_1));
    }

    private void files() {
        made.put("whole", plain().bytes());
        made.put("no bytes behind the header", "%PDF-1.7\n".getBytes(ISO_8859_1));
        made.put("xref off by some bytes", plain().offBy(3).bytes());
        made.put("xref far off", plain().offBy(100_000_000).bytes());
        made.put("xref missing", plain().withoutXref());
        made.put("xref of two thousand million entries", edited(plain(), "xref\n0 6", "xref\n0 2000000000"));
        byte[] whole = plain().bytes();
        int xref = new String(whole, ISO_8859_1).indexOf("xref\n0");
        made.put("xref before itself", edited(plain(), "/Root 1 0 R", "/Root 1 0 R /Prev " + xref));
        made.put("cut in the xref", Arrays.copyOf(whole, xref + 20));
        made.put("cut in the content", Arrays.copyOf(whole, new String(whole, ISO_8859_1).indexOf("12.50")));
        made.put("cut in the catalog", Arrays.copyOf(whole, 30));
        made.put("no catalog", edited(plain(), "/Root 1 0 R", "/Root 9 0 R"));
        made.put("length that is itself", edited(plain(), "/Length " + RawPdf.TEXT.length(), "/Length 5 0 R"));
        made.put("length beyond the file", edited(plain(), "/Length " + RawPdf.TEXT.length(), "/Length 2147483647"));
        made.put("locked with a password", new PdfPages().text(50, 50, "1").encrypted("owner", "user"));
    }

    private static RawPdf tree(String kids, String count) {
        return new RawPdf(kids, count).object(RawPdf.page("5 0 R", "")).stream("", RawPdf.TEXT);
    }

    private void trees() {
        made.put("page tree within itself", tree("4 0 R 2 0 R", "2").bytes());
        made.put(
                "two page trees within each other",
                tree("6 0 R", "1")
                        .object("<< /Type /Pages /Kids [2 0 R 6 0 R 4 0 R] >>")
                        .bytes());
        made.put(
                "one page a million times",
                tree("4 0 R ".repeat(1_000_000), "1000000").bytes());
        made.put("count of two thousand million", tree("4 0 R", "2000000000").bytes());
        made.put("page that is none", tree("4 0 R 3 0 R", "2").bytes());
        made.put("no pages", tree("", "0").bytes());
        made.put("page of any size", edited(plain(), "[0 0 595 842]", "[0 0 2147483647 2147483647]"));
        made.put("page of no size", edited(plain(), "[0 0 595 842]", "[0 0 0 0]"));
    }

    private static byte[] content(String dictionary, byte[] data) {
        return RawPdf.page(dictionary, data).bytes();
    }

    private void streams() {
        byte[] bomb = RawPdf.bomb((byte) ' ', 100);
        made.put("bomb", content(FLATE, bomb));
        made.put("bomb in a bomb", content("/Filter [/FlateDecode /Fl]", RawPdf.deflated(bomb)));
        made.put("bomb behind rows", content(FLATE + " /DecodeParms << " + WIDE_BOMB + " >>", bomb));
        made.put("bomb of states", content("", "q ".repeat(200_000).getBytes(ISO_8859_1)));
        made.put("bomb of operands", content("", "[]".repeat(3_000_000).getBytes(ISO_8859_1)));
        made.put(
                "row of two thousand million columns",
                content(
                        FLATE + " /DecodeParms << /Predictor 12 /Columns 2000000000 >>",
                        RawPdf.deflated(RawPdf.TEXT.getBytes(ISO_8859_1))));
        made.put(
                "row of no columns",
                content(
                        FLATE + " /DecodeParms << /Predictor 2 /Columns 0 >>",
                        RawPdf.deflated(RawPdf.TEXT.getBytes(ISO_8859_1))));
        made.put("content that is no data", content(FLATE, "no data".getBytes(ISO_8859_1)));
        made.put("content on another machine", content("/F (http://127.0.0.1/x)", RawPdf.TEXT.getBytes(ISO_8859_1)));
    }

    private static byte[] withImage(String content, String image) {
        return new RawPdf("4 0 R", "1")
                        .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                                + " /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >> >>")
                        .stream("", content)
                        .stream(image, "no image")
                        .bytes();
    }

    private void images() {
        made.put("giant image below a text", withImage("q 595 0 0 842 0 0 cm /X Do Q\n" + RawPdf.TEXT, IMAGE));
        made.put("giant image alone", withImage("q 595 0 0 842 0 0 cm /X Do Q\n", IMAGE));
        made.put(
                "giant image in the content",
                content(
                        "",
                        ("q 9 0 0 9 0 0 cm BI /W 2000000000 /H 2000000000 /BPC 8 /CS /G ID x\nEI Q\n" + RawPdf.TEXT)
                                .getBytes(ISO_8859_1)));
    }

    /** A page that writes in a font, object 6, with a table of characters, object 7. */
    private static byte[] written(String text, String font, String table) {
        return new RawPdf("4 0 R", "1")
                        .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                                + " /Resources << /Font << /F1 6 0 R >> >> >>")
                        .stream("", "BT /F1 9 Tf 100 700 Td " + text + " Tj ET")
                        .object("<< /Type /Font /BaseFont /ABCDEF+Some " + font + " >>")
                        .stream("", table)
                        .bytes();
    }

    private static String composite(String more) {
        return "/Subtype /Type0 /Encoding /Identity-H " + more + " /DescendantFonts [<< /Type /Font"
                + " /Subtype /CIDFontType2 /BaseFont /ABCDEF+Some " + IDENTITY + " >>]";
    }

    private void fonts() {
        String table =
                "1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <33> <0033> <35> <0035> endbfchar";
        String eight = "/Subtype /Type1 /Encoding << /Differences [51 /eight] >> /ToUnicode 7 0 R";
        made.put("font that the page does not name", edited(plain(), "/F1 9 Tf", "/F9 9 Tf"));
        made.put("font that is lost", edited(plain(), "/F1 3 0 R", "/F1 99 0 R"));
        made.put("font that is none", edited(plain(), "/Type /Font ", "/Type /Page "));
        made.put("font without program", written("(35)", "/Subtype /TrueType /Encoding /WinAnsiEncoding", ""));
        made.put("font of numbers without table", written("<00330035>", composite(""), ""));
        made.put("font of numbers with a lost table", written("<00330035>", composite("/ToUnicode 99 0 R"), ""));
        made.put("font of numbers with an empty table", written("<00330035>", composite("/ToUnicode 7 0 R"), ""));
        made.put(
                "font of numbers with a broken table",
                written("<00330035>", composite("/ToUnicode 7 0 R"), "1 beginbfrange <00"));
        made.put(
                "font of glyphs of its own without table",
                written("(35)", "/Subtype /Type1 /Encoding << /Differences [51 /g1 /g2 /g3] >>", ""));
        made.put("digits that are drawn as other digits", written("(35)", eight, table));
        made.put(
                "widths of two thousand million codes",
                written(
                        "<00330035>",
                        composite("").replace("/CIDSystemInfo", "/W [0 2000000000 5] /CIDSystemInfo"),
                        ""));
        made.put(
                "characters of two thousand million codes",
                written("(35)", eight, "1 beginbfrange <00000000> <7FFFFFFE> <0030> endbfrange"));
    }
}
