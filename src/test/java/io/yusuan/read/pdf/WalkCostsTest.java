package io.yusuan.read.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A walk over a page pays for operators, glyphs seen or not, and what its fonts make PDFBox write down. */
@Timeout(60)
class WalkCostsTest {
    private static final int STEPS = 10_000;

    private final PDDocument document = new PDDocument();
    private final PdfCosts costs = new PdfCosts(1 << 20, STEPS);
    private final PDPage page = new PDPage();
    private final COSDictionary fonts = new COSDictionary();

    WalkCostsTest() {
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        page.setResources(new PDResources(resources));
        fonts.setItem("F1", new PDType1Font(FontName.HELVETICA).getCOSObject());
        document.addPage(page);
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    private PDStream stream(String content) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(content.getBytes(US_ASCII)));
    }

    private PageInk walk(String content) throws IOException {
        page.setContents(stream(content));
        PageFrame frame = PageFrame.of(page, 1);
        InkNotes notes = new InkNotes(frame, costs);
        new PageWalk(page, frame, notes, new Characters(), costs).walk();
        return notes.turned();
    }

    private void reaches(String limit, String content) {
        assertThatThrownBy(() -> walk(content)).isInstanceOf(LimitReached.class);
        assertThat(costs.reached()).hasValue(limit);
    }

    @Test
    void operatorsArePaidFor() {
        reaches("drawing", "q Q\n".repeat(STEPS / 2 + 1));
    }

    @Test
    void anOperatorThatIsPassedOverIsDamage() throws IOException {
        walk("Q q Q");
        assertThat(costs.damages()).as("states that are not there").isZero();
        walk("BT Td ET");
        assertThat(costs.damages()).as("operands that are not there").isEqualTo(1);
    }

    @Test
    void glyphsThatAreNotSeenArePaidFor() {
        reaches("drawing", "BT 3 Tr /F1 9 Tf 9 9 Td (" + "1".repeat(STEPS) + ") Tj ET");
    }

    @Test
    void textThatIsNotSeenIsKeptUpToABound() {
        UnseenText unseen = new UnseenText();
        for (int i = 0; i < 500_001; i++) {
            unseen.add("1", 0, 0, 5, 0, 9);
        }
        unseen.endRun();
        assertThat(unseen.glyphs()).hasSize(500_000);
        assertThat(unseen.texts())
                .singleElement()
                .satisfies(t -> assertThat(t.text()).hasSize(40));
    }

    /** A font of codes of two bytes, as a table of characters has it and with widths. */
    private COSDictionary composite(String characters, COSBase... widths) throws IOException {
        COSDictionary descendant = font(COSName.CID_FONT_TYPE2);
        descendant.setItem(COSName.W, new COSArray(List.of(widths)));
        COSDictionary font = font(COSName.TYPE0);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(descendant)));
        font.setItem(COSName.TO_UNICODE, stream(characters));
        return font;
    }

    private static COSDictionary font(COSName subtype) {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, subtype);
        font.setName(COSName.BASE_FONT, "Some");
        return font;
    }

    @Test
    void aRangeOfWidthsThatHasNoEndIsNotWrittenDown() throws IOException {
        fonts.setItem("F1", composite("", COSInteger.ZERO, COSInteger.get(Integer.MAX_VALUE - 1), COSInteger.ONE));
        reaches("operands", "BT /F1 9 Tf ET");
    }

    @Test
    void aRangeOfCharactersThatHasNoEndIsNotWrittenDown() throws IOException {
        fonts.setItem("F1", composite("1 beginbfrange <00000000> <7FFFFFFE> <0041> endbfrange"));
        reaches("operands", "BT /F1 9 Tf ET");
    }

    @Test
    void aFontIsPaidForOnceAndWithAStateEachTime() throws IOException {
        COSDictionary font = composite(
                "1 beginbfrange <0000> <0400> <0041> endbfrange",
                COSInteger.ZERO,
                COSInteger.get(1_000),
                COSInteger.ONE,
                COSInteger.TWO,
                new COSArray());
        fonts.setItem("F1", font);
        assertThat(walk("BT " + "/F1 9 Tf ".repeat(100) + "ET").glyphs()).isEmpty();
        COSDictionary state = new COSDictionary();
        state.setItem(COSName.FONT, new COSArray(List.of(font, COSInteger.ONE)));
        COSDictionary states = new COSDictionary();
        states.setItem("G", state);
        page.getResources().getCOSObject().setItem(COSName.EXT_G_STATE, states);
        reaches("drawing", "BT " + "/G gs ".repeat(10) + "ET");
    }

    @Test
    void fontsThatAreNoneCostNothingAndStopNothing() throws IOException {
        COSDictionary odd = composite("1 beginbfrange <00", COSNull.NULL, COSInteger.ONE, COSNull.NULL, COSInteger.ONE);
        odd.setItem(COSName.ENCODING, COSNull.NULL);
        fonts.setItem("F2", odd);
        Set<String> read = new HashSet<>();
        walk("BT /F3 9 Tf /G gs (1) Tj /F1 9 Tf (2) Tj ET").glyphs().forEach(g -> read.add(g.text()));
        assertThat(read).contains("2");
        assertThat(costs.reached()).isEmpty();
    }

    @Test
    void rangesAreCountedAsTheyAreWritten() {
        assertThat(ranges("<0000> <00FF> <0041> <10> <1f> [<0041> <0042>] <0020><0022>(x)<0041>"))
                .isEqualTo(255 + 15 + 2);
        assertThat(ranges("% <00> <FF> <00>\n<01> % of\n <03> <0041> <05> <02> <0041> <03>"))
                .isEqualTo(2);
        assertThat(CodeRanges.codes("<00> <FF> <0041> beginbfchar <0001> <D83DDE00> endbfchar".getBytes(US_ASCII)))
                .isZero();
        assertThat(CodeRanges.codes("/beginbfrange <00> <FF> <0041> (beginbfrange) <".getBytes(US_ASCII)))
                .isZero();
    }

    private static long ranges(String ranges) {
        return CodeRanges.codes(("2 beginbfrange " + ranges + " endbfrange <00> <FF> <0041>").getBytes(US_ASCII));
    }

    @Test
    void codesOfFourBytesAreAskedForEachTime() {
        Characters characters = new Characters();
        PDFont font = new PDType1Font(FontName.HELVETICA);
        assertThat(characters.said(font, '7')).isEqualTo("7");
        assertThat(characters.said(font, Integer.MAX_VALUE)).isEmpty();
        assertThat(characters.said(font, -1)).isEmpty();
    }

    @Test
    void aCodeThatPdfboxFailsAtSaysNothing() {
        PDFont font = new PDType1Font(FontName.HELVETICA) {
            @Override
            public String toUnicode(int code) {
                throw new IllegalStateException("a damaged table");
            }
        };
        assertThat(new Characters().said(font, '7')).isEmpty();
    }
}
