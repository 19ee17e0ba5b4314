package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Glyphs that a procedure draws (Type 3) and areas that a pattern fills: what they say counts, how they look does not. */
@Timeout(60)
class PdfDrawnFontsTest {
    /** Two glyphs, 1 and 2, each drawn by object 7; the first object a page can name is 6. */
    private static final String DRAWN = "<< /Type /Font /Subtype /Type3 /Name /F3 /FontBBox [0 0 1000 1000]"
            + " /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 49 /LastChar 50 /Widths [600 600]"
            + " /Encoding << /Type /Encoding /Differences [49 /one /two] >> /CharProcs << /one 7 0 R /two 7 0 R >>"
            + " /Resources << /Font << /F3 6 0 R >> >> >>";

    private static RawPdf page(String resources, String content) {
        return new RawPdf("4 0 R", "1")
                        .object(
                                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R "
                                        + resources + " >> >>")
                        .stream("", content);
    }

    private static Reading drawn(String procedure) {
        return Reading.of(
                page("/F3 6 0 R >>", "BT /F3 9 Tf 100 700 Td (12) Tj ET\n").object(DRAWN).stream("", procedure)
                        .bytes());
    }

    @Test
    void whatAProcedureDrawsIsNoLineOfATable() {
        Reading read = drawn("600 0 d0 0 0 m 60000 0 l S 0 0 m 0 60000 l S 0 60000 m 60000 60000 l S\n");

        assertThat(read.allText()).isEqualTo("12\n");
        assertThat(read.tables()).isEmpty();
    }

    @Test
    void aProcedureThatPrintsItsOwnGlyphIsNotFollowed() {
        assertThat(drawn("600 0 d0 BT /F3 900 Tf (21) Tj ET\n").allText()).isEqualTo("12\n");
    }

    private static final String TILE = "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 40 10]"
            + " /XStep 40 /YStep 10 /Resources << /Font << /F1 3 0 R >> >>";

    private static Reading tiled(String content) {
        return Reading.of(page(">> /Pattern << /P 6 0 R >>", content).stream(
                        TILE, "BT /F1 9 Tf 1 1 Td (99.00) Tj ET 0 0 m 40 0 l S\n")
                .bytes());
    }

    @Test
    void whatAPatternRepeatsIsNoTextOfThePage() {
        String area = "/Pattern cs /P scn 50 600 400 200 re f\n";

        Reading read = tiled(area + "0 g " + RawPdf.TEXT);

        assertThat(read.allText()).isEqualTo("12.50\n");
        assertThat(read.tables()).isEmpty();
    }

    @Test
    void aPatternPaintedOverATextDoesNotHideIt() {
        assertThat(tiled(RawPdf.TEXT + "/Pattern cs /P scn 50 600 400 200 re f\n")
                        .allText())
                .isEqualTo("12.50\n");
    }

    @Test
    void textPaintedInAPatternIsRead() {
        assertThat(tiled("/Pattern cs /P scn " + RawPdf.TEXT).allText()).isEqualTo("12.50\n");
    }
}
