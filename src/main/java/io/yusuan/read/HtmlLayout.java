package io.yusuan.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Tells tables that arrange a page from tables of data: one that holds other tables arranges them where no row has more
 * than one cell, or where the tables in it have at least as many cells as it has itself.
 */
final class HtmlLayout implements NodeVisitor {
    private static final class Count {
        private int own;
        private int nested;
        private int inRow;
        private int widest;
    }

    private final Map<Element, Count> counts = new IdentityHashMap<>();
    private final Deque<Count> open = new ArrayDeque<>();

    private HtmlLayout() {}

    static HtmlLayout of(Element page) {
        HtmlLayout layout = new HtmlLayout();
        page.traverse(layout);
        return layout;
    }

    boolean isLayout(Element table) {
        Count count = counts.get(table);
        return count.nested > 0 && (count.widest <= 1 || count.nested >= count.own);
    }

    @Override
    public void head(Node node, int depth) {
        switch (node.nodeName()) {
            case "table" -> {
                Count count = new Count();
                counts.put((Element) node, count);
                open.push(count);
            }
            case "tr" -> {
                if (!open.isEmpty()) {
                    open.peek().inRow = 0;
                }
            }
            case "td", "th" -> {
                if (!open.isEmpty()) {
                    Count count = open.peek();
                    count.own++;
                    count.widest = Math.max(count.widest, ++count.inRow);
                }
            }
            default -> {
                // Only tables and their cells are counted.
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.nodeName().equals("table")) {
            Count closed = open.pop();
            if (!open.isEmpty()) {
                open.peek().nested += closed.own + closed.nested;
            }
        }
    }
}
