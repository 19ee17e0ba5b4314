package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.yusuan.pipeline.Outcome;
import io.yusuan.statement.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published document itself gives what the sample built from its figures gives. */
@Tag("corpus")
class SeedOriginalTest {
    private static final Path ORIGINAL =
            Path.of(System.getProperty("yusuan.corpus", "../shared/corpus"), "seed/xicheng-2019.txt");

    @Test
    void theOriginalGivesTheSameTablesFactsAndChecksAsTheSample() throws IOException {
        Outcome.Processed outcome = Processing.of(Files.readAllBytes(ORIGINAL));
        List<String> tables = Files.readAllLines(Path.of("src/test/resources/golden/xicheng-2019/tables.txt"));
        List<String> sample = Files.readAllLines(Path.of("src/test/resources/golden/xicheng-2019/facts.txt"));

        assertAll(
                () -> assertThat(withoutTargets(OutcomeText.tables(outcome))).isEqualTo(withoutTargets(tables)),
                () -> assertThat(indicators(outcome)).containsExactly(36, 31, 9, 9),
                () -> assertThat(withoutProse(OutcomeText.facts(outcome))).isEqualTo(withoutProse(sample)),
                () -> Golden.assertSame("xicheng-2019/checks.txt", OutcomeText.checks(outcome)));
    }

    /** How many targets an indicator states depends on its words, and the sample has words of its own. */
    private static List<String> withoutTargets(List<String> tables) {
        return tables.stream().map(t -> t.replaceAll(" \\| \\d+ targets$", "")).toList();
    }

    /** The cells of indicators in each performance form, as counted in the document. */
    private static List<Integer> indicators(Outcome.Processed outcome) {
        return outcome.statements().stream()
                .map(s ->
                        (int) s.targets().stream().map(Target::place).distinct().count())
                .filter(n -> n > 0)
                .toList();
    }

    /** The performance forms describe duties and aims; the sample does so in words of its own. */
    private static List<String> withoutProse(List<String> facts) {
        return facts.stream()
                .map(f -> f.replaceAll("\\{(?:functions|objective)=.*\\}", "{…}"))
                .toList();
    }
}
