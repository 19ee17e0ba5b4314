package io.yusuan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.finding.Explanation.Point;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void pointsFollowEachOtherInBothLanguages() {
        Explanation why = Explanation.of("reserve", "表9 预留机动费 9309.53").and(Explanation.of("truncated"));

        assertThat(why.en()).isEqualTo("reserve: the difference is 表9 预留机动费 9309.53; truncated");
        assertThat(why.zh()).isEqualTo("差额恰为预留资金：表9 预留机动费 9309.53；截断而非四舍五入");
    }

    @Test
    void ofChoicesOneWillDo() {
        List<Point> choices =
                List.of(Point.of("correction", "甲 1.00", "2.00"), Point.of("correction_opens", "乙 3.00", "4.00", "5"));
        Explanation why = new Explanation(List.of(new Point("closes", List.of("2"), choices)));

        assertThat(why.en())
                .isEqualTo("甲 1.00 read as 2.00, or 乙 3.00 read as 4.00 (and opens 5) closes 2 of 2 checks");
        assertThat(why.zh()).isEqualTo("甲 1.00 若为 2.00，或乙 3.00 若为 4.00（另有 5 项勾稽将不再成立），则 2 项不符的勾稽全部成立");
    }

    @Test
    void aReasonThatACatalogueNamesNeedsNoWordsOfItsOwn() {
        Explanation why = Explanation.of("special_account", "表2 1.00");

        assertThat(why.en()).isEqualTo("special_account: the difference is 表2 1.00");
        assertThat(why.zh()).isEqualTo("差额恰为所列“special_account”：表2 1.00");
    }

    @Test
    void nothingExplainsNothing() {
        assertThat(Explanation.NONE.isEmpty()).isTrue();
        assertThat(Explanation.NONE.en() + Explanation.NONE.zh()).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKinds() {
        assertThat(ResourceBundle.getBundle("findings.explanations_zh", Locale.ROOT)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("findings.explanations_en", Locale.ROOT)
                        .keySet());
    }
}
