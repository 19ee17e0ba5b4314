package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.batch.JobDefinition.Gates;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunReportTest {
    /** Reasons are separated by a blank; {@code -} is a document that was read. */
    @ParameterizedTest
    @CsvSource({
        "- - corrupt encrypted, 0.5, off, 0, CLEAN",
        "- corrupt encrypted, 0.5, off, 0, TOO_MANY_REJECTS",
        "- duplicate duplicate duplicate, 0, off, 0, CLEAN",
        "- corrupt duplicate, 0.5, off, 0, CLEAN",
        "- internal, 1, off, 0, INTERNAL",
        "internal corrupt, 0, 0, 5, INTERNAL",
        "corrupt, 0.9, 0, 5, TOO_MANY_REJECTS",
        "- -, 0, 0, 1, RECONCILIATION",
        "- -, 0, 2, 1, CLEAN",
        "- -, 0, 1, 1, RECONCILIATION",
        "- -, 0, off, 9, CLEAN"
    })
    void theWorstDecides(String reasons, String share, String maxErrors, int errorsEach, RunReport.Verdict verdict) {
        RunTotals totals = new RunTotals(Arrays.stream(reasons.split(" "))
                .map(reason -> group(reason.equals("-") ? "" : reason, errorsEach))
                .toList());
        Optional<Integer> max = maxErrors.equals("off") ? Optional.empty() : Optional.of(Integer.valueOf(maxErrors));

        assertThat(RunReport.judge(totals, List.of(), 0, new Gates(new BigDecimal(share), max, BigDecimal.ONE)))
                .isEqualTo(verdict);
    }

    private static RunTotals.Group group(String reason, int errors) {
        return new RunTotals.Group(reason.isEmpty() ? "ok" : "rejected", reason, 1, 0, 0, 0, 0, 0, errors);
    }
}
