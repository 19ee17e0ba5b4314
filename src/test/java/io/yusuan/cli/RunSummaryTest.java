package io.yusuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.batch.RunReport;
import io.yusuan.gather.web.Visit.NotFetched;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
    @Test
    void whatCouldNotBeFetchedIsListedWithItsReason() {
        RunReport report = report(1);

        assertThat(RunSummary.text(report))
                .contains("not fetched: 1\n  http://example.org/0.pdf: robots.txt disallows it\n");
        assertThat(RunSummary.json(report))
                .contains("\"verdict\" : \"not_fetched\"")
                .contains("\"reason\" : \"robots.txt disallows it\"")
                .contains("\"sources_in_question\" : [ \"http://example.org/\" ]");
        assertThat(ExitCode.of(report.verdict())).isEqualTo(3);
    }

    @Test
    void ofAHundredTheFirstAreListed() {
        assertThat(RunSummary.text(report(100)))
                .contains("not fetched: 100\n")
                .contains("/39.pdf")
                .doesNotContain("/40.pdf")
                .contains("… and 60 more in yusuan.log");
    }

    private static RunReport report(int notFetched) {
        return new RunReport(
                "nightly",
                List.of(),
                0,
                0,
                0,
                0,
                Path.of("output"),
                List.of(),
                0,
                Set.of(),
                IntStream.range(0, notFetched)
                        .mapToObj(i -> new NotFetched("http://example.org/" + i + ".pdf", "robots.txt disallows it"))
                        .toList(),
                List.of("http://example.org/"),
                RunReport.Verdict.NOT_FETCHED);
    }
}
