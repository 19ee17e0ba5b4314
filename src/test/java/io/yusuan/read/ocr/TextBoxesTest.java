package io.yusuan.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.read.ocr.TextBoxes.TextBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextBoxesTest {
    private static final int DPI = 300;

    private final BufferedImage image = new BufferedImage(800, 400, BufferedImage.TYPE_BYTE_GRAY);

    TextBoxesTest() {
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 800, 400);
        canvas.dispose();
    }

    @Test
    void lettersOfALineAreOneBoxAndLinesAreTwo() {
        fill(100, 100, 40, 40);
        fill(150, 100, 40, 40);
        fill(100, 160, 40, 40);

        assertThat(boxes()).containsExactly(new TextBox(87, 100, 203, 140), new TextBox(87, 160, 153, 200));
    }

    @Test
    void theStrokesOfALetterAreOneBox() {
        fill(100, 100, 40, 4);
        fill(100, 114, 40, 26);

        assertThat(boxes()).containsExactly(new TextBox(87, 100, 153, 140));
    }

    @Test
    void aLinePartsTextsThatNearlyTouch() {
        fill(100, 100, 40, 40);
        fill(150, 100, 40, 40);
        fill(144, 20, 2, 300);

        assertThat(boxes()).hasSize(2);
    }

    @Test
    void dirtIsNoText() {
        fill(300, 300, 3, 3);

        assertThat(boxes()).isEmpty();
    }

    private List<TextBox> boxes() {
        Bitmap picture = Bitmap.of(image);
        Bitmap cleared = picture.copy();
        RuledLines level = RuledLines.of(picture, DPI);
        RuledLines upright = RuledLines.of(picture.transposed(), DPI);
        level.each(upright, cleared::erase);
        upright.each(level, (y, x) -> cleared.erase(x, y));
        return TextBoxes.of(cleared, upright, DPI);
    }

    private void fill(int x, int y, int width, int height) {
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.BLACK);
        canvas.fillRect(x, y, width, height);
        canvas.dispose();
    }
}
