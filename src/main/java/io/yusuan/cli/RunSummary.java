package io.yusuan.cli;

import io.yusuan.batch.JobDefinition;
import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.batch.RunReport;
import io.yusuan.batch.Summary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What a run did, for a person or a machine. */
final class RunSummary {
    /** More lines than a person reads; the rest is in the documents dataset. */
    private static final int LINES = 40;

    private static final int DOCUMENT_WIDTH = 44;
    private static final int ORGANISATION_WIDTH = 30;

    private RunSummary() {}

    /** One line a document, totals, and where the datasets are; nothing of a run that did nothing. */
    static String text(RunReport report) {
        if (report.verdict() == RunReport.Verdict.TOO_MANY_WITHDRAWN || report.verdict() == RunReport.Verdict.ENDED) {
            return "";
        }
        int more = report.documents().size() - LINES;
        return table(report).printed()
                + (more > 0 ? "… and " + more + " more in the dataset \"documents\"\n" : "")
                + "\n"
                + counts(report)
                + "\n"
                + notFetched(report)
                + waivers(report)
                + whereabouts(report.output());
    }

    private static TextTable table(RunReport report) {
        TextTable table = new TextTable(
                TextTable.Column.text("document", DOCUMENT_WIDTH),
                TextTable.Column.text("organisation", ORGANISATION_WIDTH),
                TextTable.Column.number("year"),
                TextTable.Column.number("tables"),
                TextTable.Column.number("facts"),
                TextTable.Column.number("held"),
                TextTable.Column.number("differing"),
                TextTable.Column.number("findings"),
                TextTable.Column.text("status", ORGANISATION_WIDTH));
        report.documents().stream().limit(LINES).forEach(line -> row(table, line));
        total(table, report);
        return table;
    }

    private static void total(TextTable table, RunReport report) {
        table.row(
                "total",
                "",
                "",
                sum(report, Summary::tablesRecognised),
                sum(report, Summary::facts),
                sum(report, Summary::checksHeld),
                sum(report, Summary::checksDiffering),
                sum(report, Summary::findings),
                "");
    }

    private static String whereabouts(Path output) {
        return "datasets: " + output.resolve("csv") + ", " + output.resolve("parquet") + "; files and hashes: "
                + output.resolve("manifest.json") + "\n";
    }

    private static void row(TextTable table, RunReport.Line line) {
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
        statuses(report).forEach((status, count) -> parts.add(count + " " + status));
        String made = String.join(", ", parts);
        return report.documents().size() + " documents" + (made.isEmpty() ? "" : " (" + made + ")") + "; read now "
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

    private static Map<String, Integer> statuses(RunReport report) {
        Map<String, Integer> statuses = new TreeMap<>();
        report.documents().forEach(line -> statuses.merge(line.summary().status(), 1, Integer::sum));
        return statuses;
    }

    private static int sum(RunReport report, ToIntFunction<Summary> what) {
        return report.documents().stream()
                .map(RunReport.Line::summary)
                .mapToInt(what)
                .sum();
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
                Optional.of(sum(report, Summary::differingErrors) + " reconciliations failed; the job allows "
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

    /** The same as one JSON object. */
    static String json(RunReport report) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("job", report.job());
        root.put("verdict", report.verdict().name().toLowerCase(Locale.ROOT));
        root.put("output", report.output().toString());
        root.put("known", report.known());
        root.put("read", report.read());
        root.put("unchanged", report.unchanged());
        root.put("withdrawn", report.withdrawn());
        root.put("not_held_against_each_other", report.notHeld());
        root.put(
                "not_fetched",
                report.notFetched().stream()
                        .map(missing -> Map.of("url", missing.url(), "reason", missing.reason()))
                        .map(TreeMap::new)
                        .toList());
        root.put("sources_in_question", report.sourcesInQuestion());
        root.put("waived", report.waived());
        root.put("unused_waivers", report.unusedWaivers());
        root.put("statuses", statuses(report));
        root.put("documents", report.documents().stream().map(RunSummary::json).toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> json(RunReport.Line line) {
        Summary s = line.summary();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("source", line.source());
        document.put("doc_id", line.docId());
        document.put("status", s.status());
        document.put("reason", s.reason().isEmpty() ? null : s.reason());
        document.put("organisation", s.organisation().isEmpty() ? null : s.organisation());
        document.put("fiscal_year", s.fiscalYear().isPresent() ? s.fiscalYear().getAsInt() : null);
        document.put("tables_recognised", s.tablesRecognised());
        document.put("facts", s.facts());
        document.put("checks_held", s.checksHeld());
        document.put("checks_differing", s.checksDiffering());
        document.put("findings", s.findings());
        return document;
    }
}
