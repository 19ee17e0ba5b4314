package io.yusuan.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks over the tags of a page before a tree is built from it: building the tree of a page nested a hundred thousand
 * deep takes minutes, that of millions of tags more memory than there is.
 */
final class HtmlSize {
    /** Beyond this many tags the tree alone would fill the memory of a small machine. */
    static final int MAX_TAGS = 1_000_000;

    /** Elements within each other; browsers stop at 512. */
    static final int MAX_DEPTH = 256;

    /** A comment, the raw text of scripts and styles, or the beginning of a tag. */
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?(?:-->|\\z)|<(script|style)\\b.*?(?:</\\1|\\z)|<(/?)([a-z][a-z0-9:]*+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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

    private HtmlSize() {}

    static void check(String page) throws Refusal {
        int tags = 0;
        int depth = 0;
        Matcher m = TAG.matcher(page);
        while (m.find()) {
            if (++tags > MAX_TAGS) {
                throw Refusal.limit("elements");
            }
            if (m.group(3) != null && !NOT_NESTING.contains(m.group(3).toLowerCase(Locale.ROOT))) {
                depth = m.group(2).isEmpty() ? depth + 1 : Math.max(0, depth - 1);
                if (depth > MAX_DEPTH) {
                    throw Refusal.limit("depth");
                }
            }
        }
    }
}
