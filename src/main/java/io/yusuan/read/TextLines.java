package io.yusuan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as numbered lines. The bookmark marks that a Word dump writes into its lines are markup, not print, and are
 * taken out; nothing else is.
 */
final class TextLines {
    /** Word allows a bookmark forty characters, no brackets among them. */
    private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark: [^\\[\\]\\r\\n]{1,64}\\]");

    private final List<String> lines = new ArrayList<>();

    TextLines(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(withoutBookmarks(text.substring(start, i)));
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(withoutBookmarks(text.substring(start)));
        }
    }

    int count() {
        return lines.size();
    }

    /** The line with the given 1-based number. */
    String line(int number) {
        return lines.get(number - 1);
    }

    private static String withoutBookmarks(String line) {
        return line.indexOf('[') < 0 ? line : BOOKMARK.matcher(line).replaceAll("");
    }
}
