package io.yusuan.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

/** Fonts whose text layer says another digit than their glyphs, or says nothing that a digit could be made of. */
class PdfDigitsTest {
    private static final String PLACE = " @ page 1 [0.0 0.0 595.0 842.0]";

    /** A table that says what some codes of one or two bytes are, each pair as {@code <code> <UTF-16>}. */
    private static String table(String... pairs) {
        return "/CIDInit /ProcSet findresource begin begincmap /CMapName /Adobe-Identity-UCS def\n"
                + "1 begincodespacerange <00> <FF> endcodespacerange\n"
                + (pairs.length == 0
                        ? ""
                        : pairs.length + " beginbfchar\n" + String.join("\n", pairs) + "\nendbfchar\n")
                + "endcmap end";
    }

    /** A page that writes 3 and 5 in a font whose code for 3 draws a glyph of the given name. */
    private static Reading named(String glyph, String table) {
        return Reading.of(new RawPdf("4 0 R", "1")
                        .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                                + " /Resources << /Font << /F1 6 0 R >> >> >>")
                        .stream("", "BT /F1 9 Tf 100 700 Td (35) Tj ET")
                        .object("<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Some /ToUnicode 7 0 R"
                                + " /Encoding << /Type /Encoding /Differences [51 /" + glyph + "] >> >>")
                        .stream("", table)
                        .bytes());
    }

    @Test
    void aGlyphNamedAsAnotherDigitIsSaidAndTheDigitKept() {
        for (String glyph : new String[] {"eight", "uni0038"}) {
            assertThat(named(glyph, table("<33> <0033>", "<35> <0035>")))
                    .as(glyph)
                    .satisfies(r -> {
                        assertThat(r.allText()).isEqualTo("35\n");
                        assertThat(r.findings()).containsExactly("digits_contradicted" + PLACE);
                        assertThat(r.messages().get(0)).contains("ABCDEF+Some").contains("3/8");
                    });
        }
    }

    @Test
    void namesThatAreNoDigitsAndWideDigitsContradictNothing() {
        for (String glyph : new String[] {"three", "uni0033", "uniFF13", "g38", "A"}) {
            assertThat(named(glyph, table("<33> <0033>", "<35> <0035>")).findings())
                    .as(glyph)
                    .isEmpty();
        }
        assertThat(named("three", table("<33> <FF13>", "<35> <0035>")).findings())
                .isEmpty();
    }

    @Test
    void anEmbeddedFontKnowsItsGlyphsByNumber() throws IOException {
        assertThat(Reading.of(embedded("3", "5")).findings()).isEmpty();
        assertThat(Reading.of(embedded("8", "5"))).satisfies(r -> {
            assertThat(r.allText()).isEqualTo("85\n");
            assertThat(r.findings()).singleElement().asString().startsWith("digits_contradicted @ page 1");
            assertThat(r.messages().get(0)).contains("8/3");
        });
    }

    /** A page that draws 3 and 5 in an embedded font, and says of the two what is given. */
    private static byte[] embedded(String three, String five) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream program = PDFont.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDType0Font font = PDType0Font.load(document, program, false);
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 9);
                content.newLineAtOffset(100, 400);
                content.showText("35");
                content.endText();
            }
            COSStream table = document.getDocument().createCOSStream();
            try (OutputStream out = table.createOutputStream()) {
                out.write(table(pair(font, "3", three), pair(font, "5", five))
                        .replace("<00> <FF>", "<0000> <FFFF>")
                        .getBytes(ISO_8859_1));
            }
            font.getCOSObject().setItem(COSName.TO_UNICODE, table);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String pair(PDType0Font font, String drawn, String said) throws IOException {
        return "<" + HexFormat.of().formatHex(font.encode(drawn)) + "> <" + PdfPages.hex(said) + ">";
    }

    @Test
    void noDigitIsMadeOfTheNumberOfAGlyph() {
        String font = "<< /Type /Font /Subtype /Type0 /BaseFont /Some /Encoding /Identity-H /ToUnicode 7 0 R"
                + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Some"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>";
        RawPdf pdf = new RawPdf("4 0 R", "1")
                        .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                                + " /Resources << /Font << /F1 6 0 R >> >> >>")
                        .stream("", "BT /F1 9 Tf 100 700 Td <00330035> Tj ET")
                        .object(font)
                        .stream("", table());
        assertThat(Reading.of(pdf.bytes())).satisfies(r -> {
            assertThat(r.allText()).isEqualTo("\uFFFD\uFFFD\n");
            assertThat(r.findings()).containsExactly("text_layer_unreadable" + PLACE);
        });
    }
}
