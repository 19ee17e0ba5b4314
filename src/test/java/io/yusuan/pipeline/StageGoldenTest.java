package io.yusuan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Finding;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An invented disclosure with the oddities of text dumps, stage by stage. A person read each golden against the document;
 * a missing one fails.
 */
class StageGoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "small");

    private static Trace trace;

    @BeforeAll
    static void read() throws IOException {
        Path file = FOLDER.resolve("document.txt");
        SourceId id = new SourceId("0".repeat(64), "document.txt", "document.txt");
        trace = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false)
                .trace(new SourceFile(id, file, Files.size(file)));
    }

    private static void assertGolden(String name, String actual) throws IOException {
        assertThat(actual).isEqualTo(Files.readString(FOLDER.resolve(name)).replace("\r\n", "\n"));
    }

    private static Outcome.Processed outcome() {
        return (Outcome.Processed) trace.outcome();
    }

    @Test
    void tables() throws IOException {
        assertGolden("tables.golden.txt", StageText.tables(trace.recognition().orElseThrow()));
    }

    @Test
    void rows() throws IOException {
        assertGolden("rows.golden.txt", StageText.rows(trace.tables()));
    }

    @Test
    void statements() throws IOException {
        assertGolden("statements.golden.txt", StageText.statements(outcome().statements()));
    }

    @Test
    void findings() throws IOException {
        List<Finding> ofTables = outcome().findings().stream()
                .filter(f -> f.checkIds().isEmpty())
                .toList();
        assertGolden("findings.golden.txt", StageText.findings(ofTables));
    }

    @Test
    void theDocumentSaysWhatItIs() {
        assertThat(outcome().head())
                .hasToString(
                        "DocumentHead[disclosure=BUDGET, level=DEPARTMENT, organisation=青山市图书馆协会, fiscalYear=OptionalInt[2019]]");
        assertThat(outcome().status()).isEqualTo(Outcome.Status.PARTIAL);
    }
}
