package io.yusuan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Place;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingCodeTest {
    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyCodeHasWordsInBothLanguagesAndAdvice(FindingCode code) {
        Finding finding = Finding.of(code, Place.WHOLE, "a", "b", "c", "d", "e", "f", "g");

        assertThat(finding.messageZh()).isNotBlank().doesNotContain("{");
        assertThat(finding.messageEn()).isNotBlank().doesNotContain("{");
        assertThat(finding.adviceZh()).isNotBlank().doesNotContain("{");
        assertThat(finding.advice()).isNotBlank().doesNotContain("{");
    }

    @Test
    void noWordsWithoutACode() {
        TreeSet<String> known = new TreeSet<>();
        Arrays.stream(FindingCode.values()).forEach(c -> {
            known.add(c.id());
            known.add(c.id() + ".advice");
        });

        for (String bundle : new String[] {"findings.findings_zh", "findings.findings_en"}) {
            assertThat(known)
                    .containsAll(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet());
        }
    }
}
