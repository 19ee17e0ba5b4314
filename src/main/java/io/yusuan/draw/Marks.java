package io.yusuan.draw;

import io.yusuan.dataset.DocumentRows;
import io.yusuan.document.Block;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import io.yusuan.document.Place.PageBox;
import io.yusuan.interpret.RawTable;
import io.yusuan.pipeline.Trace;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.Recognition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is to be drawn over the pages of a document. */
final class Marks {
    private final Published published;
    private final Map<Integer, List<Mark>> marks = new HashMap<>();
    private final Map<Integer, List<Caption>> captions = new HashMap<>();

    Marks(Trace trace, DocumentRows rows) {
        this.published = new Published(rows);
        Map<Integer, RawTable> bound =
                trace.tables().stream().collect(Collectors.toMap(t -> t.source().ordinal(), Function.identity()));
        List<FoundTable> tables = trace.recognition().map(Recognition::tables).orElse(List.of());
        Set<Place> titles = new HashSet<>();
        for (FoundTable table : tables) {
            table(table, Optional.ofNullable(bound.get(table.ordinal())));
            table.above().forEach(p -> titles.add(p.place()));
            table.below().forEach(p -> titles.add(p.place()));
        }
        for (Block block : trace.document().orElseThrow().blocks()) {
            if (block instanceof Paragraph paragraph && paragraph.place() instanceof PageBox box) {
                add(paragraph(paragraph, box, titles.contains(box)));
            }
        }
    }

    /** The marks of a page; those of cells first. */
    List<Mark> marks(int page) {
        return marks.getOrDefault(page, List.of());
    }

    /** The tables of a page. */
    List<Caption> captions(int page) {
        return captions.getOrDefault(page, List.of());
    }

    private void table(FoundTable table, Optional<RawTable> raw) {
        TableMarks cells = new TableMarks(table, raw, published);
        Map<Integer, PageBox> parts = new TreeMap<>();
        for (Cell cell : table.grid().cells()) {
            cells.of(cell).ifPresent(mark -> {
                add(mark);
                parts.merge(mark.box().page(), mark.box(), Marks::around);
            });
        }
        int part = 0;
        for (Map.Entry<Integer, PageBox> page : parts.entrySet()) {
            String text = published.caption(table.ordinal()) + (part++ == 0 ? "" : "  (goes on)");
            captions.computeIfAbsent(page.getKey(), n -> new ArrayList<>()).add(new Caption(page.getValue(), text));
        }
    }

    private Mark paragraph(Paragraph paragraph, PageBox box, boolean heads) {
        Optional<String> claim = published.claim(box);
        Optional<String> finding = published.finding(box);
        Role role = heads ? Role.TITLE : claim.isPresent() ? Role.CLAIM : Role.PARAGRAPH;
        String words =
                claim.map(c -> c + "\n").orElse("") + finding.map(f -> f + "\n").orElse("");
        return new Mark(role, box, "", words + paragraph.text(), finding.isPresent());
    }

    private void add(Mark mark) {
        marks.computeIfAbsent(mark.box().page(), n -> new ArrayList<>()).add(mark);
    }

    private static PageBox around(PageBox a, PageBox b) {
        return new PageBox(
                a.page(),
                Math.min(a.x0(), b.x0()),
                Math.min(a.y0(), b.y0()),
                Math.max(a.x1(), b.x1()),
                Math.max(a.y1(), b.y1()));
    }
}
