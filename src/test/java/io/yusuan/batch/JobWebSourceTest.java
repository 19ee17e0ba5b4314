package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yusuan.catalogue.CatalogueException;
import io.yusuan.catalogue.Problem;
import io.yusuan.gather.web.UrlPattern;
import io.yusuan.gather.web.WebSource;
import io.yusuan.gather.web.WebSource.Html;
import io.yusuan.gather.web.WebSource.Paging;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobWebSourceTest {
    @TempDir
    Path dir;

    @Test
    void whatIsNotWrittenHasADefault() throws IOException {
        WebSource source = read("""
                  - web:
                      start: http://www.example.org/yjs/
                """).web().get(0);

        assertThat(source.name()).isEmpty();
        assertThat(source.start()).containsExactly(URI.create("http://www.example.org/yjs/"));
        assertThat(source.reach().hosts()).containsExactly("www.example.org");
        assertThat(source.reach().privateAddresses()).isFalse();
        assertThat(source.links().documents())
                .extracting(UrlPattern::toString)
                .containsExactly("*.doc", "*.docx", "*.xls", "*.xlsx", "*.pdf", "*.zip");
        assertThat(source.links().html()).isEqualTo(Html.WITHOUT_ATTACHMENTS);
        assertThat(source.paging()).isEmpty();
        assertThat(source.manners().delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(source.manners().timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(source.manners().maxBytes()).isEqualTo(ReadLimits.DEFAULT.maxBytes());
        assertThat(source.manners().userAgent()).startsWith("yusuan/");
    }

    @Test
    void everyKeyIsRead() throws IOException {
        JobDefinition job = read("""
                  - name: folder
                    folder: input
                  - name: site
                    web:
                      start: [https://www.example.org/a, https://www.example.org/b]
                      hosts: [files.example.org, "old.example.org:8080"]
                      allow_private_addresses: true
                      listings: ["list*"]
                      articles: ["/t*.html"]
                      titled: ["*预算*"]
                      documents: ["*.pdf"]
                      exclude: ["help.pdf"]
                      html: always
                      paging: {url: "https://www.example.org/list_{page}.html", from: 0, to: 20}
                      user_agent: county-archive/1.0 (+mailto:archive@example.org)
                      delay_seconds: 0.5
                      timeout_seconds: 30
                      retries: 1
                      max_pages: 500
                """);

        assertThat(job.sources()).extracting(JobDefinition.Source::name).containsExactly("folder");
        WebSource source = job.web().get(0);
        assertThat(source.name()).isEqualTo("site");
        assertThat(source.reach().hosts())
                .containsExactlyInAnyOrder("www.example.org", "files.example.org", "old.example.org:8080");
        assertThat(source.links())
                .isEqualTo(new WebSource.Links(
                        List.of(new UrlPattern("help.pdf")),
                        List.of(new UrlPattern("*.pdf")),
                        List.of(new UrlPattern("list*")),
                        List.of(new UrlPattern("/t*.html")),
                        List.of(new UrlPattern("*预算*")),
                        Html.ALWAYS));
        assertThat(source.paging()).contains(new Paging("https://www.example.org/list_{page}.html", 0, 20));
        assertThat(source.manners())
                .isEqualTo(new WebSource.Manners(
                        "county-archive/1.0 (+mailto:archive@example.org)",
                        Duration.ofMillis(500),
                        Duration.ofSeconds(30),
                        1,
                        ReadLimits.DEFAULT.maxBytes(),
                        500));
        assertThat(job.with(new JobDefinition.Overrides(
                                Optional.of(dir), Optional.empty(), Optional.empty(), Optional.empty(), false, false))
                        .web())
                .as("--input takes the place of all sources")
                .isEmpty();
    }

    @Test
    void everyProblemIsReportedAtOnceWithItsLine() {
        CatalogueException e = catchThrowableOfType(CatalogueException.class, () -> read("""
                  - name: a
                    recursive: true
                    web:
                      start: [ftp://example.org/]
                      hosts: ["http://example.org"]
                      follow: ["*"]
                      exclude: [""]
                      html: sometimes
                      paging: {url: "http://example.org/list.html", from: 3, to: 2}
                      user_agent: 预算
                      delay_seconds: -1
                      timeout_seconds: 0
                      retries: many
                      max_pages: 1.5
                  - name: a
                    web:
                      articles: ["*"]
                """));

        assertThat(e.problems())
                .extracting(Problem::line)
                .containsExactly(4, 6, 7, 8, 9, 10, 11, 11, 12, 13, 14, 15, 16, 17, 19);
        assertThat(e.getMessage())
                .contains("unknown key \"recursive\"")
                .contains("\"ftp://example.org/\" is no address of http or https")
                .contains("\"http://example.org\" is no host")
                .contains("\"url\" has {page} where the number of the page stands")
                .contains("missing key \"start\"");
    }

    private JobDefinition read(String sources) throws IOException {
        Path file = dir.resolve("job.yml");
        Files.writeString(file, "job: nightly\nsources:\n" + sources + "output: output\nwork: work\n");
        return JobFile.read(file);
    }
}
