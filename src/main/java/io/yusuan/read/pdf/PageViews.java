package io.yusuan.read.pdf;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import io.yusuan.document.Place.PageBox;
import io.yusuan.finding.Finding;
import io.yusuan.read.pdf.PageView.LeftOut;
import io.yusuan.read.pdf.PageView.Reason;
import io.yusuan.read.pdf.PageView.Run;
import io.yusuan.read.pdf.PageView.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the pages of a document while it is read. */
final class PageViews implements PdfSink {
    private static final int QUARTER = 90;
    private static final int FULL = 360;

    /** Unseen characters that stand within this many points of each other are one text. */
    private static final float NEAR = 8f;

    /** A gap wider than this share of the font size parts two texts. */
    private static final float GAP = 0.2f;

    private final List<PageView> pages = new ArrayList<>();
    private final Map<Integer, List<LeftOut>> leftOut = new TreeMap<>();

    /** Takes a page as it was seen. */
    void page(PageInk ink) {
        PageFrame frame = ink.frame();
        PageBox whole = frame.place(new Box(0, 0, frame.width(), frame.height()));
        List<PageBox> lines = new ArrayList<>();
        for (Ruling r : ink.level()) {
            lines.add(frame.place(new Box(r.from(), r.at(), r.to(), r.at())));
        }
        for (Ruling r : ink.upright()) {
            lines.add(frame.place(new Box(r.at(), r.from(), r.at(), r.to())));
        }
        pages.add(new PageView(frame.number(), whole.x1(), whole.y1(), runs(ink), lines, List.of()));
        unseen(ink);
    }

    /** The pages in order, with what was left out of them. */
    List<PageView> all() {
        List<PageView> all = new ArrayList<>();
        for (PageView page : pages) {
            List<LeftOut> own = leftOut.getOrDefault(page.number(), List.of());
            all.add(new PageView(page.number(), page.width(), page.height(), page.text(), page.lines(), own));
        }
        return all;
    }

    private static List<Run> runs(PageInk ink) {
        int turned = Math.floorMod(-QUARTER * ink.frame().turns(), FULL);
        List<Run> runs = new ArrayList<>();
        List<Sign> signs = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : ink.glyphs()) {
            if (before != null && !goesOn(before, glyph)) {
                runs.add(new Run(signs, before.size(), turned));
                signs.clear();
                before = null;
            }
            if (!glyph.isBlank()) {
                PageBox origin = ink.frame().place(new Box(glyph.x0(), glyph.baseline(), glyph.x0(), glyph.baseline()));
                signs.add(new Sign(glyph.text(), origin.x0(), origin.y0()));
                before = glyph;
            }
        }
        if (before != null) {
            runs.add(new Run(signs, before.size(), turned));
        }
        return runs;
    }

    private static boolean goesOn(Glyph before, Glyph glyph) {
        return !glyph.isBlank()
                && glyph.baseline() == before.baseline()
                && glyph.size() == before.size()
                && Math.abs(glyph.x0() - before.x1()) <= GAP * glyph.size();
    }

    private void unseen(PageInk ink) {
        StringBuilder text = new StringBuilder();
        Box box = null;
        for (PageInk.Unseen unseen : ink.unseen()) {
            if (box != null && !isNear(box, unseen.box())) {
                add(Reason.HIDDEN, pageBox(ink, box), text.toString());
                text.setLength(0);
                box = null;
            }
            text.append(unseen.text());
            box = box == null ? unseen.box() : box.with(unseen.box());
        }
        if (box != null) {
            add(Reason.HIDDEN, pageBox(ink, box), text.toString());
        }
    }

    private static boolean isNear(Box text, Box next) {
        return Math.abs(next.y1() - text.y1()) <= 1 && Math.abs(next.x0() - text.x1()) <= NEAR
                || Math.abs(next.x1() - text.x1()) <= 1 && Math.abs(next.y0() - text.y1()) <= NEAR;
    }

    private static PageBox pageBox(PageInk ink, Box box) {
        return new PageBox(ink.frame().number(), box.x0(), box.y0(), box.x1(), box.y1());
    }

    private void add(Reason reason, PageBox box, String text) {
        leftOut.computeIfAbsent(box.page(), n -> new ArrayList<>()).add(new LeftOut(reason, box, text));
    }

    @Override
    public void leftOut(Reason reason, Place place, String text) {
        if (place instanceof PageBox box) {
            add(reason, box, text);
        }
    }

    @Override
    public void pages(int count) {
        // read within its limits before
    }

    @Override
    public void characters(int more) {
        // read within its limits before
    }

    @Override
    public void cells(int more) {
        // read within its limits before
    }

    @Override
    public void paragraph(String text, Place place) {
        // only the pages are of interest
    }

    @Override
    public void table(TableGrid grid) {
        // only the pages are of interest
    }

    @Override
    public void finding(Finding finding) {
        // only the pages are of interest
    }
}
