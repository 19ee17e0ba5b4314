package io.yusuan.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.read.ocr.PictureText.Stroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuledLinesTest {
    private static final int DPI = 300;

    /** A cell of 400 by 200 pixels, lines three pixels thick, with a block of the size of a letter in it. */
    private static BufferedImage cell(double slope) {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 600, 400);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.rotate(Math.atan(slope), 300, 200);
        canvas.setColor(Color.BLACK);
        canvas.fillRect(100, 100, 400, 3);
        canvas.fillRect(100, 297, 400, 3);
        canvas.fillRect(100, 100, 3, 200);
        canvas.fillRect(497, 100, 3, 200);
        canvas.fillRect(280, 180, 40, 40);
        canvas.dispose();
        return image;
    }

    @Test
    void linesAreFoundAndTakenOutAndLettersStay() {
        Bitmap picture = Bitmap.of(cell(0));
        Bitmap cleared = picture.copy();
        RuledLines level = RuledLines.of(picture, DPI);
        RuledLines upright = RuledLines.of(picture.transposed(), DPI);
        level.each(upright, cleared::erase);
        upright.each(level, (y, x) -> cleared.erase(x, y));

        assertThat(level.strokes())
                .contains(new Stroke(101.5f, 100, 500), new Stroke(298.5f, 100, 500))
                .hasSize(6);
        assertThat(upright.strokes())
                .contains(new Stroke(101.5f, 100, 300), new Stroke(498.5f, 100, 300))
                .hasSize(6);
        assertThat(dark(cleared)).isEqualTo(40 * 40);
    }

    @Test
    void aPictureLaidAskewIsSetStraight() {
        BufferedImage askew = cell(0.04);
        assertThat(RuledLines.of(Bitmap.of(askew), DPI).strokes()).isEmpty();

        List<Stroke> level =
                RuledLines.of(Bitmap.of(Skew.straightened(askew)), DPI).strokes();

        assertThat(level)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.to() - s.from()).isBetween(390f, 402f));
    }

    private static int dark(Bitmap picture) {
        int dark = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                dark += picture.isDark(x, y) ? 1 : 0;
            }
        }
        return dark;
    }
}
