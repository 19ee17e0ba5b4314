package io.yusuan.gather.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.yusuan.gather.web.WebSource.Html;
import io.yusuan.gather.web.WebSource.Links;
import io.yusuan.gather.web.WebSource.Manners;
import io.yusuan.gather.web.WebSource.Paging;
import io.yusuan.gather.web.WebSource.Reach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A real server on this machine, and a source that reads it. */
final class Site implements AutoCloseable {
    /** What the server does with a request. */
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final String scheme;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    /** Path and query of each request, in order. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    final Clock clock = new Clock();

    /** Stands still but for pauses, which take no time. */
    static final class Clock implements Waiting {
        final List<Duration> pauses = new ArrayList<>();
        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void pause(Duration time) {
            pauses.add(time);
            now = now.plus(time);
        }
    }

    Site() {
        this("http", () -> HttpServer.create(at(), 0));
    }

    /** A server that proves who it is. */
    static Site secure(SSLContext proof) {
        return new Site("https", () -> {
            HttpsServer secure = HttpsServer.create(at(), 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(proof));
            return secure;
        });
    }

    private interface Making {
        HttpServer make() throws IOException;
    }

    private static InetSocketAddress at() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private Site(String scheme, Making making) {
        this.scheme = scheme;
        try {
            server = making.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            try (exchange) {
                behaviours
                        .getOrDefault(exchange.getRequestURI().toString(), e -> send(e, 404, "text/html", "none"))
                        .answer(exchange);
            }
        });
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String url(String path) {
        return scheme + "://" + host() + path;
    }

    Site on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    Site page(String path, String body) {
        return on(path, e -> send(e, 200, "text/html; charset=utf-8", body));
    }

    /** A listing or article with a link to each address. */
    Site links(String path, String... hrefs) {
        StringBuilder body = new StringBuilder("<html><body>");
        for (String href : hrefs) {
            body.append("<a href=\"").append(href).append("\">预算 ").append(href).append("</a>\n");
        }
        return page(path, body.toString());
    }

    Site file(String path, String content) {
        return on(path, e -> send(e, 200, "application/octet-stream", content));
    }

    Site status(String path, int status, String... header) {
        return on(path, e -> {
            if (header.length > 0) {
                e.getResponseHeaders().add(header[0], header[1]);
            }
            e.sendResponseHeaders(status, -1);
        });
    }

    Site redirect(String path, String to) {
        return status(path, 302, "Location", to);
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    long requests(String path) {
        return requests.stream().filter(path::equals).count();
    }

    /** Listings are {@code list*}, articles {@code t*.html}. */
    Job job() {
        return new Job(
                "source",
                List.of("/list.html"),
                Set.of(host()),
                true,
                Optional.empty(),
                List.of(),
                Html.WITHOUT_ATTACHMENTS,
                Duration.ofSeconds(20),
                1 << 20,
                100,
                List.of());
    }

    Visit gather(Path work, Job job) throws IOException {
        return gather(work, job, InetAddress::getAllByName);
    }

    Visit gather(Path work, Job job, AddressGuard.Names names) throws IOException {
        Links links = new Links(
                patterns(job.exclude()),
                patterns(List.of("*.doc", "*.docx", "*.xls", "*.xlsx", "*.pdf", "*.zip")),
                patterns(List.of("list*")),
                patterns(List.of("t*.html")),
                patterns(job.titled()),
                job.html());
        List<URI> start = job.start().stream()
                .map(s -> WebUrl.of(s.startsWith("http") ? s : url(s)).orElseThrow())
                .toList();
        Manners manners =
                new Manners("yusuan-test/1", Duration.ofSeconds(1), job.timeout(), 2, job.maxBytes(), job.maxPages());
        WebSource source = new WebSource(
                job.name(), start, new Reach(job.hosts(), job.privateAddresses()), links, job.paging(), manners);
        return WebGather.gather("nightly", source, work, names, clock);
    }

    /** What a test wants of its source. */
    record Job(
            String name,
            List<String> start,
            Set<String> hosts,
            boolean privateAddresses,
            Optional<Paging> paging,
            List<String> exclude,
            Html html,
            Duration timeout,
            long maxBytes,
            int maxPages,
            List<String> titled) {
        Job named(String other) {
            return new Job(
                    other, start, hosts, privateAddresses, paging, exclude, html, timeout, maxBytes, maxPages, titled);
        }

        Job start(String... paths) {
            return new Job(
                    name,
                    List.of(paths),
                    hosts,
                    privateAddresses,
                    paging,
                    exclude,
                    html,
                    timeout,
                    maxBytes,
                    maxPages,
                    titled);
        }

        Job hosts(String... some) {
            return new Job(
                    name,
                    start,
                    Set.of(some),
                    privateAddresses,
                    paging,
                    exclude,
                    html,
                    timeout,
                    maxBytes,
                    maxPages,
                    titled);
        }

        Job publicOnly() {
            return new Job(name, start, hosts, false, paging, exclude, html, timeout, maxBytes, maxPages, titled);
        }

        Job paging(String url, int from, int to) {
            return new Job(
                    name,
                    start,
                    hosts,
                    privateAddresses,
                    Optional.of(new Paging(url, from, to)),
                    exclude,
                    html,
                    timeout,
                    maxBytes,
                    maxPages,
                    titled);
        }

        Job html(Html when) {
            return new Job(
                    name, start, hosts, privateAddresses, paging, exclude, when, timeout, maxBytes, maxPages, titled);
        }

        Job timeout(Duration time) {
            return new Job(
                    name, start, hosts, privateAddresses, paging, exclude, html, time, maxBytes, maxPages, titled);
        }

        Job maxBytes(long bytes) {
            return new Job(
                    name, start, hosts, privateAddresses, paging, exclude, html, timeout, bytes, maxPages, titled);
        }

        Job maxPages(int pages) {
            return new Job(
                    name, start, hosts, privateAddresses, paging, exclude, html, timeout, maxBytes, pages, titled);
        }

        Job exclude(String... patterns) {
            return new Job(
                    name,
                    start,
                    hosts,
                    privateAddresses,
                    paging,
                    List.of(patterns),
                    html,
                    timeout,
                    maxBytes,
                    maxPages,
                    titled);
        }

        Job titled(String... words) {
            return new Job(
                    name,
                    start,
                    hosts,
                    privateAddresses,
                    paging,
                    exclude,
                    html,
                    timeout,
                    maxBytes,
                    maxPages,
                    List.of(words));
        }
    }

    private static List<UrlPattern> patterns(List<String> written) {
        return written.stream().map(UrlPattern::new).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
