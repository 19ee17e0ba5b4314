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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where no line above a table names the organisation, the cover does. */
class CoverTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2026年度/示例市公安局/巡逻支队/单位预算, 示例市公安局巡逻支队",
        "示例市司法局（汇总）/2026年部门预算公开说明, 示例市司法局",
        "示例大学/2023年度部门预算/2023年4月, 示例大学",
        "示例市某区财政局/2024年度部门决算, 示例市某区财政局",
        "附件/情况说明, ''"
    })
    void theCoverNamesTheOrganisation(String lines, String organisation) throws IOException {
        String page = "<html><body><p>" + lines.replace("/", "</p><p>") + "</p></body></html>";
        Path file = Files.writeString(folder.resolve("page.html"), page, UTF_8);
        SourceId id = new SourceId("0".repeat(64), "page.html", "page.html");
        Outcome outcome = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false)
                .process(new SourceFile(id, file, Files.size(file)));

        assertThat(((Outcome.Processed) outcome).head().organisation()).isEqualTo(organisation);
    }
}
