package io.yusuan.gather.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yusuan.document.SourceFile;
import io.yusuan.gather.web.Visit.NotFetched;
import io.yusuan.gather.web.WebSource.Html;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a site and what becomes of it from one visit to the next. */
class WebGatherTest {
    @TempDir
    Path work;

    private final Site site = new Site();

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void listingsLeadToArticlesAndTheseToDocuments() throws IOException {
        site.links("/list.html", "list_1.html", "t1.html", "/direct.PDF?v=2", "about.html")
                .links("/list_1.html", "list.html", "t2.html")
                .links("/t1.html", "files/a.xlsx", "files/b.docx", "t9.html")
                .page("/t2.html", "<p>本页即公开内容</p>")
                .file("/files/a.xlsx", "A")
                .file("/files/b.docx", "B")
                .file("/direct.PDF?v=2", "D");

        Visit gathered = site.gather(work, site.job());

        assertThat(gathered.notFetched()).isEmpty();
        assertThat(gathered.failed()).isFalse();
        assertThat(contents(gathered))
                .containsExactly(
                        Map.entry("/direct.PDF?v=2", "D"),
                        Map.entry("/files/a.xlsx", "A"),
                        Map.entry("/files/b.docx", "B"),
                        Map.entry("/t2.html", "<p>本页即公开内容</p>"));
        assertThat(gathered.documents().get(0).id().fileName()).isEqualTo("direct.PDF?v=2");
        assertThat(site.requests)
                .as("robots.txt first, each address once, nothing that the source does not name")
                .startsWith("/robots.txt")
                .doesNotHaveDuplicates()
                .doesNotContain("/about.html", "/t9.html");
    }

    @Test
    void anOriginalIsNamedByItsHashAndKeepsWhereItCameFrom() throws IOException {
        site.links("/list.html", "a.pdf").redirect("/a.pdf", "/store/1.pdf").file("/store/1.pdf", "content");

        SourceFile document = site.gather(work, site.job()).documents().get(0);

        String hash = "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73";
        assertThat(document.id().docId()).isEqualTo(hash);
        assertThat(document.id().source()).isEqualTo(site.url("/a.pdf"));
        assertThat(document.bytes()).isEqualTo(7);
        assertThat(document.file())
                .isEqualTo(work.resolve("originals/ed/" + hash).toAbsolutePath());
        assertThat(provenance())
                .contains("\"url\" : \"" + site.url("/a.pdf") + "\"")
                .contains("\"from\" : \"" + site.url("/store/1.pdf") + "\"")
                .contains("\"sha256\" : \"" + hash + "\"")
                .contains("\"content-type\" : [ \"application/octet-stream\" ]");
        assertThat(work.resolve("originals/staging")).isEmptyDirectory();
    }

    @Test
    void whenAPageIsADocumentTheJobSays() throws IOException {
        site.links("/list.html", "t1.html", "t2.html")
                .links("/t1.html", "a.pdf")
                .page("/t2.html", "without")
                .file("/a.pdf", "A");

        assertThat(contents(site.gather(work.resolve("1"), site.job().html(Html.NEVER))))
                .containsOnlyKeys("/a.pdf");
        assertThat(contents(site.gather(work.resolve("2"), site.job().html(Html.ALWAYS))))
                .containsOnlyKeys("/a.pdf", "/t1.html", "/t2.html");
    }

    @Test
    void linksAreChosenByTheirWordsAndLeftOut() throws IOException {
        site.page("/list.html", """
                        <a href="t1.html" title="某局2025年部门预算">某局2025年…</a> <a href="t2.html">工作动态</a>
                        <a href="t3.html">2024年部门决算</a> <a href="help.pdf">使用帮助</a>""").page("/t1.html", "1").page("/t2.html", "2").page("/t3.html", "3");

        Visit gathered = site.gather(work, site.job().titled("*预算*", "*决算*").exclude("help.pdf"));

        assertThat(contents(gathered)).containsOnlyKeys("/t1.html", "/t3.html");
        assertThat(gathered.notFetched()).isEmpty();
    }

    @Test
    void chineseAddressesAreAskedForAsBrowsersDo() throws IOException {
        byte[] listing = """
                <meta charset="gb2312"><a href="附件/预算公开.pdf">镕</a> <a href="t1.html?名=预算">x</a>""".getBytes(Charset.forName("GBK"));
        String path = "/%E9%99%84%E4%BB%B6/%E9%A2%84%E7%AE%97%E5%85%AC%E5%BC%80.pdf";
        String query = "/t1.html?%C3%FB=%D4%A4%CB%E3";
        site.on("/list.html", e -> Site.send(e, 200, "text/html", listing))
                .file(path, "P")
                .page(query, "Q");

        assertThat(contents(site.gather(work, site.job().titled("镕", "x")))).containsOnlyKeys(path, query);
    }

    @Test
    void theCharsetThatIsSentGoesBeforeThatOfThePage() throws IOException {
        byte[] listing = "<meta charset=\"utf-8\"><a href=\"t1.html\">预算</a>".getBytes(Charset.forName("GBK"));
        site.on("/list.html", e -> Site.send(e, 200, "text/html; charset=GBK", listing))
                .page("/t1.html", "1");

        assertThat(contents(site.gather(work, site.job().titled("预算")))).containsOnlyKeys("/t1.html");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws IOException {
        AtomicInteger sent = new AtomicInteger();
        site.links("/list.html", "a.pdf", "b.pdf", "t1.html");
        List.of("/a.pdf", "/b.pdf", "/t1.html")
                .forEach(path -> site.on(path, e -> {
                    boolean dated = path.equals("/b.pdf");
                    String asked = e.getRequestHeaders().getFirst(dated ? "If-Modified-Since" : "If-None-Match");
                    String state = dated ? "Sat, 28 Feb 2026 00:00:00 GMT" : "\"v1\"";
                    e.getResponseHeaders().add(dated ? "Last-Modified" : "ETag", state);
                    if (state.equals(asked)) {
                        e.sendResponseHeaders(304, -1);
                    } else {
                        sent.incrementAndGet();
                        Site.send(e, 200, path.endsWith("html") ? "text/html" : "application/pdf", path);
                    }
                }));

        Visit first = site.gather(work, site.job());
        Visit second = site.gather(work, site.job());

        assertThat(sent).hasValue(3);
        assertThat(second).isEqualTo(first);
        assertThat(contents(second)).hasSize(3);

        Files.delete(second.documents().get(0).file());
        assertThat(contents(site.gather(work, site.job())))
                .as("an original that somebody deleted is sent again")
                .isEqualTo(contents(first));
        assertThat(sent).hasValue(4);
    }

    @Test
    void aDocumentThatChangedIsTheNewOneAndTheOldOriginalStays() throws IOException {
        site.links("/list.html", "a.pdf").file("/a.pdf", "old");
        SourceFile old = site.gather(work, site.job()).documents().get(0);
        site.file("/a.pdf", "new");

        Visit second = site.gather(work, site.job());

        assertThat(contents(second)).containsExactly(Map.entry("/a.pdf", "new"));
        assertThat(old.file()).hasContent("old");
    }

    @Test
    void aDocumentThatIsGoneLeaves() throws IOException {
        site.links("/list.html", "a.pdf", "b.pdf", "t1.html", "c.pdf")
                .file("/a.pdf", "A")
                .file("/b.pdf", "B")
                .file("/c.pdf", "C")
                .page("/t1.html", "T");
        site.gather(work, site.job());
        site.links("/list.html", "a.pdf", "t1.html", "c.pdf")
                .status("/a.pdf", 410)
                .status("/t1.html", 404);

        Visit second = site.gather(work, site.job());

        assertThat(contents(second)).as("of b nothing leads to it any more").containsOnlyKeys("/c.pdf");
        assertThat(second.notFetched())
                .containsExactlyInAnyOrder(
                        new NotFetched(site.url("/a.pdf"), "HTTP 410"),
                        new NotFetched(site.url("/t1.html"), "HTTP 404"));

        site.file("/a.pdf", "A");
        assertThat(contents(site.gather(work, site.job()))).containsOnlyKeys("/a.pdf", "/c.pdf");
    }

    @Test
    void aDocumentThatCannotBeHadTodayStays() throws IOException {
        site.links("/list.html", "a.pdf", "b.pdf", "c.pdf", "d.pdf");
        List.of("/a.pdf", "/b.pdf", "/c.pdf", "/d.pdf").forEach(path -> site.file(path, path));
        Visit first = site.gather(work, site.job());
        site.status("/a.pdf", 500).status("/b.pdf", 403).page("/c.pdf", "<html>您的访问过于频繁</html>");

        Visit second = site.gather(work, site.job());

        assertThat(second.documents()).isEqualTo(first.documents());
        assertThat(second.notFetched())
                .containsExactly(
                        new NotFetched(site.url("/a.pdf"), "HTTP 500, also when tried again"),
                        new NotFetched(site.url("/b.pdf"), "HTTP 403"),
                        new NotFetched(site.url("/c.pdf"), "a page was sent in place of the document"));
        assertThat(second.failed()).as("3 of 5").isTrue();
    }

    @Test
    void whereAPageCouldNotBeReadNothingLeaves() throws IOException {
        site.links("/list.html", "t1.html", "t2.html")
                .links("/t1.html", "a.pdf")
                .links("/t2.html", "b.pdf", "c.pdf")
                .file("/a.pdf", "A")
                .file("/b.pdf", "B")
                .file("/c.pdf", "C");
        Visit first = site.gather(work, site.job());
        site.status("/t1.html", 502).links("/t2.html", "b.pdf");

        Visit second = site.gather(work, site.job());

        assertThat(second.documents()).isEqualTo(first.documents());
        assertThat(second.notFetched())
                .containsExactly(new NotFetched(site.url("/t1.html"), "HTTP 502, also when tried again"));
        assertThat(second.failed()).isFalse();

        site.page("/list.html", "<p>系统维护中</p>");
        Visit third = site.gather(work, site.job());
        assertThat(third.documents()).isEqualTo(first.documents());
        assertThat(third.notFetched())
                .containsExactly(new NotFetched(site.url("/list.html"), "the page has no link that the source names"));
        assertThat(third.failed()).isTrue();
    }

    @Test
    void aVisitThatWasCutShortGoesOn() throws IOException {
        site.links("/list.html", "a.pdf", "b.pdf", "c.pdf")
                .file("/b.pdf", "B")
                .file("/c.pdf", "C")
                .on("/a.pdf", e -> {
                    e.getResponseHeaders().add("ETag", "\"a\"");
                    if (e.getRequestHeaders().containsKey("If-None-Match")) {
                        e.sendResponseHeaders(304, -1);
                    } else {
                        Site.send(e, 200, "application/pdf", "A");
                    }
                });
        Files.createDirectories(work.resolve("originals"));
        Path blocked = work.resolve("originals/df");
        Files.writeString(blocked, "a file where the folder of b's hash has to be");

        assertThatThrownBy(() -> site.gather(work, site.job())).isInstanceOf(IOException.class);
        assertThat(provenance()).contains("/a.pdf").doesNotContain("/b.pdf");
        Files.delete(blocked);
        site.requests.clear();

        assertThat(contents(site.gather(work, site.job()))).containsOnlyKeys("/a.pdf", "/b.pdf", "/c.pdf");
        assertThat(site.requests("/a.pdf")).isEqualTo(1);
        assertThat(work.resolve("originals/staging")).isEmptyDirectory();
    }

    @Test
    void aSourceKnowsOnlyItsOwnDocuments() throws IOException {
        site.links("/list.html", "a.pdf")
                .links("/list2.html", "b.pdf")
                .file("/a.pdf", "A")
                .file("/b.pdf", "B");
        site.gather(work, site.job());

        Site.Job other = site.job().named("other").start("/list2.html");
        assertThat(contents(site.gather(work, other))).containsOnlyKeys("/b.pdf");
        assertThat(contents(site.gather(work, site.job()))).containsOnlyKeys("/a.pdf");
    }

    private Map<String, String> contents(Visit gathered) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (SourceFile document : gathered.documents()) {
            String source = document.id().source();
            assertThat(source).startsWith(site.url("/"));
            contents.put(source.substring(site.url("").length()), Files.readString(document.file()));
        }
        assertThat(contents).hasSameSizeAs(gathered.documents());
        return contents;
    }

    private String provenance() throws IOException {
        try (Stream<Path> files = Files.walk(work.resolve("web"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
