package io.yusuan.tell;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.dataset.DocumentRow;
import io.yusuan.dataset.FindingRow;
import io.yusuan.load.LoadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TellerTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T18:00:00Z");
    private static final DocumentRow PLAIN = document("a.pdf", "1", "ok", null, 5);
    private static final DocumentRow SCAN = document("b/扫描.pdf", "2", "rejected", "scan_without_text", 0);

    @TempDir
    Path dir;

    private int publications;

    @Test
    void theFirstNightHasNothingToCompareWith() throws IOException {
        publish(documents(PLAIN, SCAN), findings(finding(PLAIN, "figures_differ", "error", "table 1 R2C3", "X-01")));
        tell("clean", MONDAY);

        assertThat(page())
                .contains("首份晨报", "| 新增 · new | 2 |", "- `a.pdf`", "- `scan_without_text` `b/扫描.pdf`")
                .contains("2026-11-24T02:00:00+08:00")
                .contains("| 错误 · error | 1 | 0 | 1 |", "| `X-01` | 1 |")
                .doesNotContain("没有新文件");
        assertThat(json().path("first").asBoolean()).isTrue();
        assertThat(json().path("rejected_by_reason").path("scan_without_text").asInt())
                .isEqualTo(1);
    }

    @Test
    void theNextNightSaysWhatIsNewChangedAndGone() throws IOException {
        Object[] stays = finding(PLAIN, "code_unknown", "warning", "table 1 R2C1", "");
        publish(
                documents(PLAIN, SCAN),
                findings(stays, finding(PLAIN, "figures_differ", "error", "table 1 R2C3", "X-01")));
        tell("clean", MONDAY);
        DocumentRow corrected = document("a.pdf", "3", "ok", null, 6);
        DocumentRow added = document("c.pdf", "4", "rejected", "encrypted", 0);
        publish(
                documents(corrected, added),
                findings(
                        finding(corrected, "code_unknown", "warning", "table 1 R2C1", ""),
                        finding(added, "document_rejected", "error", "document", "")));
        tell("clean", MONDAY.plus(Duration.ofDays(1)));

        JsonNode json = json();
        assertThat(json.path("new").toString()).isEqualTo("{\"count\":1,\"named\":[\"c.pdf\"]}");
        assertThat(json.path("changed").toString()).isEqualTo("{\"count\":1,\"named\":[\"a.pdf\"]}");
        assertThat(json.path("withdrawn").toString()).isEqualTo("{\"count\":1,\"named\":[\"b/扫描.pdf\"]}");
        assertThat(json.path("newly_rejected").path("named").toString())
                .isEqualTo("[{\"source\":\"c.pdf\",\"reason\":\"encrypted\"}]");
        assertThat(json.path("findings_opened").path("named").size())
                .as("a finding that a corrected document keeps is not new")
                .isEqualTo(1);
        assertThat(json.path("findings_closed")
                        .path("named")
                        .get(0)
                        .path("rules")
                        .asString())
                .isEqualTo("X-01");
        assertThat(page()).contains("| 错误 · error | 1 | 1 | 1 |", "| 警告 · warning | 0 | 0 | 1 |");
    }

    @Test
    void nightsWithoutNewsAreCountedUntilTheyAreTooMany() throws IOException {
        publish(documents(PLAIN), findings());
        tell("clean", MONDAY);
        tell("clean", MONDAY.plus(Duration.ofDays(3)));

        assertThat(page())
                .contains("没有新增、变更或撤下的文件 · no document is new", "- 已 3 天没有新文件", "| 全部 · all | 1 |")
                .doesNotContain("⚠");
        assertThat(json().path("too_quiet").asBoolean()).isFalse();

        tell("clean", MONDAY.plus(Duration.ofDays(7)));

        assertThat(page()).contains("⚠ 已 7 天没有新文件", "no new documents for 7 days");
        assertThat(json().path("days_without_new_documents").asInt()).isEqualTo(7);
        assertThat(json().path("too_quiet").asBoolean()).isTrue();
        assertThat(samples()).containsEntry("yusuan_last_new_document_timestamp_seconds{job_name=nightly}", (double)
                MONDAY.getEpochSecond());
    }

    @Test
    void whatARunCouldNotTellOfTheNextOneTells() throws IOException {
        publish(documents(PLAIN), findings());
        tell("clean", MONDAY);
        publish(documents(PLAIN, SCAN), findings());
        // killed here; the next run finds the publication as it would make it
        tell("clean", MONDAY.plus(Duration.ofDays(1)));

        assertThat(json().path("new").path("named").toString()).isEqualTo("[\"b/扫描.pdf\"]");

        tell("clean", MONDAY.plus(Duration.ofDays(2)));
        assertThat(json().path("new").path("count").asInt()).isZero();
    }

    @Test
    void aRunThatFailedSaysSoAndWhatStands() throws IOException {
        publish(documents(PLAIN), findings());
        tell("clean", MONDAY);
        tell("failed", MONDAY.plus(Duration.ofDays(1)));

        assertThat(page())
                .contains("运行未完成", "FileSystemException: No space left on device \\<\\|\\>", "| 全部 · all | 1 |")
                .contains("上次正常运行 · last clean run: 2026-11-24T02:00:00+08:00")
                .doesNotContain("no document is new");
        assertThat(samples())
                .containsEntry("yusuan_last_run_outcome{job_name=nightly, outcome=failed}", 1.0)
                .containsEntry("yusuan_documents{job_name=nightly, status=ok}", 1.0)
                .containsEntry(
                        "yusuan_last_success_timestamp_seconds{job_name=nightly}", (double) MONDAY.getEpochSecond());
    }

    @Test
    void aRunThatFailsBeforeAnythingWasPublishedIsToldOf() throws IOException {
        publications = 0;
        tell("failed", MONDAY);

        assertThat(page()).contains("上次正常运行 · last clean run: 从未 · never");
        assertThat(samples()).doesNotContainKey("yusuan_last_success_timestamp_seconds{job_name=nightly}");
    }

    @Test
    void monitoringReadsTheMetricsWhateverIsInThem() throws IOException {
        String odd = "a \"quoted\" \\ rule\nof two lines，中文";
        publish(documents(PLAIN, SCAN), findings(finding(PLAIN, "figures_differ", "error", "table 1 R2C3", odd)));
        tell("clean", MONDAY);

        assertThat(samples())
                .containsEntry("yusuan_documents{job_name=nightly, status=rejected}", 1.0)
                .containsEntry("yusuan_rejected_documents{job_name=nightly, reason=scan_without_text}", 1.0)
                .containsEntry("yusuan_facts{job_name=nightly}", 5.0)
                .containsEntry(
                        "yusuan_findings{code=figures_differ, job_name=nightly, rule=" + odd + ", severity=error}", 1.0)
                .containsEntry("yusuan_worker_restarts{cause=crash, job_name=nightly}", 2.0)
                .containsEntry("yusuan_step_duration_seconds{job_name=nightly, step=publish}", 1.5)
                .containsEntry("yusuan_run_duration_seconds{job_name=nightly}", 60.0)
                .containsEntry("yusuan_slowest_document_seconds{job_name=nightly}", 9.0)
                .containsEntry("yusuan_run_documents{change=new, job_name=nightly}", 2.0);
        assertThat(Files.list(dir.resolve("output/report")))
                .extracting(f -> f.getFileName().toString())
                .as("no half-written file that a collector could read")
                .containsExactlyInAnyOrder("summary.md", "summary.json", "metrics.prom");
    }

    @Test
    void namesOfDocumentsAreNoMarkup() throws IOException {
        publish(documents(document("<b>|`x`\n# y.pdf", "1", "ok", null, 0)), findings());
        tell("clean", MONDAY);

        assertThat(page()).contains("- `` <b>\\|`x` # y.pdf ``");
    }

    private Teller teller() {
        return new Teller(dir.resolve("work/told"), dir.resolve("output"), Telling.DEFAULT, ZoneId.of("Asia/Shanghai"));
    }

    private void publish(List<DocumentRow> documents, List<Object[]> findings) throws IOException {
        Teller teller = teller();
        try (Tally tally = teller.begin()) {
            for (DocumentRow document : documents) {
                tally.document(document);
            }
            for (Object[] found : findings) {
                tally.finding((DocumentRow) found[0], (FindingRow) found[1], (String) found[2]);
            }
            teller.keep(tally, "manifest-" + ++publications);
        }
    }

    private void tell(String outcome, Instant ended) throws IOException {
        boolean failed = outcome.equals("failed");
        teller().tell(new Night(
                "nightly",
                outcome,
                !failed,
                failed ? "FileSystemException: No space left on device <|>" : "",
                ended.minusSeconds(60),
                ended,
                Map.of("publish", Duration.ofMillis(1500)),
                1,
                2,
                0,
                0,
                List.of(new Night.Slow("a.pdf", Duration.ofSeconds(9))),
                Map.of("crash", 2),
                Optional.of(new LoadReport(
                        "jdbc:postgresql://db/warehouse",
                        "yusuan",
                        "manifest",
                        false,
                        List.of(new LoadReport.Table("facts", 1, 12)))),
                publications == 0 ? Optional.empty() : Optional.of("manifest-" + publications),
                "0.1.0",
                "abc"));
    }

    private String page() throws IOException {
        return Files.readString(dir.resolve("output/report/summary.md"));
    }

    private JsonNode json() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(dir.resolve("output/report/summary.json")));
    }

    private Map<String, Double> samples() throws IOException {
        return ExpositionText.samples(Files.readString(dir.resolve("output/report/metrics.prom")));
    }

    private static List<DocumentRow> documents(DocumentRow... documents) {
        return List.of(documents);
    }

    private static List<Object[]> findings(Object[]... findings) {
        return List.of(findings);
    }

    /** A finding with its document and the rule that raised it. */
    private static Object[] finding(DocumentRow document, String code, String severity, String place, String rule) {
        String id = "n-" + document.docId() + code + place;
        FindingRow row = new FindingRow(
                id,
                document.docId(),
                null,
                code,
                severity,
                "不符 " + rule,
                "differs",
                place,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Object[] {document, row, rule};
    }

    private static DocumentRow document(String source, String id, String status, String reason, int facts) {
        return new DocumentRow(
                id,
                source,
                source,
                "application/pdf",
                1L,
                status,
                reason,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                facts,
                0,
                0,
                "1",
                "0.1.0",
                "abc",
                null);
    }
}
