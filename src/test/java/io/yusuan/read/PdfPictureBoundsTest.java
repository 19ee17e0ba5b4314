package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yusuan.read.ocr.PictureReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages that are pictures are read up to a number and a size, and only where PDFBox sees the same page. */
@Timeout(60)
class PdfPictureBoundsTest {
    private static final String PICTURE = "q 50 0 0 50 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q\n";

    private static final String SMALL = "/MediaBox [0 0 40 40]";

    private static List<String> read(RawPdf pdf, int pictures) {
        ReadLimits limits = new ReadLimits(1 << 20, 100, 1_000, 10, pictures);
        return Reading.of(pdf.bytes(), limits).findings().stream()
                .map(f -> f.replaceAll(" \\[.*", ""))
                .toList();
    }

    @Test
    void noMoreAreReadThanMayBe() {
        RawPdf pdf = new RawPdf("4 0 R 6 0 R 8 0 R 8 0 R", "4");
        pdf.object(RawPdf.page("5 0 R", SMALL)).stream("", PICTURE);
        pdf.object(RawPdf.page("7 0 R", "")).stream("", RawPdf.TEXT);
        pdf.object(RawPdf.page("9 0 R", SMALL)).stream("", PICTURE);
        assertThat(read(pdf, 0)).noneMatch(f -> f.startsWith("picture_"));
        assertThat(read(pdf, 2)).filteredOn(f -> f.startsWith("picture_")).hasSize(2);
        assertThat(read(pdf, 9)).filteredOn(f -> f.startsWith("picture_")).hasSize(3);
    }

    @Test
    void noPageIsReadInPlaceOfAnother() {
        assumeTrue(PictureReader.missing().isEmpty(), () -> "not read: " + PictureReader.missing());
        RawPdf pdf = new RawPdf("6 0 R 4 0 R", "2");
        pdf.object(RawPdf.page("5 0 R", SMALL)).stream("", RawPdf.TEXT.replace("100 700", "9 9"));
        pdf.object("<< /Type /Pages /Count 0 /Kids [7 0 R] >>");
        pdf.object(RawPdf.page("8 0 R", SMALL)).stream("", PICTURE);
        assertThat(read(pdf, 9)).containsExactly("picture_unread @ page 1", "page_without_text @ page 1");
    }
}
