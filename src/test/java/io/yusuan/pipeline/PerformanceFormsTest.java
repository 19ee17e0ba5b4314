package io.yusuan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.read.ReadLimits;
import io.yusuan.sample.SampleFolder;
import io.yusuan.sample.SampleFormat;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The performance forms of the first disclosure, counted by hand on its pages: the same in every format. */
class PerformanceFormsTest {
    private static final Pipeline PIPELINE = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = SampleFormat.class)
    void everyIndicatorAndAmountIsRead(SampleFormat format) throws IOException {
        Outcome.Processed read = read(format);
        List<Statement> forms = read.statements().stream()
                .filter(s -> s.tableType().endsWith("_performance"))
                .toList();
        assertThat(forms).extracting(s -> s.targets().size()).containsExactly(70, 56, 9, 10);
        assertThat(forms.stream().flatMap(s -> s.lines().stream()).map(PerformanceFormsTest::print))
                .containsExactly(
                        "TOTAL performance_total  5079700.00",
                        "ITEM performance_basic  0.00",
                        "ITEM performance_project  5079700.00",
                        "ITEM performance_other  0.00",
                        "ITEM project_amount 全区科普经费 2610000.00",
                        "ITEM project_amount 科普特色经费 1600000.00",
                        "ITEM project_amount 科普协作经费 850500.00");
        assertThat(byLevel(forms.get(0)))
                .isEqualTo(Map.of(
                        "产出指标/产出数量指标", 21L,
                        "产出指标/产出质量指标", 17L,
                        "产出指标/产出进度指标", 17L,
                        "产出指标/产出成本指标", 1L,
                        "效果指标/经济效益指标", 1L,
                        "效果指标/社会效益指标", 7L,
                        "效果指标/环境效益指标", 1L,
                        "效果指标/可持续影响指标", 4L,
                        "效果指标/服务对象满意度指标", 1L));
        assertThat(read.findings()).extracting(Finding::code).doesNotContain(FindingCode.FORM_CELL_UNREAD);
    }

    private Outcome.Processed read(SampleFormat format) throws IOException {
        Path file = folder.resolve("sample." + format.extension());
        Files.write(file, format.render(SampleFolder.read(SampleFolder.XICHENG_2019)));
        SourceId id = new SourceId(
                "0".repeat(64),
                file.getFileName().toString(),
                file.getFileName().toString());
        return (Outcome.Processed) PIPELINE.process(new SourceFile(id, file, Files.size(file)));
    }

    private static String print(Line line) {
        return line.role() + " " + line.item() + " " + line.project() + " "
                + line.amounts().get(0).yuan().orElseThrow();
    }

    private static Map<String, Long> byLevel(Statement form) {
        Map<String, Long> count = new TreeMap<>();
        for (Target target : form.targets()) {
            count.merge(target.level1() + "/" + target.level2(), 1L, Long::sum);
        }
        return count;
    }
}
