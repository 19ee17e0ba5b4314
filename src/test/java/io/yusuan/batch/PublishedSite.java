package io.yusuan.batch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yusuan.gather.web.UrlPattern;
import io.yusuan.gather.web.WebSource;
import io.yusuan.gather.web.WebSource.Html;
import io.yusuan.gather.web.WebSource.Links;
import io.yusuan.gather.web.WebSource.Manners;
import io.yusuan.gather.web.WebSource.Reach;
import io.yusuan.gather.web.WebUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** A server with a listing page and what it leads to, for processes of a test. */
final class PublishedSite implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final long MAX_BYTES = 1 << 20;
    private static final int MAX_PAGES = 100;

    static {
        // Else each answer waits for an acknowledgement that is put off.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, String> documents = new ConcurrentSkipListMap<>();
    private final Runnable asked;
    private final HttpServer server;

    PublishedSite() throws IOException {
        this(() -> {});
    }

    /** @param asked runs before each answer */
    PublishedSite(Runnable asked) throws IOException {
        this.asked = asked;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Publishes a page in place of what had its name. */
    void put(String name, String html) {
        documents.put("/" + name, html);
    }

    void remove(String name) {
        documents.remove("/" + name);
    }

    /** The listing page. */
    URI start() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** A source whose documents are what a listing page leads to. */
    static WebSource source(URI start) {
        return new WebSource(
                "site",
                List.of(start),
                new Reach(Set.of(WebUrl.authority(start)), true),
                new Links(List.of(), List.of(), List.of(), List.of(new UrlPattern("*.html")), List.of(), Html.ALWAYS),
                Optional.empty(),
                new Manners("yusuan-test", Duration.ZERO, TIMEOUT, 0, MAX_BYTES, MAX_PAGES));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.run();
        String path = exchange.getRequestURI().getPath();
        String page = path.equals("/") ? listing() : documents.get(path);
        byte[] bytes = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
        boolean isKnown = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("ETag", tag);
        try (exchange) {
            if (page == null || isKnown) {
                exchange.sendResponseHeaders(page == null ? 404 : 304, -1);
            } else {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private String listing() {
        StringBuilder page = new StringBuilder("<html><body>");
        documents
                .keySet()
                .forEach(path -> page.append("<a href=\"").append(path).append("\">预算</a>"));
        return page.append("</body></html>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
