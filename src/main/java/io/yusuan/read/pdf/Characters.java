package io.yusuan.read.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

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
        private final Map<Integer, String> doubts = new HashMap<>();
        private Optional<CMap> table;
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
            doubt(font, code, text);
        }
        return text;
    }

    /** How the program of the font that was asked last contradicts what a code says, as “3/8”; null if it does not. */
    String doubt(int code) {
        return lastCodes.doubts.isEmpty() ? null : lastCodes.doubts.get(code);
    }

    private void doubt(PDFont font, int code, String text) {
        DigitWitness.against(text, font, code).ifPresent(d -> lastCodes.doubts.put(code, text + "/" + d));
    }

    private String told(PDFont font, int code) {
        try {
            String text = font.toUnicode(code);
            return text == null || isInvented(font, code, text) ? "" : text;
        } catch (RuntimeException e) {
            return "";
        }
    }

    /**
     * Whether PDFBox takes a code for a character that nothing in the document says: codes of such a font are numbers of
     * glyphs, and one of them is as likely a digit as another.
     */
    private boolean isInvented(PDFont font, int code, String text) {
        COSBase table = font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
        if (!(font instanceof PDType0Font composite) || table instanceof COSName) {
            return false;
        }
        if (lastCodes.table == null) {
            lastCodes.table = table instanceof COSStream stream ? parsed(stream) : Optional.empty();
        }
        if (lastCodes.table.isEmpty()) {
            return composite.getCMapUCS2() == null && !isOfProgram(composite);
        }
        return text.length() == 1
                && text.charAt(0) == (char) code
                && lastCodes
                        .table
                        .map(t -> !t.hasUnicodeMappings() && isIdentity(t) ? text : t.toUnicode(code))
                        .isEmpty();
    }

    /** Whether the program of a font says by Unicode what its glyphs are; one that stands in for a lost one says nothing. */
    private static boolean isOfProgram(PDType0Font font) {
        if (!(font.getDescendantFont() instanceof PDCIDFontType2 type2) || !type2.isEmbedded()) {
            return false;
        }
        try {
            CmapTable tables = type2.getTrueTypeFont().getCmap();
            return tables != null && Arrays.stream(tables.getCmaps()).anyMatch(DigitWitness::isUnicode);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a table says by its name that codes are characters. */
    private static boolean isIdentity(CMap table) {
        return table.getName() != null && table.getName().startsWith("Identity-");
    }

    private static Optional<CMap> parsed(COSStream table) {
        try (RandomAccessRead data = table.createView()) {
            return Optional.of(new CMapParser().parse(data));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
