package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hwpf.HWPFDocument;
import org.junit.jupiter.api.Test;

/**
 * The committed binary Word document still holds what the data say. No library writes that format well, so it was made
 * of the docx by {@code soffice --headless --convert-to doc:"MS Word 97"}.
 */
class CommittedDocTest {
    static final Path DOC = Path.of("src", "test", "resources", "samples", "xicheng-2019.doc");

    @Test
    void itHoldsTheTextOfTheData() throws IOException {
        String expected = GridTexts.allText(SampleFolder.read(SampleFolder.XICHENG_2019));
        try (InputStream in = Files.newInputStream(DOC);
                HWPFDocument document = new HWPFDocument(in)) {
            // Word ends cells, rows and fields with control characters.
            String text = document.getDocumentText().replaceAll("\\p{Cntrl}+", "");
            assertThat(GridTexts.squeezed(text)).isEqualTo(expected);
        }
    }
}
