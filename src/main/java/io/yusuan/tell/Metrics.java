package io.yusuan.tell;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code metrics.prom}: the night for the textfile collector of node_exporter. All are gauges of the last run; what it
 * counts is counted anew by each.
 */
final class Metrics {
    private final Labels job;
    private final List<MetricSnapshot> all = new ArrayList<>();

    private Metrics(String job) {
        this.job = Labels.of("job_name", job);
    }

    static String of(Morning morning) throws IOException {
        Metrics metrics = new Metrics(morning.night().job());
        metrics.publication(morning.totals());
        metrics.changes(morning);
        metrics.effort(morning);
        metrics.clocks(morning);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.builder().build().write(out, new MetricSnapshots(metrics.all));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void publication(Totals totals) {
        gauges("documents", "Documents of the publication that stands, by status.", "status", totals.statuses);
        gauges("rejected_documents", "Documents that could not be used, by reason.", "reason", totals.reasons);
        gauge("facts", "Printed amounts of the publication that stands.", totals.facts);
        Map<Labels, Number> findings = new LinkedHashMap<>();
        totals.findings.forEach((kind, count) ->
                findings.put(Labels.of("code", kind.code(), "rule", kind.rules(), "severity", kind.severity()), count));
        gauges("findings", "Findings of the publication that stands, by kind, rule and severity.", findings);
    }

    private void changes(Morning morning) {
        Changes changes = morning.changes();
        Map<String, Number> documents = new LinkedHashMap<>();
        documents.put("new", changes.added.count());
        documents.put("changed", changes.changed.count());
        documents.put("withdrawn", changes.withdrawn.count());
        documents.put("read", morning.night().read());
        documents.put("unchanged", morning.night().unchanged());
        gauges("run_documents", "Documents of the last run, by what became of them.", "change", documents);
        gauges(
                "run_findings",
                "Findings opened and closed since the last summary.",
                "change",
                Map.of("opened", changes.opened.count(), "closed", changes.closed.count()));
        gauge(
                "run_not_fetched",
                "Pages and documents of the web that could not be had.",
                morning.night().notFetched());
    }

    private void effort(Morning morning) {
        Map<String, Number> steps = new LinkedHashMap<>();
        morning.night().steps().forEach((step, time) -> steps.put(step, time.toMillis() / 1000.0));
        gauges("step_duration_seconds", "How long each step of the last run took.", "step", steps);
        gauge(
                "run_duration_seconds",
                "How long the last run took.",
                morning.time().toMillis() / 1000.0);
        morning.night().slowest().stream()
                .findFirst()
                .ifPresent(slow -> gauge(
                        "slowest_document_seconds",
                        "How long the slowest document of the last run took.",
                        slow.time().toMillis() / 1000.0));
        gauges(
                "worker_restarts",
                "Workers that the last run replaced, by cause.",
                "cause",
                morning.night().workers());
    }

    private void clocks(Morning morning) {
        Night night = morning.night();
        gauges("last_run_outcome", "How the last run counts.", "outcome", Map.of(night.outcome(), 1));
        clock("last_run_timestamp_seconds", "When the last run ended, however.", Optional.of(night.ended()));
        Memory after = morning.after();
        clock("last_success_timestamp_seconds", "When a run last ended clean.", after.success());
        clock("last_publication_timestamp_seconds", "When a run last ended complete.", after.complete());
        clock("last_new_document_timestamp_seconds", "When a document was last new or changed.", after.added());
        gauges(
                "build_info",
                "What made the rows.",
                Map.of(Labels.of("version", night.engine(), "catalogue", night.catalogue()), 1));
    }

    private void clock(String name, String help, Optional<Instant> instant) {
        instant.ifPresent(t -> gauge(name, help, t.getEpochSecond()));
    }

    private void gauge(String name, String help, Number value) {
        gauges(name, help, Map.of(Labels.EMPTY, value));
    }

    private void gauges(String name, String help, String label, Map<String, ? extends Number> values) {
        Map<Labels, Number> labelled = new LinkedHashMap<>();
        values.forEach((value, number) -> labelled.put(Labels.of(label, value), number));
        gauges(name, help, labelled);
    }

    private void gauges(String name, String help, Map<Labels, ? extends Number> values) {
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name("yusuan_" + name).help(help);
        values.forEach((labels, value) -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(job.merge(labels))
                .value(value.doubleValue())
                .build()));
        if (!values.isEmpty()) {
            all.add(gauge.build());
        }
    }
}
