package io.yusuan.read.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** What can be seen of what is painted. Colours are asked for again and again, so the last one is kept. */
final class Paint {
    /** What lets parts of an image be seen through. */
    private static final List<COSName> MASKS = List.of(COSName.SMASK, COSName.MASK, COSName.getPDFName("SMaskInData"));

    private PDColor lastColor;
    private boolean lastIsWhite;

    /** Whether a colour is that of paper. */
    boolean isWhite(PDColor color) {
        if (color != lastColor) {
            lastColor = color;
            lastIsWhite = Shade.of(color) == Shade.WHITE;
        }
        return lastIsWhite;
    }

    /** Whether text is painted with nothing at all. */
    static boolean isNone(PDGraphicsState state) {
        RenderingMode mode = state.getTextState().getRenderingMode();
        return !mode.isFill() && !mode.isStroke() || mode.isFill() && state.getNonStrokeAlphaConstant() == 0;
    }

    /** Whether text is painted in the colour of paper. */
    boolean isWhiteText(PDGraphicsState state) {
        RenderingMode mode = state.getTextState().getRenderingMode();
        return mode.isFill() && !mode.isStroke() && isWhite(state.getNonStrokingColor());
    }

    /** Whether nothing shows through an area; through a pattern something may. */
    static boolean coversAsArea(PDGraphicsState state) {
        return !(state.getNonStrokingColor().getColorSpace() instanceof PDPattern) && covers(state);
    }

    /** Whether nothing shows through an image. */
    static boolean coversAsImage(COSDictionary image, PDGraphicsState state) {
        return !image.getBoolean(COSName.IM, COSName.IMAGE_MASK, false)
                && covers(state)
                && MASKS.stream().noneMatch(image::containsKey);
    }

    private static boolean covers(PDGraphicsState state) {
        return state.getNonStrokeAlphaConstant() == 1
                && state.getSoftMask() == null
                && state.getBlendMode() == BlendMode.NORMAL;
    }
}
