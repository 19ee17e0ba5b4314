package io.yusuan.draw;

import io.yusuan.dataset.DocumentRows;
import io.yusuan.pipeline.Trace;
import io.yusuan.read.pdf.PageView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws the pages of a document that was read. */
public final class PageDrawing {
    private final Marks marks;

    /**
     * A drawing.
     *
     * @param trace of a document that was not rejected
     * @param rows what the datasets get of it
     */
    public PageDrawing(Trace trace, DocumentRows rows) {
        this.marks = new Marks(trace, rows);
    }

    /** A page with what was read of it. */
    public DrawnPage draw(PageView page) {
        List<Mark> all = new ArrayList<>(marks.marks(page.number()));
        page.leftOut().forEach(l -> all.add(new Mark(Role.of(l.reason()), l.box(), "", l.text(), false)));
        Map<Role, Integer> counts = new EnumMap<>(Role.class);
        all.forEach(m -> counts.merge(m.role(), 1, Integer::sum));
        List<Caption> captions = marks.captions(page.number());
        return new DrawnPage(
                page.number(), new PageSvg(page, all, captions, counts).printed(), captions.size(), counts);
    }
}
