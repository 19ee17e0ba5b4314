package io.yusuan.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.read.ocr.TextBoxes.TextBox;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "134,339.860 | 134,339,860 | 134,339,860", // three decimals are none
                "1,234.50    | 1,234.50    | 1,234.50",
                "01]         | 01          | 01",
                "(05         | 05          | 05",
                "T1,220,000  | 11,220,000  | 11,220,000",
                "(1.5)       | (1.5)       | (1.5)",
                "5,888,640   | 5,888.640   | 5,888,640",
                "-12.5%      | -12.5%      | -12.5%",
            })
    void twoReadingsOfTheSameDigitsAreTheOnePrintedAsFiguresAre(String one, String other, String agreed) {
        assertThat(Figures.agreed(one, other)).contains(agreed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,888,640 | 9,888,640", // another digit
                "1,234     | 1,23", // a digit lost
                "81.200    | 81.200", // neither is printed like this
                "12.34     | 1,234", // another digit count
                "1234      | 1,234", // both may be printed so, but one of them was not
                "13.5      | 135",
            })
    void anythingElseIsNoAgreement(String one, String other) {
        assertThat(Figures.agreed(one, other)).isEmpty();
    }

    @Test
    void aFigureThatNobodyBearsOutIsNone() throws IOException {
        Figures figures = new Figures(List.of(word("9,888", 100, 150)), w -> "9,888");

        List<Word> settled = figures.settled(List.of(word("5,888", 100, 150), word("合计", 300, 340)));

        assertThat(settled).extracting(Word::text).containsExactly("\uFFFD", "合计");
        assertThat(figures.doubted()).containsExactly("5,888 / 9,888 / 9,888");
    }

    @Test
    void whereTheSecondReadingSeesNothingTheWordIsReadAgainByItself() throws IOException {
        Figures figures = new Figures(List.of(), w -> "05");

        assertThat(figures.settled(List.of(word("05", 100, 120))))
                .extracting(Word::text)
                .containsExactly("05");
        assertThat(figures.doubted()).isEmpty();
    }

    @Test
    void piecesOfOneFigureAreOneWord() throws IOException {
        Figures figures = new Figures(List.of(word("114,479,860", 100, 200)), w -> "");

        List<Word> settled = figures.settled(List.of(word("114,479", 100, 160), word(".860", 162, 200)));

        assertThat(settled).extracting(Word::text).containsExactly("114,479,860");
    }

    @Test
    void aFigureInATextIsThereIfTheSecondReadingHasItToo() throws IOException {
        Figures figures = new Figures(List.of(word("2O264F", 100, 160), word("ALi1,234A", 300, 400)), w -> "");

        List<Word> settled = figures.settled(
                List.of(word("2026", 100, 140), word("年", 141, 160), word("支出1,234元", 300, 380), word("3月", 500, 530)));

        assertThat(settled).extracting(Word::text).containsExactly("2026", "年", "支出1,234元", "\uFFFD月");
    }

    private static Word word(String text, float left, float right) {
        return new Word(new TextBox(0, 0, 600, 30), text, left, right, 10, 24);
    }
}
