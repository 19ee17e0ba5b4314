package io.yusuan.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.gather.web.Visit.NotFetched;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How hosts are asked, and what is refused. */
class FetchingTest {
    private static final Duration DELAY = Duration.ofSeconds(1);

    @TempDir
    Path work;

    private final Site site = new Site();

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.2:9/a.pdf, the host 127.0.0.2:9 is not among those of the source",
        "http://169.254.169.254/latest, the host 169.254.169.254 is not among those of the source",
        "file:///etc/passwd, no http or https address",
        "ftp://example.org/a.pdf, no http or https address",
        "http://user@HOST/b.pdf, no http or https address"
    })
    void aRedirectIsHeldAgainstTheSourceLikeALink(String to, String reason) throws IOException {
        site.links("/list.html", "a.pdf")
                .redirect("/a.pdf", to.replace("HOST", site.host()))
                .file("/b.pdf", "B");

        Visit gathered = site.gather(work, site.job());

        assertThat(gathered.documents()).isEmpty();
        assertThat(gathered.notFetched()).singleElement().satisfies(p -> {
            assertThat(p.url()).isEqualTo(site.url("/a.pdf"));
            assertThat(p.reason()).startsWith("redirected to ").endsWith(reason);
        });
        assertThat(site.requests("/b.pdf")).isZero();
    }

    @Test
    void redirectsInACircleAndWithoutEndAreLeft() throws IOException {
        site.links("/list.html", "a.pdf", "b.pdf")
                .redirect("/a.pdf", "/a2")
                .redirect("/a2", "a.pdf")
                .redirect("/b.pdf", "/b0");
        for (int i = 0; i < 20; i++) {
            site.redirect("/b" + i, "b" + (i + 1));
        }

        assertThat(site.gather(work, site.job()).notFetched())
                .containsExactly(
                        new NotFetched(
                                site.url("/a.pdf"), "redirects lead in a circle, again to " + site.url("/a.pdf")),
                        new NotFetched(site.url("/b.pdf"), "more than 10 redirects"));
    }

    @Test
    void aLinkToAnotherHostOrSchemeIsTold() throws IOException {
        site.links(
                "/list.html",
                "http://elsewhere.example/x.pdf",
                "ftp://elsewhere.example/y.doc",
                "mailto:a@b.pdf",
                "javascript:open('z.pdf')",
                "a.pdf");
        site.file("/a.pdf", "A");

        Visit gathered = site.gather(work, site.job());

        assertThat(gathered.documents()).hasSize(1);
        assertThat(gathered.notFetched())
                .containsExactlyInAnyOrder(
                        new NotFetched(
                                "http://elsewhere.example/x.pdf",
                                "the host elsewhere.example is not among those of the source"),
                        new NotFetched(
                                "ftp://elsewhere.example/y.doc", "no address of http or https, or one too long"));
    }

    @Test
    void addressesThatAreNotPublicAreRefused() throws IOException {
        site.links("/list.html", "a.pdf");

        Visit gathered = site.gather(work, site.job().publicOnly());

        assertThat(site.requests).isEmpty();
        assertThat(gathered.failed()).isTrue();
        assertThat(gathered.notFetched())
                .singleElement()
                .satisfies(p -> assertThat(p.reason())
                        .contains("127.0.0.1 has the address 127.0.0.1, which is not of the public internet"));
    }

    /** A host with several addresses, in whatever spelling, one of them of this machine. */
    @Test
    void aPublicAddressBesideAPrivateOneGainsNothing() throws IOException {
        site.links("/list.html", "a.pdf");
        int port = Integer.parseInt(site.host().split(":")[1]);
        AddressGuard.Names names =
                host -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("::ffff:127.0.0.1")};

        Site.Job job = site.job()
                .publicOnly()
                .hosts("both.example:" + port)
                .start("http://both.example:" + port + "/list.html");
        Visit gathered = site.gather(work, job, names);

        assertThat(site.requests).isEmpty();
        assertThat(gathered.notFetched())
                .singleElement()
                .satisfies(p -> assertThat(p.reason())
                        .isEqualTo(
                                "robots.txt of the host could not be read (both.example has the address 127.0.0.1, which is"
                                        + " not of the public internet)"));
    }

    /** The client goes where the guard says and looks up nothing itself: this name exists nowhere else. */
    @Test
    void theAddressThatWasCheckedIsTheOneConnectedTo() throws IOException {
        site.links("/list.html", "a.pdf").file("/a.pdf", "A");
        int port = Integer.parseInt(site.host().split(":")[1]);

        Site.Job job =
                site.job().hosts("checked.invalid:" + port).start("http://checked.invalid:" + port + "/list.html");
        AtomicInteger lookups = new AtomicInteger();
        Visit gathered = site.gather(work, job, host -> {
            lookups.incrementAndGet();
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });

        assertThat(gathered.notFetched()).isEmpty();
        assertThat(lookups.get()).as("no more than one a connection").isBetween(1, site.requests.size());
        assertThat(gathered.documents()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fdff::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::",
                "2001:db8::1"
            })
    void addressesOutsideThePublicInternet(String address) throws IOException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1", "223.5.5.5", "2400:3200::1"})
    void addressesOfThePublicInternet(String address) throws IOException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void robotsTxtIsObeyed() throws IOException {
        site.on("/robots.txt", e -> Site.send(e, 200, "text/plain", """
                        User-agent: *
                        Disallow: /
                        User-agent: yusuan-test
                        Disallow: /secret/
                        Crawl-delay: 7
                        """))
                .links("/list.html", "a.pdf", "secret/b.pdf", "c.pdf")
                .file("/a.pdf", "A")
                .file("/secret/b.pdf", "B")
                .redirect("/c.pdf", "/secret/b.pdf");

        Visit gathered = site.gather(work, site.job());

        assertThat(gathered.documents()).hasSize(1);
        assertThat(gathered.notFetched())
                .containsExactly(
                        new NotFetched(
                                site.url("/c.pdf"),
                                "redirected to " + site.url("/secret/b.pdf") + ": robots.txt disallows it"),
                        new NotFetched(site.url("/secret/b.pdf"), "robots.txt disallows it"));
        assertThat(site.requests).containsExactly("/robots.txt", "/list.html", "/a.pdf", "/c.pdf");
        assertThat(site.clock.pauses).as("between requests").hasSize(3).containsOnly(Duration.ofSeconds(7));
    }

    @Test
    void aHostWhoseRobotsTxtCannotBeReadIsNotVisited() throws IOException {
        site.status("/robots.txt", 503).links("/list.html", "a.pdf");

        Visit gathered = site.gather(work, site.job());

        assertThat(gathered.notFetched())
                .containsExactly(new NotFetched(
                        site.url("/list.html"),
                        "robots.txt of the host could not be read (HTTP 503, also when tried again)"));
        assertThat(site.requests("/list.html")).isZero();
    }

    @Test
    void whatFailedIsTriedAgainAfterAWhile() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        site.links("/list.html", "a.pdf").on("/a.pdf", e -> {
            if (asked.incrementAndGet() < 3) {
                if (asked.get() == 2) {
                    e.getResponseHeaders().add("Retry-After", "90");
                }
                e.sendResponseHeaders(503, -1);
            } else {
                Site.send(e, 200, "application/pdf", "A");
            }
        });

        assertThat(site.gather(work, site.job()).notFetched()).isEmpty();
        assertThat(site.clock.pauses).containsExactly(DELAY, DELAY, Duration.ofSeconds(2), Duration.ofSeconds(90));
    }

    @Test
    void aDateIsAWhileTooAndAHostThatWantsHoursIsLeft() throws IOException {
        site.links("/list.html", "a.pdf", "b.pdf")
                .status("/a.pdf", 429, "Retry-After", "Sun, 01 Mar 2026 00:01:00 GMT")
                .status("/b.pdf", 503, "Retry-After", "7200");

        assertThat(site.gather(work, site.job()).notFetched())
                .containsExactly(
                        new NotFetched(site.url("/a.pdf"), "HTTP 429, also when tried again"),
                        new NotFetched(site.url("/b.pdf"), "HTTP 503"));
        assertThat(site.clock.pauses).contains(Duration.ofSeconds(58));
        assertThat(site.requests("/b.pdf")).isEqualTo(1);
    }

    @Test
    void aConnectionThatIsCutIsTriedAgain() throws IOException {
        try (Cutting server = new Cutting()) {
            site.links("/list.html", server.url("/a.pdf"), server.url("/b.pdf"));

            Visit gathered = site.gather(work, site.job().hosts(site.host(), server.host()));

            assertThat(gathered.notFetched()).isEmpty();
            assertThat(gathered.documents())
                    .extracting(d -> d.bytes())
                    .as("not the half that came before the cut")
                    .containsExactly(10L, 10L);
        }
    }

    /** Cuts each address off in the middle of its first answer; the second is whole. */
    private static final class Cutting implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        private final java.util.Set<String> cut = new java.util.HashSet<>();

        Cutting() throws IOException {
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket connection = socket.accept()) {
                    String path = path(connection.getInputStream());
                    String head = path.equals("/robots.txt") ? "404 Not Found" : "200 OK";
                    boolean chunked = path.equals("/b.pdf");
                    String length = chunked ? "Transfer-Encoding: chunked" : "Content-Length: 10";
                    String whole = chunked ? "a\r\n0123456789\r\n0\r\n\r\n" : "0123456789";
                    String body = cut.add(path) ? whole.substring(0, 7) : whole;
                    connection
                            .getOutputStream()
                            .write(("HTTP/1.1 " + head + "\r\n" + length + "\r\nConnection: close\r\n\r\n" + body)
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    if (!socket.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        private static String path(InputStream in) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            return head.toString().split(" ")[1];
        }

        String host() {
            return "127.0.0.1:" + socket.getLocalPort();
        }

        String url(String path) {
            return "http://" + host() + path;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void aBodyThatDripsIsLeftAtTheLimit() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        site.links("/list.html", "a.pdf", "b.pdf").file("/b.pdf", "B").on("/a.pdf", e -> {
            e.sendResponseHeaders(200, 0);
            try {
                while (!over.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    e.getResponseBody().write('x');
                    e.getResponseBody().flush();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });

        Visit gathered = site.gather(work, site.job().timeout(Duration.ofMillis(1500)));
        over.countDown();

        assertThat(gathered.documents()).hasSize(1);
        assertThat(gathered.notFetched())
                .containsExactly(
                        new NotFetched(site.url("/a.pdf"), "not answered in full within 1.5 s, also when tried again"));
    }

    @Test
    void aBodyWithoutEndIsLeftAtTheLimit() throws IOException {
        site.links("/list.html", "a.pdf", "b.pdf", "c.pdf")
                .on("/a.pdf", e -> {
                    e.sendResponseHeaders(200, 0);
                    byte[] block = new byte[1 << 16];
                    for (int i = 0; i < 10_000; i++) {
                        e.getResponseBody().write(block);
                    }
                })
                .on("/b.pdf", e -> {
                    e.getResponseHeaders().add("Content-Encoding", "gzip");
                    Site.send(e, 200, "application/pdf", zeros(3 << 20));
                })
                .file("/c.pdf", "C");

        Visit gathered = site.gather(work, site.job());

        assertThat(gathered.documents()).hasSize(1);
        assertThat(gathered.notFetched())
                .extracting(NotFetched::reason)
                .containsOnly("limit:bytes, larger than 1048576 bytes")
                .hasSize(2);
        assertThat(work.resolve("originals/staging")).isEmptyDirectory();
    }

    private static byte[] zeros(int bytes) throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(packed)) {
            out.write(new byte[bytes]);
        }
        return packed.toByteArray();
    }

    @Test
    void numberedPagesAreReadToTheirEnd() throws IOException {
        site.links("/list.html", "a.pdf")
                .links("/list_1.html", "b.pdf")
                .links("/list_2.html", "c.pdf")
                .links("/p1", "d.pdf")
                .links("/p2", "e.pdf")
                .links("/p3", "e.pdf", "d.pdf")
                .links("/p4", "never.pdf");
        List.of("a", "b", "c", "d", "e").forEach(name -> site.file("/" + name + ".pdf", name));

        Site.Job none = site.job().paging(site.url("/list_{page}.html"), 1, 50);
        assertThat(site.gather(work.resolve("404"), none).documents()).hasSize(3);
        assertThat(site.requests("/list_4.html")).isZero();
        Site.Job nothingNew = site.job().paging(site.url("/p{page}"), 1, 50);
        assertThat(site.gather(work.resolve("repeated"), nothingNew).documents())
                .hasSize(3);
        assertThat(site.requests("/p4")).isZero();
    }

    @Test
    void aListingLongerThanIsAskedForSaysNothingOfTheRest() throws IOException {
        site.links("/list.html", "x.pdf").links("/p1", "a.pdf").links("/p2", "b.pdf");
        List.of("a", "b", "x").forEach(name -> site.file("/" + name + ".pdf", name));
        site.gather(work, site.job().paging(site.url("/p{page}"), 1, 9));
        site.links("/p1", "new.pdf").links("/p2", "a.pdf").links("/p3", "b.pdf").file("/new.pdf", "new");
        site.requests.clear();

        Visit first = site.gather(work, site.job().paging(site.url("/p{page}"), 1, 1));

        assertThat(first.documents()).hasSize(4);
        assertThat(first.notFetched()).isEmpty();
        assertThat(site.requests).doesNotContain("/p2", "/a.pdf", "/b.pdf");
    }

    @Test
    void pagesWithoutEndAreLeft() throws IOException {
        AtomicInteger next = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            site.on(
                    "/list?" + i,
                    e -> Site.send(e, 200, "text/html", "<a href='list?" + next.incrementAndGet() + "'>下一页</a>"));
        }
        site.links("/list.html", "list?0", "a.pdf").file("/a.pdf", "A");

        Visit gathered = site.gather(work.resolve("1"), site.job().maxPages(5));

        assertThat(gathered.documents()).hasSize(1);
        assertThat(gathered.notFetched())
                .extracting(NotFetched::reason)
                .containsExactly("limit:pages, 5 pages were read; this one and what comes after it were not");
        assertThat(site.requests).hasSize(7);
    }

    /** A relative link that every answer repeats leads deeper and deeper. */
    @Test
    void aPageThatRepeatsAnotherLeadsNoFurther() throws IOException {
        String body = "<a href='list/list'>下一页</a>";
        site.page("/list", body).page("/list/list", body).page("/list/list/list", body);

        Visit gathered = site.gather(work, site.job().start("/list"));

        assertThat(site.requests).containsExactly("/robots.txt", "/list", "/list/list");
        assertThat(gathered.notFetched()).singleElement().satisfies(p -> {
            assertThat(p.url()).isEqualTo(site.url("/list/list/list"));
            assertThat(p.reason()).endsWith("repeats " + site.url("/list"));
        });
    }
}
