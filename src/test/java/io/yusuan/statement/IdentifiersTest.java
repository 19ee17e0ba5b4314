package io.yusuan.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.SourceId;
import org.junit.jupiter.api.Test;

class IdentifiersTest {
    private static final SourceId SOURCE = new SourceId("0123456789abcdef".repeat(4), "a/b.txt", "b.txt");

    @Test
    void tableIdIsTheShortDocumentAndThreeDigits() {
        assertThat(Identifiers.table(SOURCE, 7)).isEqualTo("0123456789abcdef-007");
    }

    @Test
    void idsDoNotDependOnHowPartsAreCut() {
        assertThat(Identifiers.of('c', "ab", "c")).isNotEqualTo(Identifiers.of('c', "a", "bc"));
        assertThat(Identifiers.fact("t", 1, 11)).isNotEqualTo(Identifiers.fact("t", 11, 1));
    }

    @Test
    void idsAreStableAcrossReleases() {
        assertThat(Identifiers.fact("0123456789abcdef-007", 3, 4)).isEqualTo("f559f060a50a337c1a5ae");
    }
}
