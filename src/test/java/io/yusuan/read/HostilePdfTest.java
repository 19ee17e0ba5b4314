package io.yusuan.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** PDFs made to cost time or memory end with a named reason, or are read as what they show. */
@Timeout(120)
class HostilePdfTest {
    private static final String FLATE = "/Filter /FlateDecode";

    @Test
    void aPlainFileIsRead() {
        assertThat(content(RawPdf.TEXT)).satisfies(r -> {
            assertThat(r.allText()).isEqualTo("12.50\n");
            assertThat(r.findings()).isEmpty();
        });
    }

    private static Reading content(String operators) {
        return Reading.of(RawPdf.page(FLATE, RawPdf.deflated(operators.getBytes(ISO_8859_1)))
                .bytes());
    }

    @Test
    void contentThatExpandsBeyondReasonIsStopped() {
        byte[] bomb = RawPdf.bomb((byte) ' ', 100);
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(Reading.of(RawPdf.page(FLATE, bomb).bytes()).reason()).isEqualTo("limit:expanded_bytes");
        assertThat(Reading.of(RawPdf.page("/Filter [/Fl]", bomb).bytes()).reason())
                .isEqualTo("limit:expanded_bytes");
        assertThat(Reading.of(RawPdf.page(FLATE + " /DecodeParms << /Predictor 12 /Columns 100 >>", bomb)
                                .bytes())
                        .reason())
                .isEqualTo("limit:expanded_bytes");
    }

    @Test
    void filtersOneUponTheOtherAreStoppedWhereverTheyExpand() {
        byte[] runs = new byte[2 << 20];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
            runs[i + 1] = ' ';
        }
        String filters = "/Filter [/FlateDecode /RunLengthDecode]";
        assertThat(RawPdf.deflated(runs).length).isLessThan(4096);
        assertThat(Reading.of(RawPdf.page(filters, RawPdf.deflated(runs)).bytes())
                        .reason())
                .isEqualTo("limit:expanded_bytes");
    }

    @Test
    void manyStreamsOfOnePageAreStoppedTogether() {
        String contents = "[" + "5 0 R ".repeat(20) + "]";
        RawPdf pdf =
                new RawPdf("4 0 R", "1").object(RawPdf.page(contents, "")).stream(FLATE, RawPdf.bomb((byte) ' ', 5));
        assertThat(Reading.of(pdf.bytes()).reason()).isEqualTo("limit:expanded_bytes");
    }

    @Test
    void aFormThatExpandsBeyondReasonIsStoppedThoughPdfboxGoesOn() {
        RawPdf pdf = withForm("/X Do\n" + RawPdf.TEXT).stream(form("") + FLATE, RawPdf.bomb((byte) ' ', 100));
        assertThat(Reading.of(pdf.bytes()).reason()).isEqualTo("limit:expanded_bytes");
    }

    /** A page, object 4, with content, object 5, that names the form X, object 6. */
    private static RawPdf withForm(String content) {
        return new RawPdf("4 0 R", "1")
                        .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                                + " /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >> >>")
                        .stream("", content);
    }

    private static String form(String objects) {
        return "/Type /XObject /Subtype /Form /BBox [0 0 595 842]" + " /Resources << /Font << /F1 3 0 R >> /XObject << "
                + objects + " >> >> ";
    }

    @Test
    void streamsOfObjectsAreStopped() {
        RawPdf pdf = RawPdf.page("", RawPdf.TEXT.getBytes(ISO_8859_1)).stream(
                "/Type /ObjStm /N 1 /First 4 " + FLATE, RawPdf.bomb((byte) ' ', 100));
        assertThat(Reading.of(pdf.withoutXref()).reason()).isEqualTo("limit:expanded_bytes");
    }

    @Test
    void aTableOfObjectsThatExpandsBeyondReasonIsStopped() {
        byte[] bomb = RawPdf.bomb((byte) 0, 100);
        RawPdf pdf = RawPdf.page("", RawPdf.TEXT.getBytes(ISO_8859_1));
        byte[] body = pdf.withoutXref();
        byte[] table = pdf.stream("/Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R " + FLATE, bomb)
                .withoutXref();
        String end = "startxref\n" + body.length + "\n%%EOF\n";
        String all = new String(table, ISO_8859_1) + end;
        assertThat(Reading.of(all.getBytes(ISO_8859_1)).reason()).isEqualTo("limit:expanded_bytes");
    }

    @Test
    void aRowOfHundredsOfMegabytesIsNotMade() {
        byte[] data = RawPdf.deflated(RawPdf.TEXT.getBytes(ISO_8859_1));
        String rows = FLATE + " /DecodeParms << /Predictor 12 /Columns 200000000 >>";
        assertThat(Reading.of(RawPdf.page(rows, data).bytes()).reason()).isEqualTo("limit:expanded_bytes");
    }

    @Test
    void noImageIsDecoded() {
        for (String filter :
                new String[] {"/DCTDecode", "/JPXDecode", "/JBIG2Decode", "/CCITTFaxDecode", "/FlateDecode"}) {
            String image = "/Type /XObject /Subtype /Image /Width 2000000000 /Height 2000000000 /BitsPerComponent 8"
                    + " /ColorSpace /DeviceRGB /Filter " + filter;
            RawPdf pdf =
                    withForm("q 595 0 0 842 0 0 cm /X Do Q\n" + RawPdf.TEXT).stream(image, RawPdf.bomb((byte) 0, 100));
            assertThat(Reading.of(pdf.bytes())).as(filter).satisfies(r -> {
                assertThat(r.allText()).isEqualTo("12.50\n");
                assertThat(r.findings()).isEmpty();
            });
            RawPdf covered =
                    withForm(RawPdf.TEXT + "q 595 0 0 842 0 0 cm /X Do Q\n").stream(image, RawPdf.bomb((byte) 0, 100));
            assertThat(Reading.of(covered.bytes()).reason()).as(filter).isEqualTo("scan_without_text");
        }
    }

    @Test
    void anImageFilterIsNoWayToWriteContent() {
        byte[] data = RawPdf.TEXT.getBytes(ISO_8859_1);
        assertThat(Reading.of(RawPdf.page(
                                        "/Filter /CCITTFaxDecode /DecodeParms << /Columns 2000000000 /Rows 2000000000 >>",
                                        data)
                                .bytes())
                        .reason())
                .isEqualTo("scan_without_text");
    }

    @Test
    void anImageWithinTheContentIsNotDecoded() {
        String bomb = new String(RawPdf.bomb((byte) 0, 2000), ISO_8859_1);
        String image = "q 595 0 0 842 0 0 cm BI /W 40000 /H 50000 /BPC 8 /CS /G /F /Fl ID " + bomb + "\nEI Q\n";
        assertThat(content(image + RawPdf.TEXT).allText()).isEqualTo("12.50\n");
        assertThat(content(RawPdf.TEXT + image).reason()).isEqualTo("scan_without_text");
    }

    @Test
    void formsThatDrawFormsThatDrawFormsAreStopped() {
        RawPdf pdf = withForm("/X Do\n");
        for (int i = 6; i < 40; i++) {
            pdf.stream(form("/X " + (i + 1) + " 0 R"), "/X Do /X Do\n");
        }
        pdf.stream(form(""), RawPdf.TEXT);
        assertThat(Reading.of(pdf.bytes()).reason()).startsWith("limit:");
    }

    @Test
    void aFormWithinItselfIsDrawnOnceAndSaid() {
        RawPdf pdf = withForm("/X Do\n").stream(form("/X 6 0 R"), RawPdf.TEXT + "1 0 0 1 0 -20 cm /X Do\n");
        assertThat(Reading.of(pdf.bytes())).satisfies(r -> {
            assertThat(r.allText()).isEqualTo("12.50\n");
            assertThat(r.findings()).containsExactly("content_damaged @ page 1 [0.0 0.0 595.0 842.0]");
        });
    }

    /** A page that draws a form that draws a form and so on, with a text in the last. */
    private static Reading nested(int forms) {
        RawPdf pdf = withForm("/X Do\n");
        for (int i = 6; i < 5 + forms; i++) {
            pdf.stream(form("/X " + (i + 1) + " 0 R"), "/X Do\n");
        }
        return Reading.of(pdf.stream(form(""), RawPdf.TEXT).bytes());
    }

    @Test
    void formsDeeperThanPdfboxFollowsAreSaidToBeMissing() {
        assertThat(nested(45)).satisfies(r -> {
            assertThat(r.allText()).isEqualTo("12.50\n");
            assertThat(r.findings()).isEmpty();
        });
        assertThat(nested(60)).satisfies(r -> {
            assertThat(r.reason()).isEqualTo("scan_without_text");
            assertThat(r.findings()).containsExactly("content_damaged @ page 1 [0.0 0.0 595.0 842.0]");
        });
    }

    @Test
    void nothingIsSaidOfThePagesAfterALimit() {
        RawPdf pdf =
                new RawPdf("4 0 R 4 0 R 4 0 R", "3").object(RawPdf.page("5 0 R", "")).stream("", "q ".repeat(200_000));
        assertThat(Reading.of(pdf.bytes())).satisfies(r -> {
            assertThat(r.reason()).isEqualTo("limit:depth");
            assertThat(r.findings()).isEmpty();
        });
    }

    @Test
    void aFilterThatIsNoneIsSaid() {
        RawPdf pdf = new RawPdf("4 0 R 6 0 R", "2")
                .object(RawPdf.page("5 0 R", "")).stream("", RawPdf.TEXT).object(RawPdf.page("7 0 R", "")).stream(
                        "/Filter /Nonsense", RawPdf.TEXT);
        assertThat(Reading.of(pdf.bytes()).findings())
                .containsExactly("content_damaged @ page 2 [0.0 0.0 595.0 842.0]");
    }

    @Test
    void statesSavedWithoutEndAreStopped() {
        assertThat(content("q ".repeat(200_000)).reason()).isEqualTo("limit:depth");
    }

    @Test
    void glyphsWithoutEndAreStoppedInAFormToo() {
        String much = "BT /F1 9 Tf -5.004 Tc 100 700 Td (" + "1".repeat(600_000) + ") Tj ET\n";
        assertThat(content(much).reason()).isEqualTo("limit:glyphs");
        RawPdf pdf = withForm("/X Do\n" + RawPdf.TEXT).stream(form(""), much);
        assertThat(Reading.of(pdf.bytes()).reason()).isEqualTo("limit:glyphs");
    }

    @Test
    void aTextThatRunsOffThePageWithoutEndIsStopped() {
        String much = "BT /F1 9 Tf 100 700 Td (" + "1".repeat(300_000) + ") Tj ET\n";
        assertThat(content(much).reason()).isEqualTo("limit:drawing");
    }

    @Test
    void operandsWithoutEndAreStopped() {
        assertThat(content("[]".repeat(3_000_000)).reason()).isEqualTo("limit:operands");
        byte[] raw = "[]".repeat(3_000_000).getBytes(ISO_8859_1);
        assertThat(Reading.of(RawPdf.page("", raw).bytes()).reason()).isEqualTo("limit:operands");
    }

    /** A page whose text is in a font with such tables of characters, of which the document says no widths. */
    private static Reading written(byte[]... tables) {
        RawPdf pdf = new RawPdf("4 0 R", "1")
                        .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                                + " /Resources << /Font << /F1 6 0 R >> >> >>")
                        .stream("", RawPdf.TEXT)
                        .object("<< /Type /Font /Subtype /TrueType /BaseFont /Some /Encoding /WinAnsiEncoding"
                                + " /FontDescriptor 7 0 R >>")
                        .object("<< /Type /FontDescriptor /FontName /Some /Flags 32 /FontFile2 8 0 R >>")
                        .stream(FLATE, RawPdf.deflated(FontProgram.of(FontProgram.cmap(tables))));
        return Reading.of(pdf.bytes());
    }

    @Test
    void aFontWithCodesWithoutEndIsStopped() {
        assertThat(written(FontProgram.groups(12, 1, 0x2e, 0x39)).allText()).isEqualTo("12.50\n");
        byte[][] same = new byte[4_000][];
        Arrays.fill(same, FontProgram.segments(0, 65_000));
        byte[] groups = FontProgram.groups(13, 1_000_000, 0, 0x10ffff);
        assertThat(written(groups).reason()).isEqualTo("limit:operands");
        assertThat(written(same).reason()).isEqualTo("limit:operands");
    }

    @Test
    void linesAndAreasWithoutEndAreStopped() {
        assertThat(content("1 1 m " + "500 1 l 1 1 l ".repeat(300_000) + "S\n").reason())
                .isEqualTo("limit:glyphs");
        assertThat(content("1 1 500 500 re ".repeat(510_000) + "f\n").reason()).isEqualTo("limit:glyphs");
    }

    @Test
    void aTextInAFontThatThePageDoesNotNameIsUnreadable() {
        assertThat(content("BT /F9 9 Tf 100 700 Td (12.50) Tj ET")).satisfies(r -> {
            assertThat(r.allText()).isEqualTo("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\n");
            assertThat(r.findings()).containsExactly("text_layer_unreadable @ page 1 [0.0 0.0 595.0 842.0]");
        });
    }

    @Test
    void aPageThatPdfboxFailsAtCostsNoOther() {
        RawPdf pdf = new RawPdf("4 0 R 6 0 R", "2")
                .object(RawPdf.page("5 0 R", "")).stream("", RawPdf.TEXT)
                        .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                                + " /Resources << /Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /Some"
                                + " /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2"
                                + " /BaseFont /Some /W2 [(x) 1 2 3 4] >>] >> >> >> >>");
        assertThat(Reading.of(pdf.bytes())).satisfies(r -> {
            assertThat(r.allText()).isEqualTo("12.50\n");
            assertThat(r.findings()).containsExactly("page_unreadable @ page 2 [0.0 0.0 595.0 842.0]");
        });
    }

    @Test
    void theLimitsOfAJobHold() {
        byte[] pdf = new RawPdf("4 0 R 4 0 R", "2")
                .object(RawPdf.page("5 0 R", "")).stream(
                                "",
                                RawPdf.TEXT + "9 9 m 99 9 l 9 99 m 99 99 l 9 9 m 9 99 l 99 9 m 99 99 l"
                                        + " 9 50 m 99 50 l S BT /F1 9 Tf 20 20 Td (1) Tj ET\n")
                        .bytes();
        assertThat(Reading.of(pdf, new ReadLimits(5_000, 4, 12, 2)).reason()).isEqualTo("readable");
        assertThat(Reading.of(pdf, new ReadLimits(500, 4, 12, 2)).reason()).isEqualTo("limit:bytes");
        assertThat(Reading.of(pdf, new ReadLimits(5_000, 1, 12, 2)).reason()).isEqualTo("limit:cells");
        assertThat(Reading.of(pdf, new ReadLimits(5_000, 4, 11, 2)).reason()).isEqualTo("limit:characters");
        assertThat(Reading.of(pdf, new ReadLimits(5_000, 4, 12, 1)).reason()).isEqualTo("limit:pages");
    }
}
