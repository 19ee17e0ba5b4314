package io.yusuan.read.pdf;

import io.yusuan.document.Place;
import io.yusuan.document.RejectReason;
import io.yusuan.document.RejectReason.Kind;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.read.pdf.PdfSink.PdfRefusal;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF with a text layer. */
public final class PdfReader {
    /** A page without text whose images cover this share of it is a picture of text. */
    private static final float PICTURE = 0.3f;

    private final PdfFile document;
    private final PdfCosts costs;
    private final PdfSink sink;
    private final Characters characters = new Characters();
    private final List<PageRead> pages = new ArrayList<>();
    private final List<Finding> pictures = new ArrayList<>();
    private final HiddenTexts hidden;
    private final Consumer<PageInk> viewer;
    private final Pictures ocr;
    private int unreadable;

    private PdfReader(PdfFile document, Pictures ocr, PdfCosts costs, PdfSink sink, Consumer<PageInk> viewer) {
        this.document = document;
        this.costs = costs;
        this.sink = sink;
        this.hidden = new HiddenTexts(sink, costs);
        this.viewer = viewer;
        this.ocr = ocr;
    }

    /**
     * Reads a file page by page.
     *
     * @throws IOException when the file is damaged or cannot be read
     * @throws PdfRefusal when the document cannot be used
     */
    public static void read(File file, PdfSink sink) throws IOException, PdfRefusal {
        read(file, sink, ink -> {});
    }

    /**
     * The pages of a file that was read, for showing them.
     *
     * @throws IOException when the file is damaged or cannot be read
     * @throws PdfRefusal when the document cannot be used
     */
    public static List<PageView> view(File file) throws IOException, PdfRefusal {
        PageViews views = new PageViews();
        read(file, views, views::page);
        return views.all();
    }

    private static void read(File file, PdfSink sink, Consumer<PageInk> viewer) throws IOException, PdfRefusal {
        PdfCosts costs = new PdfCosts();
        try (PdfFile document = PdfFile.open(file, costs);
                Pictures ocr = new Pictures(file, sink)) {
            new PdfReader(document, ocr, costs, sink, viewer).read();
        } catch (InvalidPasswordException e) {
            throw new PdfRefusal(RejectReason.of(Kind.ENCRYPTED));
        } catch (IOException e) {
            if (costs.reached().isPresent()) {
                throw new PdfRefusal(RejectReason.limit(costs.reached().get()));
            }
            throw e;
        } catch (OutOfMemoryError e) {
            throw new PdfRefusal(RejectReason.limit("memory"));
        } catch (StackOverflowError e) {
            if (isOurs(e)) {
                throw e;
            }
            throw new PdfRefusal(RejectReason.limit("depth"));
        }
    }

    private void read() throws IOException, PdfRefusal {
        List<Optional<PDPage>> all = document.pages(costs).pages(sink);
        damaged(0, Place.WHOLE);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isPresent()) {
                page(all.get(i).get(), i + 1);
            } else {
                failed(Place.WHOLE, i + 1);
            }
        }
        hidden.end();
        if (pages.isEmpty()) {
            throw new PdfRefusal(RejectReason.of(Kind.CORRUPT));
        }
        if (pages.stream().allMatch(p -> p.withoutBlanks().pieces().isEmpty())) {
            throw new PdfRefusal(RejectReason.of(unreadable > 0 ? Kind.CORRUPT : Kind.SCAN_WITHOUT_TEXT));
        }
        pictures.forEach(sink::finding);
        missing(all.size());
        new Flow(pages, sink).run();
    }

    private void missing(int found) {
        int declared = document.declaredPages();
        if (declared > found) {
            sink.finding(Finding.of(
                    FindingCode.PAGES_MISSING, Place.WHOLE, String.valueOf(declared), String.valueOf(found)));
        }
    }

    /** Reads a page; one that cannot be read costs the document that page and no other. */
    private void page(PDPage page, int number) throws IOException, PdfRefusal {
        int before = costs.damages();
        PageFrame frame = PageFrame.of(page, number);
        try {
            PageInk ink = seen(page, ink(page, frame));
            sink.characters(ink.characters());
            note(ink);
            viewer.accept(ink);
            pages.add(new PageRead(ink.frame(), PageLayout.of(ink)));
        } catch (IOException e) {
            failed(frame.whole(), number);
        } catch (RuntimeException | StackOverflowError e) {
            if (isOurs(e)) {
                throw e;
            }
            failed(frame.whole(), number);
        }
        damaged(before, frame.whole());
    }

    private PageInk ink(PDPage page, PageFrame frame) throws IOException {
        InkNotes notes = new InkNotes(frame, costs);
        new PageWalk(page, frame, notes, characters, costs).walk();
        return notes.turned();
    }

    private void failed(Place page, int number) throws LimitReached {
        held();
        unreadable++;
        sink.finding(Finding.of(FindingCode.PAGE_UNREADABLE, page, String.valueOf(number)));
    }

    private void damaged(int before, Place place) throws LimitReached {
        held();
        if (costs.damages() > before) {
            sink.finding(Finding.of(FindingCode.CONTENT_DAMAGED, place));
        }
    }

    /** Ends the reading when a limit was reached, whatever PDFBox made of it. */
    private void held() throws LimitReached {
        if (costs.reached().isPresent()) {
            throw new LimitReached();
        }
    }

    private void note(PageInk ink) throws LimitReached {
        Place page = ink.frame().whole();
        String number = String.valueOf(ink.frame().number());
        hidden.page(ink);
        ink.cutOff().stream()
                .distinct()
                .forEach(t -> sink.finding(Finding.of(FindingCode.TEXT_CUT_OFF, page, HiddenTexts.quoted(t))));
        if (ink.unreadable() > 0) {
            String count = String.valueOf(ink.unreadable());
            sink.finding(Finding.of(FindingCode.TEXT_LAYER_UNREADABLE, page, number, count));
        }
        ink.doubts()
                .forEach((font, readings) -> sink.finding(Finding.of(
                        FindingCode.DIGITS_CONTRADICTED,
                        page,
                        number,
                        HiddenTexts.quoted(font),
                        String.join(", ", readings))));
        if (isPicture(ink)) {
            pictures.add(Finding.of(FindingCode.PAGE_WITHOUT_TEXT, page, number));
        }
    }

    /** What a page shows, pictures of text included as far as they are to be read. */
    private PageInk seen(PDPage page, PageInk ink) {
        return isPicture(ink) ? ocr.read(page, ink).orElse(ink) : ink;
    }

    private static boolean isPicture(PageInk ink) {
        return ink.imageShare() >= PICTURE && ink.glyphs().stream().allMatch(Glyph::isBlank);
    }

    /** Whether an exception was thrown by this program, and not by a library or on behalf of one. */
    private static boolean isOurs(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String name = frame.getClassName();
            if (!name.startsWith("java.") && !name.startsWith("jdk.")) {
                return name.startsWith("io.yusuan.");
            }
        }
        return true;
    }
}
