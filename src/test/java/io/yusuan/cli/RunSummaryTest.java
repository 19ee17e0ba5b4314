package io.yusuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.batch.RunReport;
import io.yusuan.batch.RunTotals;
import io.yusuan.batch.Summary;
import io.yusuan.gather.web.Visit.NotFetched;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunSummaryTest {
    @Test
    void whatCouldNotBeFetchedIsListedWithItsReason() {
        RunReport report = report(1);
        StringWriter json = new StringWriter();
        new RunJson(json).end(report);

        assertThat(new RunSummary().text(report))
                .contains("not fetched: 1\n  http://example.org/0.pdf: robots.txt disallows it\n");
        assertThat(json.toString())
                .contains("\"verdict\" : \"not_fetched\"")
                .contains("\"reason\" : \"robots.txt disallows it\"")
                .contains("\"sources_in_question\" : [ \"http://example.org/\" ]");
        assertThat(ExitCode.of(report.verdict())).isEqualTo(3);
    }

    @Test
    void ofAHundredTheFirstAreListed() {
        assertThat(new RunSummary().text(report(100)))
                .contains("not fetched: 100\n")
                .contains("/39.pdf")
                .doesNotContain("/40.pdf")
                .contains("… and 60 more in yusuan.log");
    }

    @Test
    void ofManyDocumentsTheFirstAreListedAndAllArePrintedForAMachine() {
        RunSummary summary = new RunSummary();
        StringWriter printed = new StringWriter();
        RunJson json = new RunJson(printed);
        IntStream.range(0, 100).mapToObj(RunSummaryTest::line).forEach(line -> {
            summary.accept(line);
            json.accept(line);
        });
        json.end(report(0));

        assertThat(summary.text(report(0)))
                .contains("39.txt")
                .doesNotContain("40.txt")
                .contains("… and 60 more in the dataset");
        JsonNode root = JsonMapper.shared().readTree(printed.toString());
        assertThat(root.get("documents").size()).isEqualTo(100);
        assertThat(root.get("documents").get(99).get("source").asString()).isEqualTo("99.txt");
        assertThat(root.get("job").asString()).isEqualTo("nightly");
    }

    private static RunReport.Line line(int number) {
        return new RunReport.Line(
                number + ".txt", "id", new Summary("ok", "", "", OptionalInt.empty(), 0, 0, 0, 0, 0, 0));
    }

    private static RunReport report(int notFetched) {
        return new RunReport(
                "nightly",
                new RunTotals(List.of()),
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
                Optional.empty(),
                RunReport.Verdict.NOT_FETCHED);
    }
}
