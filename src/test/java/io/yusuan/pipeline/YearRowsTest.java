package io.yusuan.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that compares years row by row: each row is about the year it is called by. */
class YearRowsTest {
    private static final String PAGE = """
            <html><body><p>某局2026年部门预算</p><p>表9 财政拨款“三公”经费支出表</p><p>单位：万元</p><table>
            <tr><td>预算单位</td><td>年度</td><td>合计</td><td>公务接待费</td></tr>
            <tr><td rowspan=3>某局</td><td>2025年</td><td>3.00</td><td>2.00</td></tr>
            <tr><td>2026年</td><td>5.00</td><td>1.00</td></tr>
            <tr><td>增减变化金额</td><td>2.00</td><td>-1.00</td></tr>
            </table></body></html>
            """;

    @TempDir
    private Path folder;

    @Test
    void theYearAndTheMeasureOfARowAreItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), PAGE, UTF_8);
        SourceId id = new SourceId("0".repeat(64), "page.html", "page.html");
        Outcome outcome = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false)
                .process(new SourceFile(id, file, Files.size(file)));
        List<String> amounts = ((Outcome.Processed) outcome)
                .statements().get(0).lines().stream()
                        .flatMap(l -> l.amounts().stream()
                                .map(a -> a.printed() + " " + a.fiscalYear().orElseThrow() + " "
                                        + a.dimensions().measure()))
                        .toList();

        assertThat(amounts)
                .containsExactlyInAnyOrder(
                        "3.00 2025 prior_year_budget",
                        "2.00 2025 prior_year_budget",
                        "5.00 2026 initial_budget",
                        "1.00 2026 initial_budget",
                        "2.00 2026 change",
                        "-1.00 2026 change");
    }
}
