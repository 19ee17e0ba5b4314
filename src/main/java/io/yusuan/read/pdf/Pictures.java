package io.yusuan.read.pdf;

import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.read.ocr.PictureReader;
import io.yusuan.read.ocr.PictureText;
import io.yusuan.read.ocr.PictureText.Stroke;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Has the pages of a document that are pictures read by a recogniser of letters, up to a number of pages. */
final class Pictures implements AutoCloseable {
    /** What recognisers are trained on. */
    private static final int DPI = 300;

    private static final int POINTS = 72;

    /** Pixels of the largest picture that is read: a page of A2 at that resolution, or a scan of 600 dpi in A3. */
    private static final long MOST_PIXELS = 70_000_000L;

    private final File file;
    private final PdfSink sink;
    private int left;
    private Optional<String> missing = Optional.empty();
    private PDDocument document;

    /** Pictures of a file; it is opened once more, with its images, when the first of them is read. */
    Pictures(File file, PdfSink sink) {
        this.file = file;
        this.sink = sink;
        this.left = sink.pictures();
        if (left > 0) {
            missing = PictureReader.missing();
        }
    }

    @Override
    public void close() throws IOException {
        if (document != null) {
            document.close();
        }
    }

    /** What a page shows that is a picture; empty when it was not to be read or could not be. */
    Optional<PageInk> read(PDPage page, PageInk blank) {
        if (left <= 0) {
            return Optional.empty();
        }
        left--;
        if (missing.isPresent()) {
            return failed(FindingCode.PICTURE_READER_MISSING, blank, missing.get());
        }
        try {
            Optional<BufferedImage> picture = drawn(page, blank.frame());
            return picture.isEmpty()
                    ? failed(FindingCode.PICTURE_UNREAD, blank, "PDFBox")
                    : Optional.of(ink(blank, PictureReader.read(picture.get(), DPI)));
        } catch (IOException e) {
            return failed(FindingCode.PICTURE_UNREAD, blank, String.valueOf(e.getMessage()));
        }
    }

    /** The page as a picture; empty where it is too large, or not the same page when the file is opened by PDFBox alone. */
    private Optional<BufferedImage> drawn(PDPage page, PageFrame frame) {
        try {
            document = document == null ? Loader.loadPDF(file) : document;
            int index = frame.number() - 1;
            PDPage same = document.getPage(index);
            boolean other = !Objects.equals(
                    page.getCOSObject().getKey(), same.getCOSObject().getKey());
            return other || isLarge(same, frame)
                    ? Optional.empty()
                    : Optional.of(new PDFRenderer(document).renderImageWithDPI(index, DPI, ImageType.GRAY));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // whatever PDFBox makes of the page, it can still be named as not read
            return Optional.empty();
        }
    }

    private Optional<PageInk> failed(FindingCode code, PageInk page, String what) {
        String number = String.valueOf(page.frame().number());
        sink.finding(Finding.of(code, page.frame().whole(), number, what));
        return Optional.empty();
    }

    /** Whether a page, or an image on it, has more pixels than are drawn. */
    static boolean isLarge(PDPage page, PageFrame frame) throws IOException {
        float inches = frame.width() * frame.height() / POINTS / POINTS;
        return inches * DPI * DPI > MOST_PIXELS || largest(page) > MOST_PIXELS;
    }

    /** Pixels of the largest image of a page, as its dictionary says: decoding is what costs. */
    private static long largest(PDPage page) throws IOException {
        long largest = 0;
        PDResources resources = page.getResources();
        for (COSName name : resources == null ? List.<COSName>of() : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                largest = Math.max(largest, (long) image.getWidth() * image.getHeight());
            }
        }
        return largest;
    }

    private PageInk ink(PageInk blank, PictureText text) {
        PageFrame frame = blank.frame().ofPicture();
        float scale = (float) POINTS / DPI;
        List<Glyph> glyphs = text.letters().stream()
                .map(l -> {
                    float size = l.size() * scale;
                    float baseline = Glyph.baseline(l.middle() * scale, size);
                    return new Glyph(l.text(), l.x0() * scale, l.x1() * scale, baseline, size);
                })
                .toList();
        String number = String.valueOf(frame.number());
        sink.finding(Finding.of(FindingCode.PICTURE_READ, frame.whole(), number, String.valueOf(glyphs.size())));
        text.doubted()
                .forEach(d -> sink.finding(Finding.of(FindingCode.PICTURE_FIGURE_UNSURE, frame.whole(), number, d)));
        return new PageInk(
                frame,
                glyphs,
                rulings(text.level(), scale),
                rulings(text.upright(), scale),
                blank.imageShare(),
                List.of(),
                List.of(),
                List.of(),
                0,
                Map.of());
    }

    private static List<Ruling> rulings(List<Stroke> strokes, float scale) {
        return strokes.stream()
                .map(s -> new Ruling(s.at() * scale, s.from() * scale, s.to() * scale))
                .toList();
    }
}
