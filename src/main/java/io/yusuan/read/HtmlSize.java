package io.yusuan.read;

import java.util.Locale;
import java.util.Set;

/**
 * Looks over the tags of a page before a tree is built from it: building the tree of a page nested a hundred thousand
 * deep takes minutes, that of millions of tags more memory than there is.
 */
final class HtmlSize {
    /** Beyond this many tags the tree alone would fill the memory of a small machine. */
    static final int MAX_TAGS = 1_000_000;

    /** Elements within each other; browsers stop at 512. */
    static final int MAX_DEPTH = 256;

    /** Elements without content, and those whose end tag is often left out and which end by themselves. */
    private static final Set<String> NOT_NESTING = Set.of(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
            "p",
            "li",
            "dt",
            "dd",
            "option",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "tfoot",
            "colgroup");

    /** Elements whose content is no markup. */
    private static final Set<String> RAW_TEXT = Set.of("script", "style");

    private HtmlSize() {}

    static void check(String page) throws Refusal {
        int tags = 0;
        int depth = 0;
        for (int at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
            boolean end = page.startsWith("</", at);
            int from = end ? at + 2 : at + 1;
            int to = nameEnd(page, from);
            if (page.startsWith("<!--", at)) {
                at = past(page, "-->", at);
            } else if (to > from) {
                String name = page.substring(from, to).toLowerCase(Locale.ROOT);
                if (++tags > MAX_TAGS) {
                    throw Refusal.limit("elements");
                }
                depth = end ? Math.max(0, depth - step(name)) : depth + step(name);
                if (depth > MAX_DEPTH) {
                    throw Refusal.limit("depth");
                }
                if (!end && RAW_TEXT.contains(name)) {
                    at = past(page, "</" + name, at);
                }
            }
        }
    }

    /** Right before what ends something; what nothing ends goes on to the end of the page, and is not sought again. */
    private static int past(String page, String end, int from) {
        int at = page.indexOf(end, from);
        return at < 0 ? page.length() : Math.max(from, at - 1);
    }

    private static int step(String name) {
        return NOT_NESTING.contains(name) ? 0 : 1;
    }

    private static int nameEnd(String page, int from) {
        int to = from;
        while (to < page.length() && isNameCharacter(page.charAt(to), to > from)) {
            to++;
        }
        return to;
    }

    private static boolean isNameCharacter(char c, boolean inside) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || inside && (c >= '0' && c <= '9' || c == ':');
    }
}
