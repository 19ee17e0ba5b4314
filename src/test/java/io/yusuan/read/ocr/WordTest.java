package io.yusuan.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.read.ocr.TextBoxes.TextBox;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTest {
    private static final String TABLE = """
            level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
            1\t2\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t
            4\t2\t2\t1\t3\t0\t100\t200\t300\t40\t-1\t
            5\t2\t2\t1\t3\t1\t100\t200\t80\t36\t91.5\t合计
            5\t2\t2\t1\t3\t2\t300\t202\t90\t28\t88.1\t1,234
            5\t2\t2\t1\t3\t3\t395\t202\t2\t28\t12\t\s
            """;

    private static final TextBox BOX = new TextBox(1000, 500, 1400, 560);

    @Test
    void wordsAreTheRowsOfTheLastLevelThatSaySomething() {
        List<Word> words = Word.of(TABLE, List.of(new TextBox(0, 0, 9, 9), BOX), 10);

        assertThat(words)
                .containsExactly(
                        new Word(BOX, "合计", 1090, 1170, 690, 726), new Word(BOX, "1,234", 1290, 1380, 692, 720));
    }

    @Test
    void digitsAreLowerThanTheirFont() {
        List<Word> words = Word.of(TABLE, List.of(new TextBox(0, 0, 9, 9), BOX), 10);

        assertThat(words.get(0).size()).isEqualTo(40);
        assertThat(words.get(1).size()).isEqualTo(40);
    }
}
