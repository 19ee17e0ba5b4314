package io.yusuan.read.pdf;

import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Programs for tables print the columns that have no room on a page on further pages: those of each page after it, or,
 * after all pages of a table, those of its first page, its second and so on. Each such page is found by its rows and put
 * beside the page that shows the columns to its left.
 */
final class ColumnPages {
    /** How many pages further on the columns of a page are looked for. */
    private static final int MOST = 200;

    /** How many pairs of pages of a document are compared, some microseconds each; one of 10 000 pages has as many. */
    private static final int MOST_PAIRS = 2_000_000;

    private final List<PageRead> pages;
    private final PdfSink sink;
    private final List<Split> splits = new ArrayList<>();
    private int left;

    /**
     * Where the columns of a table are parted between pages.
     *
     * @param left borders of the columns to the left
     * @param all borders of all columns
     */
    record Split(float[] left, float[] all) {
        boolean isLike(Piece.Table before, Piece.Table joined) {
            return new Borders(left).fit(before.xs()) && new Borders(all).fit(joined.xs());
        }
    }

    private ColumnPages(List<PageRead> pages, PdfSink sink, int pairs) {
        this.pages = new ArrayList<>(pages);
        this.sink = sink;
        this.left = pairs;
    }

    /** The pages; those with further columns are empty, as these stand in tables of other pages. */
    static List<PageRead> joined(List<PageRead> pages, PdfSink sink) {
        return joined(pages, sink, MOST_PAIRS);
    }

    /** The pages, with no more than a number of pairs of them compared; where that ends is a finding. */
    static List<PageRead> joined(List<PageRead> pages, PdfSink sink, int pairs) {
        ColumnPages columns = new ColumnPages(pages, sink, pairs);
        int next = 0;
        while (next < pages.size() && columns.left > 0) {
            next = columns.after(next);
        }
        if (next < pages.size() - 1) {
            sink.finding(Finding.of(
                    FindingCode.COLUMNS_NOT_SOUGHT, pages.get(next).frame().whole()));
        }
        return columns.pages;
    }

    /** Joins what stands beside a page and beside those below it, and says which page to go on with. */
    private int after(int first) {
        if (!BesidePage.tables(pages.get(first)).isEmpty()) {
            for (int at = first + 1; at < pages.size() && at <= first + MOST && left > 0; at++) {
                left--;
                int next = beside(first, at, at);
                int end = at;
                while (next > end) {
                    end = next;
                    next = beside(first, at, end);
                }
                if (end > at) {
                    return end;
                }
            }
        }
        splits.clear();
        return first + 1;
    }

    /**
     * Joins the pages from one on with the pages above each other, if each shows columns of one of them.
     *
     * @return the page after them, or the same page where they do not
     */
    private int beside(int first, int end, int from) {
        List<BesidePage> found = new ArrayList<>();
        List<PageRead> joined = new ArrayList<>();
        List<Split> known = new ArrayList<>(splits);
        for (int row = first; row < end; row++) {
            PageRead base = pages.get(row);
            int at = from + found.size();
            if (BesidePage.tables(base).isEmpty()) {
                joined.add(base);
            } else {
                Optional<BesidePage> beside =
                        at < pages.size() ? BesidePage.of(base, pages.get(at), known) : Optional.empty();
                if (beside.isEmpty()) {
                    return from;
                }
                found.add(beside.get());
                joined.add(beside.get().joined());
                known.addAll(beside.get().splits());
            }
        }
        put(first, joined, from, found);
        splits.clear();
        splits.addAll(known);
        return from + found.size();
    }

    /** Puts joined pages in place of those from one on, and empty ones where the others stood. */
    private void put(int first, List<PageRead> joined, int from, List<BesidePage> found) {
        for (int i = 0; i < joined.size(); i++) {
            pages.set(first + i, joined.get(i));
        }
        for (int i = 0; i < found.size(); i++) {
            found.get(i).note(sink);
            pages.set(from + i, new PageRead(pages.get(from + i).frame(), List.of()));
        }
    }
}
