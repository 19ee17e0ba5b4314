package io.yusuan.read.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;

/**
 * What the fonts of a page cost before PDFBox makes them. It writes down each code of a range of widths or characters, and
 * a range of some bytes may have two thousand million.
 */
final class FontCosts {
    /** Making a font costs as much as drawing so many things. */
    private static final int MAKING = 1_000;

    private final PDFStreamEngine walk;
    private final PdfCosts costs;

    FontCosts(PDFStreamEngine walk, PdfCosts costs) {
        this.walk = walk;
        this.costs = costs;
    }

    /** Sets a font that a page names: PDFBox keeps it. */
    final class Named extends SetFontAndSize {
        Named() {
            super(walk);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            COSDictionary font = named(COSName.FONT, operands);
            if (font != null && costs.isNew(font)) {
                pay(font);
            }
            super.process(operator, operands);
        }
    }

    /** Sets a state, perhaps with a font in it: PDFBox makes that anew each time. */
    final class OfState extends SetGraphicsStateParameters {
        OfState() {
            super(walk);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            COSDictionary state = named(COSName.EXT_G_STATE, operands);
            COSArray set = state == null ? null : state.getCOSArray(COSName.FONT);
            if (set != null && set.size() > 0 && set.getObject(0) instanceof COSDictionary font) {
                pay(font);
            }
            super.process(operator, operands);
        }
    }

    private COSDictionary named(COSName kind, List<COSBase> operands) {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return null;
        }
        COSDictionary named = walk.getResources().getCOSObject().getCOSDictionary(kind);
        return named == null ? null : named.getCOSDictionary(name);
    }

    private void pay(COSDictionary font) throws LimitReached {
        long codes =
                codes(font.getDictionaryObject(COSName.TO_UNICODE)) + codes(font.getDictionaryObject(COSName.ENCODING));
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null && descendants.size() > 0 && descendants.getObject(0) instanceof COSDictionary one) {
            codes += widths(one.getCOSArray(COSName.W));
        }
        if (codes > PdfCosts.MAX_OPERANDS) {
            throw costs.reach("operands");
        }
        costs.steps(MAKING + codes);
    }

    /** Codes that a table of characters has. */
    private static long codes(COSBase table) throws LimitReached {
        if (!(table instanceof COSStream stream)) {
            return 0;
        }
        try (RandomAccessRead view = stream.createView()) {
            byte[] data = new byte[(int) view.length()];
            view.readFully(data);
            return CodeRanges.codes(data);
        } catch (LimitReached e) {
            throw e;
        } catch (IOException e) {
            // a table that cannot be read says nothing; the stream has noted it
            return 0;
        }
    }

    /** Codes of the ranges of a table of widths, as {@code first last width}; those of {@code first [widths]} are there. */
    private static long widths(COSArray table) {
        long codes = 0;
        for (int i = 0; table != null && i + 2 < table.size(); ) {
            if (!(table.getObject(i) instanceof COSNumber first)) {
                i++;
            } else if (table.getObject(i + 1) instanceof COSArray) {
                i += 2;
            } else {
                long last = table.getObject(i + 1) instanceof COSNumber end ? end.intValue() : first.intValue();
                codes += Math.max(0, last - first.intValue());
                i += 3;
            }
        }
        return codes;
    }
}
