package io.yusuan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.read.ReadLimits;
import io.yusuan.sample.RandomBudgets;
import io.yusuan.sample.SampleDisclosure;
import io.yusuan.sample.SampleFolder;
import io.yusuan.sample.SampleFormat;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample disclosure gives the same facts in every format. */
class SampleFactsTest {
    private static final Pipeline PIPELINE = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false);

    @TempDir
    private Path folder;

    private List<Statement> statements(SampleFormat format) throws IOException {
        return statements(SampleFolder.read(SampleFolder.XICHENG_2019), format);
    }

    private List<Statement> statements(SampleDisclosure disclosure, SampleFormat format) throws IOException {
        Path file = folder.resolve(format.name() + "." + format.extension());
        Files.write(file, format.render(disclosure));
        SourceId id = new SourceId(
                "0".repeat(64),
                file.getFileName().toString(),
                file.getFileName().toString());
        Outcome outcome = PIPELINE.process(new SourceFile(id, file, Files.size(file)));
        return ((Outcome.Processed) outcome).statements();
    }

    /** Everything but grid position, printed text and place, which differ with the format. */
    private static List<String> facts(List<Statement> statements) {
        return statements.stream()
                .flatMap(s ->
                        s.lines().stream().flatMap(l -> l.amounts().stream().map(a -> fact(s, l, a))))
                .toList();
    }

    private static String fact(Statement statement, Line line, Amount amount) {
        return String.join(
                " | ",
                statement.tableType(),
                statement.unit().toString(),
                line.role() + " " + line.level(),
                line.label().replaceAll("[\\s\\p{Z}]", ""),
                line.codes().toString(),
                line.item(),
                line.project(),
                amount.columnId(),
                amount.yuan().map(y -> y.stripTrailingZeros().toPlainString()).orElse("-"),
                amount.status().toString(),
                amount.dimensions().toString());
    }

    @Test
    void theTextFormHoldsEveryPrintedAmount() throws IOException {
        List<Statement> statements = statements(SampleFormat.TEXT);
        List<Long> amounts = statements.stream()
                .limit(9)
                .map(s -> s.lines().stream()
                        .flatMap(l -> l.amounts().stream())
                        .filter(a -> a.yuan().isPresent())
                        .count())
                .toList();
        assertThat(amounts).containsExactly(23L, 36L, 48L, 15L, 48L, 22L, 6L, 0L, 34L);
        assertThat(statements.stream().map(s -> s.status().name()).toList())
                .startsWith("PARSED", "PARSED", "PARSED", "PARSED", "PARSED", "PARSED", "PARSED", "DECLARED_EMPTY")
                .endsWith("PARSED", "EMPTY", "PARSED", "PARSED", "PARSED", "PARSED");
    }

    @ParameterizedTest
    @EnumSource(value = SampleFormat.class, names = "TEXT", mode = EnumSource.Mode.MATCH_NONE)
    void everyFormatGivesTheSameFacts(SampleFormat format) throws IOException {
        assertThat(facts(statements(format))).containsExactlyElementsOf(facts(statements(SampleFormat.TEXT)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void inventedBudgetsGiveTheSameFactsInEveryFormat(long seed) throws IOException {
        SampleDisclosure disclosure = RandomBudgets.disclosure(seed);
        List<Statement> text = statements(disclosure, SampleFormat.TEXT);
        assertThat(text).hasSize(9).noneMatch(s -> s.status() == Statement.TableStatus.UNRECOGNISED);
        for (SampleFormat format : List.of(SampleFormat.DOCX, SampleFormat.XLSX_NUMERIC, SampleFormat.HTML)) {
            assertThat(facts(statements(disclosure, format))).containsExactlyElementsOf(facts(text));
        }
    }
}
