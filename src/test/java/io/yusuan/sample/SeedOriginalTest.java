package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.yusuan.pipeline.Outcome;
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
        List<String> sample = Files.readAllLines(Path.of("src/test/resources/golden/xicheng-2019/facts.txt"));

        assertAll(
                () -> Golden.assertSame("xicheng-2019/tables.txt", OutcomeText.tables(outcome)),
                () -> assertThat(withoutProse(OutcomeText.facts(outcome))).isEqualTo(withoutProse(sample)),
                () -> Golden.assertSame("xicheng-2019/checks.txt", OutcomeText.checks(outcome)));
    }

    /** The performance forms describe duties and aims; the sample does so in words of its own. */
    private static List<String> withoutProse(List<String> facts) {
        return facts.stream()
                .map(f -> f.replaceAll("\\{(?:functions|objective)=.*\\}", "{…}"))
                .toList();
    }
}
