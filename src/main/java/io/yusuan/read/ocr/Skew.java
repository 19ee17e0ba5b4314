package io.yusuan.read.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Sets a picture straight that was laid askew on the scanner. */
final class Skew {
    /** Furthest turn that is looked for, in slope; beyond it nobody would publish a page. */
    private static final double FURTHEST = 0.06;

    private static final double STEP = 0.001;

    /** Turned by less than this slope a line of a page stays within its thickness. */
    private static final double STRAIGHT = 0.0005;

    /** Every so many pixels are looked at. */
    private static final int SAMPLE = 3;

    private Skew() {}

    /** The picture turned so that its lines are level. */
    static BufferedImage straightened(BufferedImage grey) {
        double slope = slope(Bitmap.of(grey));
        if (Math.abs(slope) <= STRAIGHT) {
            return grey;
        }
        BufferedImage straight = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = straight.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.rotate(-Math.atan(slope), grey.getWidth() / 2.0, grey.getHeight() / 2.0);
        canvas.drawImage(grey, 0, 0, null);
        canvas.dispose();
        return straight;
    }

    /** The slope along which the dark of the picture gathers in the fewest rows. */
    private static double slope(Bitmap picture) {
        double best = 0;
        double most = sharpness(picture, 0);
        for (double slope = STEP; slope <= FURTHEST; slope += STEP) {
            for (double signed : new double[] {slope, -slope}) {
                double sharpness = sharpness(picture, signed);
                if (sharpness > most) {
                    most = sharpness;
                    best = signed;
                }
            }
        }
        return best;
    }

    private static double sharpness(Bitmap picture, double slope) {
        int margin = (int) Math.ceil(FURTHEST * picture.width()) + 1;
        long[] rows = new long[picture.height() + 2 * margin];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = y % SAMPLE; x < picture.width(); x += SAMPLE) {
                if (picture.isDark(x, y)) {
                    rows[(int) Math.round(y - slope * x) + margin]++;
                }
            }
        }
        double sharpness = 0;
        for (long row : rows) {
            sharpness += (double) row * row;
        }
        return sharpness;
    }
}
