package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.batch.JobDefinition.Partition;
import io.yusuan.batch.JobDefinition.Source;
import io.yusuan.catalogue.CatalogueException;
import io.yusuan.dataset.Waivers;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person accepted stays to be seen, with the reason, and no longer fails a run. */
class WaiversTest {
    /** A summary whose total is wrong by one. */
    private static final String DOCUMENT = """
            <html><head><meta charset="utf-8"></head><body>
            <p>虚构市园林绿化中心2025年部门预算</p><p>表1 收支总表</p><p>单位：元</p>
            <table border="1">
            <tr><td>收入项目</td><td>预算数</td><td>支出项目</td><td>预算数</td></tr>
            <tr><td>一、一般公共预算拨款收入</td><td>100.00</td><td>一、一般公共服务支出</td><td>60.00</td></tr>
            <tr><td>二、其他收入</td><td>20.00</td><td>二、住房保障支出</td><td>60.00</td></tr>
            <tr><td>收入总计</td><td>120.00</td><td>支出总计</td><td>121.00</td></tr>
            </table></body></html>
            """;

    @TempDir
    Path dir;

    @BeforeEach
    void input() throws IOException {
        Files.createDirectories(dir.resolve("input"));
        Files.writeString(dir.resolve("input/a.html"), DOCUMENT);
    }

    @Test
    void anAcceptedErrorStaysVisibleAndDoesNotFailTheRun() throws IOException {
        assertThat(run(Optional.empty()).verdict()).isEqualTo(RunReport.Verdict.RECONCILIATION);
        List<Map<String, String>> errors = errors();
        assertThat(errors)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.get("waived")).isEmpty());

        StringBuilder yaml = new StringBuilder("waivers:\n");
        errors.forEach(
                e -> yaml.append("  - { finding: ").append(e.get("finding_id")).append(", reason: 已向单位核实 }\n"));
        for (int i = 0; i < 2; i++) {
            RunReport report = run(Optional.of(file(yaml.toString())));

            assertThat(report.verdict()).isEqualTo(RunReport.Verdict.CLEAN);
            assertThat(report.waived()).isEqualTo(errors.size());
            assertThat(report.unusedWaivers()).isEmpty();
            assertThat(errors())
                    .hasSameSizeAs(errors)
                    .allSatisfy(e -> assertThat(e.get("waived")).isEqualTo("已向单位核实"));
        }
    }

    @Test
    void aWaiverThatNamesNoFindingIsSaid() throws IOException {
        String id = "n" + "0".repeat(20);

        RunReport report = run(Optional.of(file("waivers:\n  - { finding: " + id + ", reason: 不再需要 }\n")));

        assertThat(report.unusedWaivers()).containsExactly(id);
        assertThat(report.waived()).isZero();
    }

    @Test
    void aWrongFileStopsTheStartWithAllProblems() throws IOException {
        String id = "n" + "1".repeat(20);
        Path file = file("waivers:\n  - { finding: x1, reason: a }\n  - { finding: " + id + " }\n  - { finding: " + id
                + ", reason: a, until: 2027 }\n  - { finding: " + id + ", reason: b }\n");

        assertThatThrownBy(() -> run(Optional.of(file)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(":2:")
                .hasMessageContaining(":3: missing key \"reason\"")
                .hasMessageContaining(":4: unknown key \"until\"")
                .hasMessageContaining(":5: the finding " + id + " is waived twice");
    }

    @Test
    void anEmptyFileWaivesNothing() throws IOException {
        assertThat(WaiverFile.read(file("waivers: []\n"))).isEqualTo(Waivers.NONE);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(dir.resolve("waivers.yml"), yaml);
    }

    private List<Map<String, String>> errors() throws IOException {
        return new Published(dir.resolve("output"))
                .rows("findings").stream()
                        .filter(f -> f.get("severity").equals("error"))
                        .toList();
    }

    private RunReport run(Optional<Path> waivers) throws IOException {
        JobDefinition job = FolderJob.of(
                "nightly",
                List.of(new Source("", dir.resolve("input"), true, List.of("*"), List.of())),
                Optional.empty(),
                waivers,
                dir.resolve("output"),
                dir.resolve("work"),
                ReadLimits.DEFAULT,
                new Gates(BigDecimal.ONE, Optional.of(0), BigDecimal.ONE),
                Partition.AUTO,
                false,
                1,
                Optional.empty());
        return BatchRunner.run(job, Progress.SILENT);
    }
}
