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
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF with a text layer. */
public final class PdfReader {
    /** A page without text whose images cover this share of it is a picture of text. */
    private static final float PICTURE = 0.3f;

    private final PDDocument document;
    private final PdfSink sink;
    private final Characters characters = new Characters();
    private final List<PageRead> pages = new ArrayList<>();
    private final List<Finding> pictures = new ArrayList<>();
    private final HiddenTexts hidden;
    private final Consumer<PageInk> viewer;
    private int unreadable;

    private PdfReader(PDDocument document, PdfSink sink, Consumer<PageInk> viewer) {
        this.document = document;
        this.sink = sink;
        this.hidden = new HiddenTexts(sink);
        this.viewer = viewer;
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
        try (PDDocument document = Loader.loadPDF(file)) {
            new PdfReader(document, sink, viewer).read();
        } catch (InvalidPasswordException e) {
            throw new PdfRefusal(RejectReason.of(Kind.ENCRYPTED));
        }
    }

    private void read() throws IOException, PdfRefusal {
        sink.pages(document.getNumberOfPages());
        int number = 0;
        for (PDPage page : document.getPages()) {
            sink.pages(Math.max(++number, document.getNumberOfPages()));
            page(page, number);
        }
        hidden.end();
        if (pages.isEmpty()) {
            throw new PdfRefusal(RejectReason.of(Kind.CORRUPT));
        }
        if (pages.stream().allMatch(p -> p.pieces().isEmpty())) {
            throw new PdfRefusal(RejectReason.of(unreadable > 0 ? Kind.CORRUPT : Kind.SCAN_WITHOUT_TEXT));
        }
        pictures.forEach(sink::finding);
        new Flow(pages, sink).run();
    }

    /** Reads a page; one that cannot be read costs the document that page and no other. */
    private void page(PDPage page, int number) throws PdfRefusal {
        PageFrame frame = PageFrame.of(page, number);
        try {
            PageInk ink = ink(page, frame, characters);
            sink.characters(ink.glyphs().size());
            note(ink);
            viewer.accept(ink);
            pages.add(new PageRead(ink.frame(), PageLayout.of(ink)));
        } catch (PageTooLarge e) {
            throw new PdfRefusal(RejectReason.limit("glyphs"));
        } catch (IOException e) {
            failed(frame);
        } catch (RuntimeException e) {
            if (isOurs(e)) {
                throw e;
            }
            failed(frame);
        }
    }

    private void failed(PageFrame frame) {
        unreadable++;
        sink.finding(Finding.of(FindingCode.PAGE_UNREADABLE, frame.whole(), String.valueOf(frame.number())));
    }

    private void note(PageInk ink) {
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
        if (ink.imageShare() >= PICTURE && ink.glyphs().stream().allMatch(Glyph::isBlank)) {
            pictures.add(Finding.of(FindingCode.PAGE_WITHOUT_TEXT, page, number));
        }
    }

    /** Whether an exception was thrown by this program, and not by a library or on behalf of one. */
    private static boolean isOurs(RuntimeException thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String name = frame.getClassName();
            if (!name.startsWith("java.") && !name.startsWith("jdk.")) {
                return name.startsWith("io.yusuan.");
            }
        }
        return true;
    }

    static PageInk ink(PDPage page, PageFrame frame, Characters characters) throws IOException {
        InkNotes notes = new InkNotes(frame);
        new PageWalk(page, frame, notes, characters).walk();
        return notes.turned();
    }
}
