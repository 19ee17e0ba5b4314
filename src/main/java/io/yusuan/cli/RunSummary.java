package io.yusuan.cli;

import io.yusuan.batch.JobDefinition;
import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.batch.RunReport;
import io.yusuan.batch.RunTotals;
import io.yusuan.batch.Summary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a run did, for a person. It is told of each input first. */
final class RunSummary implements Consumer<RunReport.Line> {
    /** More lines than a person reads; the rest is in the documents dataset. */
    private static final int LINES = 40;

    private static final int DOCUMENT_WIDTH = 44;
    private static final int ORGANISATION_WIDTH = 30;

    private final TextTable table = new TextTable(
            TextTable.Column.text("document", DOCUMENT_WIDTH),
            TextTable.Column.text("organisation", ORGANISATION_WIDTH),
            TextTable.Column.number("year"),
            TextTable.Column.number("tables"),
            TextTable.Column.number("facts"),
            TextTable.Column.number("held"),
            TextTable.Column.number("differing"),
            TextTable.Column.number("findings"),
            TextTable.Column.text("status", ORGANISATION_WIDTH));
    private int documents;

    @Override
    public void accept(RunReport.Line document) {
        if (documents++ < LINES) {
            row(document);
        }
    }

    /** One line a document, totals, and where the datasets are; nothing of a run that did nothing. */
    String text(RunReport report) {
        if (report.verdict() == RunReport.Verdict.TOO_MANY_WITHDRAWN || report.verdict() == RunReport.Verdict.ENDED) {
            return "";
        }
        int more = documents - LINES;
        total(report.totals());
        return table.printed()
                + (more > 0 ? "… and " + more + " more in the dataset \"documents\"\n" : "")
                + "\n"
                + counts(report)
                + "\n"
                + notFetched(report)
                + waivers(report)
                + whereabouts(report.output())
                + report.loaded().map(LoadSummary::text).orElse("");
    }

    private void total(RunTotals totals) {
        table.row(
                "total",
                "",
                "",
                totals.sum(RunTotals.Group::tablesRecognised),
                totals.sum(RunTotals.Group::facts),
                totals.sum(RunTotals.Group::checksHeld),
                totals.sum(RunTotals.Group::checksDiffering),
                totals.sum(RunTotals.Group::findings),
                "");
    }

    private static String whereabouts(Path output) {
        return "datasets: " + output.resolve("csv") + ", " + output.resolve("parquet") + "; files and hashes: "
                + output.resolve("manifest.json") + "\n";
    }

    private void row(RunReport.Line line) {
        Summary s = line.summary();
        table.row(
                line.source(),
                s.organisation(),
                s.fiscalYear().isPresent() ? s.fiscalYear().getAsInt() : "",
                s.tablesRecognised(),
                s.facts(),
                s.checksHeld(),
                s.checksDiffering(),
                s.findings(),
                s.reason().isEmpty() ? s.status() : s.status() + ": " + s.reason());
    }

    private static String counts(RunReport report) {
        List<String> parts = new ArrayList<>();
        report.totals().statuses().forEach((status, count) -> parts.add(count + " " + status));
        String made = String.join(", ", parts);
        return report.totals().documents() + " documents" + (made.isEmpty() ? "" : " (" + made + ")") + "; read now "
                + report.read() + ", unchanged " + report.unchanged() + ", withdrawn " + report.withdrawn();
    }

    private static String notFetched(RunReport report) {
        if (report.notFetched().isEmpty()) {
            return "";
        }
        String lines = report.notFetched().stream()
                .limit(LINES)
                .map(missing -> "  " + missing.url() + ": " + missing.reason() + "\n")
                .collect(Collectors.joining());
        int more = report.notFetched().size() - LINES;
        return "not fetched: " + report.notFetched().size() + "\n" + lines
                + (more > 0 ? "  … and " + more + " more in yusuan.log of the work directory\n" : "");
    }

    private static String waivers(RunReport report) {
        String used = report.waived() == 0 ? "" : "findings waived: " + report.waived() + "\n";
        return report.unusedWaivers().isEmpty()
                ? used
                : used + "waivers that name no finding: " + String.join(", ", report.unusedWaivers()) + "\n";
    }

    /** Why the run does not count as clean, if it does not. */
    static Optional<String> complaint(RunReport report, JobDefinition job) {
        Gates gates = job.gates();
        return switch (report.verdict()) {
            case CLEAN, ENDED -> Optional.empty();
            case INTERNAL -> Optional.of(internal(report));
            case TOO_MANY_WITHDRAWN -> Optional.of(withdrawn(report, job));
            case TOO_MANY_REJECTS ->
                Optional.of("more documents were rejected than the share of " + gates.maxRejectedShare()
                        + " that the job allows");
            case NOT_FETCHED ->
                Optional.of("could not be read, or most of it not: " + String.join(", ", report.sourcesInQuestion())
                        + "; what was fetched earlier stands");
            case RECONCILIATION ->
                Optional.of(report.totals().sum(RunTotals.Group::differingErrors)
                        + " reconciliations failed; the job allows "
                        + gates.maxDifferingErrors().orElseThrow() + " beyond those waived");
        };
    }

    private static String internal(RunReport report) {
        return report.notHeld().isEmpty()
                ? "a bug of the program hit documents: see those rejected as \"internal\""
                : "a bug of the program kept documents from being held against each other: "
                        + String.join(", ", report.notHeld());
    }

    private static String withdrawn(RunReport report, JobDefinition job) {
        return report.withdrawn() + " of the " + report.known() + " documents known are gone from " + job.places()
                + ", more than the share of " + job.gates().maxWithdrawnShare()
                + " that the job allows; nothing was read or published, what is in " + report.output()
                + " stands. Is the folder there and mounted? If they are to be withdrawn, run once with"
                + " --accept-withdrawals, or raise \"max_withdrawn_share\" in the job file";
    }
}
