package io.yusuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.pipeline.Outcome;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import io.yusuan.read.ocr.PictureReader;
import io.yusuan.statement.Amount;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a disclosure made into pictures and read again, against what their text layer says. */
@Tag("corpus")
class PictureReadingTest {
    private static final int DPI = 300;
    private static final ReadLimits WITH_PICTURES = new ReadLimits(1 << 28, 100_000, 1_000_000, 100, 10);

    @TempDir
    private Path folder;

    @Test
    void aPictureOfATableGivesItsAmountsMarkedAndNoOthers() throws IOException {
        assumeTrue(PictureReader.missing().isEmpty(), () -> "not read: " + PictureReader.missing());
        File original = Corpus.document("shanghai/2026年上海市审计局_部门预算.pdf").file().toFile();
        Path text = folder.resolve("text.pdf");
        Path pictures = folder.resolve("pictures.pdf");
        try (PDDocument whole = Loader.loadPDF(original)) {
            copy(whole, 7, 7, text);
            draw(whole, 7, 7, pictures);
        }

        List<BigDecimal> printed =
                amounts(text).stream().map(a -> a.yuan().orElseThrow()).toList();
        List<Amount> recognised = amounts(pictures);

        List<BigDecimal> missing = new ArrayList<>(printed);
        List<BigDecimal> others = new ArrayList<>();
        recognised.forEach(a -> a.yuan().filter(y -> !missing.remove(y)).ifPresent(others::add));
        System.out.println(
                printed.size() + " amounts printed, " + missing.size() + " not recognised, others: " + others);
        assertThat(others).isEmpty();
        assertThat(missing.size()).isLessThan(printed.size() / 4);
        assertThat(recognised)
                .allMatch(a -> a.place().recognised() && a.place().printed().endsWith("] ocr"));
    }

    private static void copy(PDDocument whole, int from, int to, Path file) throws IOException {
        try (PDDocument part = new PDDocument()) {
            for (int i = from; i <= to; i++) {
                part.importPage(whole.getPage(i));
            }
            part.save(file.toFile());
        }
    }

    private static void draw(PDDocument whole, int from, int to, Path file) throws IOException {
        try (PDDocument drawn = new PDDocument()) {
            for (int i = from; i <= to; i++) {
                BufferedImage image = new PDFRenderer(whole).renderImageWithDPI(i, DPI, ImageType.GRAY);
                float width = 72f * image.getWidth() / DPI;
                float height = 72f * image.getHeight() / DPI;
                PDPage page = new PDPage(new PDRectangle(width, height));
                drawn.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(drawn, page)) {
                    content.drawImage(LosslessFactory.createFromImage(drawn, image), 0, 0, width, height);
                }
            }
            drawn.save(file.toFile());
        }
    }

    private static List<Amount> amounts(Path file) throws IOException {
        SourceFile source = new SourceFile(new SourceId("0".repeat(64), "it", "it.pdf"), file, Files.size(file));
        Outcome outcome = new Pipeline(CatalogueLoader.builtIn(), WITH_PICTURES, false).process(source);
        return ((Outcome.Processed) outcome)
                .statements().stream()
                        .flatMap(s -> s.lines().stream())
                        .flatMap(l -> l.amounts().stream())
                        .toList();
    }
}
