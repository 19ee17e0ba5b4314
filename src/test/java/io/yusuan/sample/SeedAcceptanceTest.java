package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.yusuan.pipeline.Outcome;
import io.yusuan.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The disclosure the project began from gives what its tables promise, and the same in every format. */
class SeedAcceptanceTest {
    /** Findings about how a format writes tables, not about what the publisher wrote. */
    private static final Pattern OF_THE_FORMAT =
            Pattern.compile("(?:text_|header_realigned|row_realigned|reading_chosen_by_sums).*");

    private static final SampleDisclosure XICHENG = SampleFolder.read(SampleFolder.XICHENG_2019);
    private static final Map<String, Outcome.Processed> OUTCOMES = new TreeMap<>();

    static List<String> formats() {
        List<String> formats = new ArrayList<>();
        SampleFormat.readable().forEach(f -> formats.add(f.name()));
        formats.add("DOC");
        return formats;
    }

    private static Outcome.Processed outcome(String format) {
        return OUTCOMES.computeIfAbsent(format, f -> Processing.of(content(f)));
    }

    private static byte[] content(String format) {
        try {
            return format.equals("DOC")
                    ? Files.readAllBytes(CommittedDocTest.DOC)
                    : SampleFormat.valueOf(format).render(XICHENG);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void tablesOneToNineHold232PrintedAmounts(String format) {
        List<Integer> amounts = outcome(format).statements().stream()
                .limit(10)
                .map(SeedAcceptanceTest::numbers)
                .toList();

        assertThat(amounts).containsExactly(23, 36, 48, 15, 48, 22, 6, 0, 34, 0);
        assertThat(amounts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(232);
    }

    private static int numbers(Statement statement) {
        return (int) statement.lines().stream()
                .flatMap(l -> l.amounts().stream())
                .filter(a -> a.yuan().isPresent())
                .count();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatIsReadAsItsExpectationSays(String format) {
        Outcome.Processed outcome = outcome(format);

        assertThat(outcome.status()).isEqualTo(Outcome.Status.OK);
        assertAll(
                () -> Golden.assertSame("xicheng-2019/tables.txt", OutcomeText.tables(outcome)),
                () -> Golden.assertSame("xicheng-2019/facts.txt", OutcomeText.facts(outcome)),
                () -> Golden.assertSame("xicheng-2019/targets.txt", OutcomeText.targets(outcome)),
                () -> Golden.assertSame("xicheng-2019/claims.txt", OutcomeText.claims(outcome)),
                () -> Golden.assertSame("xicheng-2019/checks.txt", OutcomeText.checks(outcome)),
                () -> Golden.assertSame("xicheng-2019/findings.txt", ofThePublisher(OutcomeText.findings(outcome))));
    }

    private static List<String> ofThePublisher(List<String> findings) {
        return findings.stream()
                .filter(f -> !OF_THE_FORMAT.matcher(f).matches())
                .toList();
    }

    @Test
    void aFormatThatKeepsItsTablesNeedsNoRealignment() {
        List<String> findings = OutcomeText.findings(outcome("DOCX"));

        assertThat(ofThePublisher(findings)).isEqualTo(findings);
    }
}
