package io.yusuan.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.read.pdf.PdfSink.PdfRefusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document pays for what its streams expand to and for every comparison that grows with what a page holds. */
class PdfCostsTest {
    private static final Box PAGE = new Box(0, 0, 595, 842);

    private final PdfCosts costs = new PdfCosts(1 << 20, 100_000);
    private final InkNotes notes = new InkNotes(PageFrame.of(new PDPage(), 1), costs);

    @Test
    void expandedBytesAreCountedTogether() throws IOException {
        costs.expand(1 << 19);
        costs.expand(1 << 19);
        assertThatThrownBy(() -> costs.expand(1)).isInstanceOf(LimitReached.class);
        assertThat(costs.reached()).hasValue("expanded_bytes");
        assertThatThrownBy(() -> costs.steps(0))
                .as("nothing goes on afterwards")
                .isInstanceOf(LimitReached.class);
    }

    @Test
    void whiteTextOnManyAreasIsStopped() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        notes.image(new Box(500, 500, 510, 510), PAGE, false);
                        notes.isDark(1, 1);
                    }
                })
                .isInstanceOf(LimitReached.class);
        assertThat(costs.reached()).hasValue("drawing");
    }

    @Test
    void manyPicturesBesideManyGlyphsAreStopped() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            notes.glyph("1", 10, 10, 15, 10, 9, false, PAGE);
            notes.image(new Box(500, 5, 510, 15), PAGE, true);
        }
        assertThatThrownBy(notes::turned).isInstanceOf(LimitReached.class);
        assertThat(costs.reached()).hasValue("drawing");
    }

    @Test
    void picturesWithoutEndAreStopped() throws IOException {
        notes.glyph("1", 10, 10, 15, 10, 9, false, PAGE);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        notes.image(PAGE, PAGE, true);
                    }
                })
                .isInstanceOf(LimitReached.class);
        assertThat(costs.reached()).hasValue("glyphs");
    }

    @Test
    void aPageOfAnyHeightIsNoted() throws IOException {
        PDPage page = new PDPage(new PDRectangle(600, 1e30f));
        InkNotes high = new InkNotes(PageFrame.of(page, 1), costs);
        high.glyph("1", 10, 10, 15, 10, 9, false, PAGE);
        high.image(new Box(0, 0, 600, 1e30f), new Box(0, 0, 600, 1e30f), false);
        assertThat(high.turned().glyphs()).hasSize(1);
    }

    @Test
    void glyphsCutOffWithoutEndAreStopped() throws IOException {
        PdfCosts endless = new PdfCosts();
        InkNotes page = new InkNotes(PageFrame.of(new PDPage(), 1), endless);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 600_000; i++) {
                        page.cut("1", 600, 10, 605, 9, PAGE);
                    }
                })
                .isInstanceOf(LimitReached.class);
        assertThat(endless.reached()).hasValue("glyphs");
    }

    @Test
    void hiddenTextSoughtOnOtherPagesIsPaidFor() {
        HiddenTexts hidden = new HiddenTexts(new Sink(), costs);
        assertThatThrownBy(() -> {
                    for (int page = 1; page < 5; page++) {
                        InkNotes ink = new InkNotes(PageFrame.of(new PDPage(), page), costs);
                        for (int i = 0; i < 5_000; i++) {
                            ink.glyph("2", 10, 10, 15, 10, 9, true, PAGE);
                            ink.glyph("1", 10, 10, 15, 10, 9, false, PAGE);
                        }
                        hidden.page(ink.turned());
                    }
                })
                .isInstanceOf(LimitReached.class);
    }

    @Test
    void memoryThatRunsOutIsARefusal(@TempDir Path folder) throws IOException {
        File file = folder.resolve("a.pdf").toFile();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file);
        }
        assertThatThrownBy(() -> PdfReader.read(file, new Sink()))
                .isInstanceOfSatisfying(
                        PdfRefusal.class, r -> assertThat(r.reason().printed()).isEqualTo("limit:memory"));
    }

    /** Has no memory for pages. */
    private static final class Sink implements PdfSink {
        @Override
        public void pages(int count) {
            throw new OutOfMemoryError();
        }

        @Override
        public void characters(int more) {
            // any number
        }

        @Override
        public void cells(int more) {
            // any number
        }

        @Override
        public void paragraph(String text, Place place) {
            // not looked at
        }

        @Override
        public void table(TableGrid grid) {
            // not looked at
        }

        @Override
        public void finding(Finding finding) {
            // not looked at
        }
    }
}
