package io.yusuan.read.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * What the program of a font says about the digit that its text layer reads: the name of the glyph that is drawn, and the
 * characters for which the font itself would draw it. An outline cannot be asked.
 */
final class DigitWitness {
    /** The tables of a font that are keyed by Unicode; others are keyed by codes of the document's own. */
    private static final Set<Integer> WINDOWS_UNICODE =
            Set.of(CmapTable.ENCODING_WIN_UNICODE_BMP, CmapTable.ENCODING_WIN_UNICODE_FULL);

    private static final int DECIMAL = 10;

    private DigitWitness() {}

    /** Another digit than the one that was read, if the font's program knows the glyph as that and not as this one. */
    static Optional<Integer> against(String read, PDFont font, int code) {
        int digit = digit(read);
        if (digit < 0) {
            return Optional.empty();
        }
        Set<Integer> drawn = new TreeSet<>();
        try {
            if (font instanceof PDType0Font composite) {
                composite(composite, code, drawn);
            } else if (font instanceof PDTrueTypeFont simple) {
                if (simple.isEmbedded()) {
                    program(simple.getTrueTypeFont(), simple.codeToGID(code), drawn);
                }
            } else if (font instanceof PDSimpleFont simple && simple.getEncoding() != null) {
                named(simple.getEncoding().getName(code), drawn);
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        return drawn.contains(digit) ? Optional.empty() : drawn.stream().findFirst();
    }

    private static void composite(PDType0Font font, int code, Set<Integer> drawn) throws IOException {
        PDCIDFont descendant = font.getDescendantFont();
        if (descendant instanceof PDCIDFontType2 type2 && type2.isEmbedded()) {
            program(type2.getTrueTypeFont(), type2.codeToGID(code), drawn);
        } else if (font.getCMapUCS2() != null) {
            add(font.getCMapUCS2().toUnicode(font.codeToCID(code)), drawn);
        }
    }

    private static void program(TrueTypeFont font, int glyph, Set<Integer> drawn) throws IOException {
        if (font == null || glyph == 0) {
            return;
        }
        if (font.getCmap() != null) {
            for (CmapSubtable table : font.getCmap().getCmaps()) {
                List<Integer> characters = isUnicode(table) ? table.getCharCodes(glyph) : null;
                if (characters != null) {
                    characters.forEach(c -> add(Character.toString(c), drawn));
                }
            }
        }
        if (font.getPostScript() != null) {
            named(font.getPostScript().getName(glyph), drawn);
        }
    }

    /** Whether a table of a font is keyed by Unicode. */
    static boolean isUnicode(CmapSubtable table) {
        return table.getPlatformId() == CmapTable.PLATFORM_UNICODE
                || table.getPlatformId() == CmapTable.PLATFORM_WINDOWS
                        && WINDOWS_UNICODE.contains(table.getPlatformEncodingId());
    }

    private static void named(String glyph, Set<Integer> drawn) {
        if (glyph != null) {
            add(GlyphList.getAdobeGlyphList().toUnicode(glyph), drawn);
        }
    }

    private static void add(String text, Set<Integer> drawn) {
        int digit = digit(text);
        if (digit >= 0) {
            drawn.add(digit);
        }
    }

    /** The value of a single digit of any width, or less than 0. */
    private static int digit(String text) {
        return text != null && text.length() == 1 ? Character.digit(text.charAt(0), DECIMAL) : -1;
    }
}
