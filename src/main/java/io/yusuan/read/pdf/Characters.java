package io.yusuan.read.pdf;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * What each code of each font says, kept over the pages of a document: fonts are slow to tell. The fonts themselves, with
 * their outlines, are not kept.
 */
final class Characters {
    /** Codes of two bytes are kept; a code beyond is asked for each time. */
    private static final int MOST = 1 << 16;

    private final Map<COSDictionary, Codes> fonts = new IdentityHashMap<>();
    private PDFont lastFont;
    private Codes lastCodes;

    private static final class Codes {
        private String[] said = new String[1 << 8];
    }

    /** What a code says; empty where the font does not tell. */
    String said(PDFont font, int code) {
        if (font != lastFont) {
            lastCodes = fonts.computeIfAbsent(font.getCOSObject(), f -> new Codes());
            lastFont = font;
        }
        if (code < 0 || code >= MOST) {
            return told(font, code);
        }
        if (code >= lastCodes.said.length) {
            lastCodes.said = Arrays.copyOf(lastCodes.said, Math.max(code + 1, 2 * lastCodes.said.length));
        }
        String text = lastCodes.said[code];
        if (text == null) {
            text = told(font, code);
            lastCodes.said[code] = text;
        }
        return text;
    }

    private static String told(PDFont font, int code) {
        try {
            String text = font.toUnicode(code);
            return text == null ? "" : text;
        } catch (RuntimeException e) {
            return "";
        }
    }
}
