package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fact on a page whose digits are in doubt is contradicted, whatever its sums say. */
class TrustTest {
    private static final Place FIRST = new Place.PageBox(1, 0, 0, 9, 9);
    private static final Place SECOND = new Place.PageBox(2, 0, 0, 9, 9);

    @Test
    void digitsInDoubtContradictTheFactsOfTheirPage() {
        Finding doubt = Finding.of(FindingCode.DIGITS_CONTRADICTED, SECOND, "2", "F", "3/8");
        Trust trust = new Trust(List.of(), List.of(doubt));

        assertThat(trust.of("a", FIRST)).isEqualTo("unchecked");
        assertThat(trust.of("a", SECOND)).isEqualTo("contradicted");
    }

    @Test
    void moreDoubtsThanAreListedContradictEveryFact() {
        Finding more =
                Finding.of(FindingCode.FINDINGS_SUPPRESSED, Place.WHOLE, FindingCode.DIGITS_CONTRADICTED.id(), "7");

        assertThat(new Trust(List.of(), List.of(more)).of("a", FIRST)).isEqualTo("contradicted");
    }
}
