package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.gather.web.Visit.NotFetched;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job whose documents are published by a server, from the job file to the datasets. */
class WebRunTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();
    private static final Pipeline PIPELINE = new Pipeline(CATALOGUE, ReadLimits.DEFAULT, false);
    private static final String PAGE = "<html><body><p>某单位2025年部门预算</p></body></html>";

    @TempDir
    Path dir;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        pages.put("/list.html", "<a href='t1.html'>预算</a><a href='t2.html'>预算</a><a href='t3.html'>预算</a>");
        pages.put("/t1.html", PAGE);
        pages.put("/t2.html", PAGE + "<!-- 2 -->");
        pages.put("/t3.html", PAGE);
        Files.createDirectories(dir.resolve("input"));
        Files.writeString(dir.resolve("input/a.txt"), "a");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsPublishedIsReadAndNamedByItsAddress() throws IOException {
        RunReport first = run();

        assertThat(first.verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(published().documents())
                .containsExactly(
                        "folder/a.txt no_tables",
                        url("/t1.html") + " no_tables",
                        url("/t2.html") + " no_tables",
                        url("/t3.html") + " rejected duplicate");
        assertThat(published().rows("documents"))
                .filteredOn(row -> row.get("source").equals(url("/t1.html")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("file_name", "t1.html").containsEntry("media_type", "text/html");
                });
        Map<String, String> bytes = published().bytes();

        RunReport second = run();

        assertThat(second.read()).isZero();
        assertThat(second.unchanged()).isEqualTo(4);
        assertThat(published().bytes()).isEqualTo(bytes);
    }

    @Test
    void whatIsNoLongerPublishedIsWithdrawnAndWhatCannotBeHadIsNot() throws IOException {
        run();
        pages.remove("/t2.html");
        pages.put("/t1.html", "500");

        RunReport report = run();

        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(3);
        assertThat(report.verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(report.notFetched())
                .containsExactlyInAnyOrder(
                        new NotFetched(url("/t1.html"), "HTTP 500"), new NotFetched(url("/t2.html"), "HTTP 404"));
        assertThat(published().documents())
                .containsExactly(
                        "folder/a.txt no_tables",
                        url("/t1.html") + " no_tables",
                        url("/t3.html") + " rejected duplicate");
    }

    @Test
    void aSiteThatIsDownChangesNothingAndIsTold() throws IOException {
        run();
        Map<String, String> bytes = published().bytes();
        pages.put("/list.html", "500");

        RunReport report = run();

        assertThat(report.verdict()).isEqualTo(RunReport.Verdict.NOT_FETCHED);
        assertThat(report.sourcesInQuestion()).containsExactly(url("/list.html"));
        assertThat(report.withdrawn()).isZero();
        assertThat(published().bytes()).isEqualTo(bytes);
    }

    private RunReport run() throws IOException {
        Path file = dir.resolve("job.yml");
        Files.writeString(file, """
                job: nightly
                sources:
                  - name: folder
                    folder: %1$s/input
                  - name: site
                    web:
                      start: [%2$s]
                      articles: ["/t*.html"]
                      allow_private_addresses: true
                      delay_seconds: 0
                      retries: 0
                output: %1$s/output
                work: %1$s/work
                workers: threads
                parallel: 1
                """.formatted(dir, url("/list.html")));
        return BatchRunner.run(JobFile.read(file), CATALOGUE, PIPELINE::process, Progress.SILENT);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = pages.getOrDefault(exchange.getRequestURI().getPath(), "404");
        boolean page = body.startsWith("<");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(page ? 200 : Integer.parseInt(body), bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Published published() {
        return new Published(dir.resolve("output"));
    }
}
