package io.yusuan.read.pdf;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;

/** Whether a colour can be seen on paper. */
enum Shade {
    WHITE,
    SEEN;

    /** Paler than this share of full white nothing is told from paper. */
    private static final float PAPER = 0.99f;

    /** The shade of a colour; a colour space that is not plain counts as seen. */
    static Shade of(PDColor color) {
        PDColorSpace space = color.getColorSpace();
        float[] parts = color.getComponents();
        boolean white = false;
        if (space instanceof PDDeviceGray || space instanceof PDDeviceRGB) {
            white = parts.length > 0;
            for (float part : parts) {
                white &= part >= PAPER;
            }
        } else if (space instanceof PDDeviceCMYK) {
            white = parts.length > 0;
            for (float part : parts) {
                white &= part <= 1 - PAPER;
            }
        }
        return white ? WHITE : SEEN;
    }
}
