package io.yusuan.gather.web;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A pattern for links, read like the globs of a folder: {@code *} stands for anything but {@code /}, {@code **} for
 * anything, every other character for itself, in any case. With {@code ://} it is compared with the whole address, with
 * {@code /} with path and query, otherwise with the last part of the path, with or without the query.
 */
public final class UrlPattern {
    private final String written;
    private final Pattern pattern;

    public UrlPattern(String written) {
        this.written = written;
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (written.charAt(i) == '*') {
                regex.append("[^/]*");
            } else {
                regex.append(Pattern.quote(written.substring(i, i + 1)));
            }
        }
        this.pattern =
                Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    boolean matches(URI url) {
        if (written.contains("://")) {
            return matchesText(url.toString());
        }
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        if (written.contains("/")) {
            return matchesText(path + query);
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return matchesText(last) || !query.isEmpty() && matchesText(last + query);
    }

    /** Whether the pattern is like a whole text. */
    boolean matchesText(String text) {
        return pattern.matcher(text).matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UrlPattern pattern && written.equals(pattern.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }
}
