package io.yusuan.gather.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links of a page, in order. Links that a script makes are not seen. */
final class PageLinks {
    /** Where pages keep addresses, by the attribute that holds them. */
    private static final Map<String, String> HOLDERS =
            Map.of("a", "href", "area", "href", "iframe", "src", "frame", "src", "embed", "src", "object", "data");

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");
    private static final Pattern REFRESH = Pattern.compile("(?is)\\s*[0-9.]*\\s*[;,]\\s*url\\s*=\\s*[\"']?([^\"']+).*");
    /** The Chinese charset that holds the others, which pages name without keeping to them. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    private PageLinks() {}

    /**
     * A link.
     *
     * @param url where it leads, if to an address of the web
     * @param written as resolved against the page, before anything else
     * @param words what a reader sees of it, and its title
     */
    record Link(Optional<URI> url, String written, List<String> words) {
        /** Where it leads if not to an address of the web, as far as that is an address at all. */
        Optional<URI> elsewhere() {
            try {
                return url.isPresent()
                        ? Optional.empty()
                        : Optional.of(new URI(written.strip().replace(' ', '_')));
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * The links of a page.
     *
     * @param from the address that sent it
     * @param contentType header of that name, whose charset goes before that of the page
     */
    static List<Link> of(byte[] html, URI from, String contentType) throws IOException {
        Document page = parsed(html, from, contentType);
        Charset charset = page.charset();
        List<Link> links = new ArrayList<>();
        for (Element element : page.select(String.join(",", HOLDERS.keySet()))) {
            String attribute = HOLDERS.get(element.normalName());
            if (!element.attr(attribute).isBlank()) {
                String written = element.absUrl(attribute);
                links.add(link(written.isEmpty() ? element.attr(attribute) : written, words(element), charset));
            }
        }
        for (Element refresh : page.select("meta[http-equiv=refresh]")) {
            Matcher target = REFRESH.matcher(refresh.attr("content"));
            if (target.matches()) {
                refresh.attr("href", target.group(1).strip());
                links.add(link(refresh.absUrl("href"), List.of(), charset));
            }
        }
        return links;
    }

    private static Link link(String written, List<String> words, Charset charset) {
        return new Link(WebUrl.of(written, charset), written, words);
    }

    private static List<String> words(Element element) {
        return List.of(element.text().strip(), element.attr("title").strip());
    }

    private static Document parsed(byte[] html, URI from, String contentType) throws IOException {
        Matcher sent = CHARSET.matcher(contentType);
        Optional<Charset> charset = sent.find() ? charset(sent.group(1)) : Optional.empty();
        Document page = decoded(html, from, charset.map(Charset::name).orElse(null));
        return charset.isEmpty() && isChinese(page.charset()) ? decoded(html, from, GB18030.name()) : page;
    }

    private static Document decoded(byte[] html, URI from, String charset) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(html), charset, from.toString());
    }

    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            return Optional.of(isChinese(charset) ? GB18030 : charset).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isChinese(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return !charset.equals(StandardCharsets.UTF_8) && (name.startsWith("gb") || name.equals("x-mswin-936"));
    }
}
