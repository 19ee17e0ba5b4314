package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The PDF of a sample holds its text and figures, although no font is embedded. */
class PdfRenderingTest {
    private static final SampleDisclosure XICHENG = SampleFolder.read(SampleFolder.XICHENG_2019);

    @Test
    void everyCharacterIsReadBack() throws IOException {
        String read;
        try (PDDocument document = Loader.loadPDF(SampleFormat.PDF.render(XICHENG))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            read = GridTexts.squeezed(stripper.getText(document));
        }

        // Cells are drawn one after the other, so only a text that wraps or spans rows can stand elsewhere.
        assertThat(sorted(read)).isEqualTo(sorted(GridTexts.allText(XICHENG)));
        assertThat(read).contains("收入总计5763314.30", "2060702科普活动5060500.00", "30217公务接待费530.88");
    }

    private static String sorted(String text) {
        char[] characters = text.toCharArray();
        Arrays.sort(characters);
        return new String(characters);
    }
}
