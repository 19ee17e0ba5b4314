package io.yusuan.gather.web;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of the web in one spelling each, so that a page is visited once: scheme and host in lower case, no default
 * port, no fragment, no user. What may not stand in an address is encoded as browsers do (WHATWG URL): UTF-8 in the path,
 * the charset of the page in the query.
 */
public final class WebUrl {
    /** Longer ones are made by traps; the ledger keeps 4000 characters of a source. */
    static final int LONGEST = 2000;

    private static final Pattern PARTS = Pattern.compile("(?i)(https?):/*([^/?#\\\\]+)([^?#]*)(\\?[^#]*)?(#.*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-f:.]+]|[^:@\\[\\]%]+)(?::([0-9]{0,5}))?");
    private static final Pattern DOTS = Pattern.compile("/\\.\\.?(/|$)");
    private static final String PLAIN = "-._~!$&'()*+,;=:@/";

    private WebUrl() {}

    /** The address in its one spelling; nothing where it is none of http or https, is too long, or names a user. */
    public static Optional<URI> of(String written) {
        return of(written, StandardCharsets.UTF_8);
    }

    /** @param charset of the page that the address stands in */
    static Optional<URI> of(String written, Charset charset) {
        Matcher parts = PARTS.matcher(written.strip().replaceAll("[\\t\\r\\n]", ""));
        if (written.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String path = encoded(parts.group(3).replace('\\', '/'), "", StandardCharsets.UTF_8);
        String query = parts.group(4) == null ? "" : encoded(parts.group(4), "?", charset);
        String authority = authority(parts.group(2), scheme);
        String url = scheme + "://" + authority + (path.isEmpty() ? "/" : path) + query;
        if (authority.isEmpty() || url.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(url);
            return uri.getHost() == null ? Optional.empty() : Optional.of(withoutDots(uri));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String authority(String written, String scheme) {
        try {
            Matcher parts = AUTHORITY.matcher(written.startsWith("[") ? written : IDN.toASCII(written, 0));
            parts = parts.matches() ? parts : AUTHORITY.matcher(written.toLowerCase(Locale.ROOT));
            if (!parts.matches()) {
                return "";
            }
            String port = parts.group(2) == null ? "" : parts.group(2);
            boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
            return parts.group(1).toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static URI withoutDots(URI uri) {
        if (!DOTS.matcher(uri.getRawPath()).find()) {
            return uri;
        }
        URI resolved = uri.normalize();
        return URI.create(resolved.toString().replaceFirst("(://[^/]+)(?:/\\.\\.)+(?=/|$)", "$1"));
    }

    private static String encoded(String part, String also, Charset charset) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < part.length(); ) {
            int c = part.codePointAt(i);
            boolean escape = c == '%' && part.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            if (escape || isPlain(c) || also.indexOf(c) >= 0) {
                text.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(charset)) {
                    text.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
            i += Character.charCount(c);
        }
        return text.toString();
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
    }

    /** Host, and port where it is not that of the scheme: {@code example.org}, {@code example.org:8080}. */
    public static String authority(URI url) {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }
}
