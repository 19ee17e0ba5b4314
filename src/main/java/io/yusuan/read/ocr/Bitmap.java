package io.yusuan.read.ocr;

import java.awt.image.BufferedImage;

/** A picture in grey shades, each of them dark or not; pixels are addressed from the upper left corner. */
final class Bitmap {
    private static final int SHADES = 256;
    private static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] shades;
    private final int threshold;

    private Bitmap(int width, int height, byte[] shades, int threshold) {
        this.width = width;
        this.height = height;
        this.shades = shades;
        this.threshold = threshold;
    }

    /** A picture; dark is what lies below the threshold that parts its shades best (Otsu 1979). */
    static Bitmap of(BufferedImage grey) {
        int width = grey.getWidth();
        int height = grey.getHeight();
        byte[] shades = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            grey.getRaster().getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                shades[y * width + x] = (byte) row[x];
            }
        }
        return new Bitmap(width, height, shades, threshold(shades));
    }

    private static int threshold(byte[] shades) {
        long[] counts = new long[SHADES];
        double all = 0;
        for (byte shade : shades) {
            counts[shade & WHITE]++;
            all += shade & WHITE;
        }
        double below = 0;
        double sum = 0;
        double best = -1;
        int threshold = 0;
        for (int t = 0; t < SHADES - 1; t++) {
            below += counts[t];
            sum += (double) t * counts[t];
            double above = shades.length - below;
            if (below > 0 && above > 0) {
                double apart = sum / below - (all - sum) / above;
                double between = below * above * apart * apart;
                if (between > best) {
                    best = between;
                    threshold = t;
                }
            }
        }
        return threshold;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isDark(int x, int y) {
        return shade(x, y) <= threshold;
    }

    private int shade(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height ? shades[y * width + x] & WHITE : WHITE;
    }

    void erase(int x, int y) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            shades[y * width + x] = (byte) WHITE;
        }
    }

    Bitmap copy() {
        return new Bitmap(width, height, shades.clone(), threshold);
    }

    /** The same with rows and columns exchanged. */
    Bitmap transposed() {
        byte[] turned = new byte[shades.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + y] = shades[y * width + x];
            }
        }
        return new Bitmap(height, width, turned, threshold);
    }

    /** The picture. */
    BufferedImage image() {
        return image(0, 0, width, height);
    }

    /** A part of the picture; beyond the edge it is white. */
    BufferedImage image(int x0, int y0, int x1, int y1) {
        BufferedImage image = new BufferedImage(x1 - x0, y1 - y0, BufferedImage.TYPE_BYTE_GRAY);
        int[] row = new int[x1 - x0];
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                row[x - x0] = shade(x, y);
            }
            image.getRaster().setSamples(0, y - y0, row.length, 1, 0, row);
        }
        return image;
    }
}
