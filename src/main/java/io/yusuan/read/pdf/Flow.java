package io.yusuan.read.pdf;

import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.read.pdf.PageView.Reason;
import io.yusuan.read.pdf.PdfSink.PdfRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pages one after another. What clearly goes on from one page to the next is joined: a paragraph at the top of the
 * next page, a table there with or without its title and header. Whatever does not stays apart, and nothing is left out
 * but page numbers and what is printed a second time.
 */
final class Flow {
    private final List<PageRead> pages;
    private final Margins margins;
    private final PdfSink sink;
    private final Paragraphs paragraphs;
    private final List<Piece.Text> above = new ArrayList<>();
    private OpenTable open;
    private int tables;

    Flow(List<PageRead> pages, PdfSink sink) {
        this.sink = sink;
        List<PageRead> printed = pages.stream().map(this::withoutNumber).toList();
        this.margins = new Margins(printed.stream().map(PageRead::withoutBlanks).toList());
        this.pages = ColumnPages.joined(printed, sink).stream()
                .map(PageRead::withoutBlanks)
                .toList();
        this.paragraphs = new Paragraphs(margins, sink);
    }

    void run() throws PdfRefusal {
        for (PageRead page : pages) {
            page(page.frame(), page.pieces());
        }
        close();
        paragraphs.end();
    }

    private PageRead withoutNumber(PageRead page) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : page.pieces()) {
            if (PageNumber.is(piece, page.frame())) {
                leftOut(Reason.PAGE_NUMBER, page.frame(), (Piece.Text) piece);
            } else {
                pieces.add(piece);
            }
        }
        return new PageRead(page.frame(), pieces);
    }

    private void leftOut(Reason reason, PageFrame frame, Piece.Text text) {
        sink.leftOut(reason, frame.place(text.box()), text.text());
    }

    private void page(PageFrame frame, List<Piece> pieces) throws PdfRefusal {
        int next = 0;
        Optional<Integer> table = firstTable(pieces);
        if (open != null && table.isPresent()) {
            List<Piece> head = pieces.subList(0, table.get());
            Piece.Table part = (Piece.Table) pieces.get(table.get());
            if (isRepeated(head) && open.goesOn(part, head.isEmpty(), margins.bottom(open.lastFrame()))) {
                head.forEach(p -> leftOut(Reason.REPEATED, frame, (Piece.Text) p));
                open.add(frame, part);
                next = table.get() + 1;
            }
        }
        boolean isBegun = next > 0;
        for (Piece piece : pieces.subList(next, pieces.size())) {
            if (piece instanceof Piece.Table part) {
                close();
                paragraphs.end();
                open = new OpenTable(frame, part, List.copyOf(above), sink);
                if (!part.ruled()) {
                    sink.finding(Finding.of(FindingCode.TABLE_WITHOUT_LINES, frame.place(part.box())));
                }
                if (tables++ > 0 && !isBegun && BesidePage.isWithoutNames(part)) {
                    sink.finding(Finding.of(FindingCode.COLUMNS_ALONE, frame.place(part.box())));
                }
                above.clear();
            } else if (piece instanceof Piece.Text text) {
                close();
                above.add(text);
                paragraphs.line(frame, text);
            }
            isBegun = true;
        }
    }

    private void close() throws PdfRefusal {
        if (open != null) {
            sink.cells(open.cells());
            sink.table(open.grid());
            open = null;
        }
    }

    private static Optional<Integer> firstTable(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Table) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether everything printed above the table's part stood above its beginning already. */
    private boolean isRepeated(List<Piece> head) {
        return head.stream().allMatch(p -> p instanceof Piece.Text text && open.stoodAbove(text));
    }
}
