package io.yusuan.tell;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A page of Markdown that grows. What documents say stays text: it makes no table, link or HTML of the page. */
final class MarkdownText {
    private final StringBuilder page = new StringBuilder();
    private boolean inList;

    void title(String words) {
        page.append("# ").append(words).append("\n\n");
    }

    void heading(String words) {
        block("## " + words + "\n\n");
    }

    void subheading(String words) {
        block("### " + words + "\n\n");
    }

    private void block(String text) {
        page.append(page.toString().endsWith("\n\n") ? "" : "\n").append(text);
        inList = false;
    }

    void item(String text) {
        if (!inList && !page.toString().endsWith("\n\n")) {
            page.append('\n');
        }
        inList = true;
        page.append("- ").append(text).append('\n');
    }

    /** Begins a table; the first column is text, the others are numbers. */
    void columns(String... names) {
        inList = false;
        row((Object[]) names);
        page.append("|---|")
                .append(Arrays.stream(names).skip(1).map(n -> "---:|").collect(Collectors.joining()))
                .append('\n');
    }

    void row(Object... cells) {
        page.append(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** Text as it stands, in one line. */
    static String code(String text) {
        String line = line(text).replace("|", "\\|");
        String fence = line.contains("`") ? "``" : "`";
        return line.contains("``") ? fenced(line.replace("`", "ˋ"), "`") : fenced(line, fence);
    }

    private static String fenced(String text, String fence) {
        return fence.length() == 1 ? fence + text + fence : fence + " " + text + " " + fence;
    }

    /** Prose of a document or an error, of which nothing is markup. */
    static String plain(String text) {
        return line(text).replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1");
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    String printed() {
        return page.toString();
    }
}
