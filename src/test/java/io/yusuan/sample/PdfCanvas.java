package io.yusuan.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Pages of landscape A4 with Chinese text and ruled boxes. The font is the predefined STSong-Light with the predefined
 * CMap UniGB-UCS2-H (ISO 32000-1, 9.7.5.2), so that none has to be embedded; a viewer puts its own in place.
 */
final class PdfCanvas implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getHeight();
    static final float HEIGHT = PDRectangle.A4.getWidth();
    static final float FONT_SIZE = 9;

    private static final COSName FONT = COSName.getPDFName("F1");
    private static final int HALF = 500;

    private final PDDocument document = new PDDocument();
    private final COSDictionary font = font();
    private StringBuilder content;

    /** Width of a text in points: ASCII is half an em wide, everything else an em. */
    static float width(String text) {
        return (float) text.chars()
                .mapToDouble(c -> c < 0x80 ? FONT_SIZE / 2 : FONT_SIZE)
                .sum();
    }

    void newPage() throws IOException {
        finishPage();
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(FONT, font);
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        document.addPage(page);
        content = new StringBuilder("0.5 w\n");
    }

    /** Writes text with its base line {@code y} points above the lower edge of the page. */
    void text(float x, float y, String text) {
        if (!text.isBlank()) {
            String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
            content.append(String.format(Locale.ROOT, "BT /F1 %.0f Tf %.2f %.2f Td <%s> Tj ET%n", FONT_SIZE, x, y, hex)
                    .replace("\r\n", "\n"));
        }
    }

    void box(float x, float y, float width, float height) {
        content.append(String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f re S", x, y, width, height))
                .append('\n');
    }

    byte[] written() throws IOException {
        finishPage();
        // The id of a document is made of the clock unless it is given.
        document.setDocumentId(1L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private void finishPage() throws IOException {
        if (content != null) {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream()) {
                out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
            }
            document.getPage(document.getNumberOfPages() - 1).setContents(stream);
        }
    }

    private static COSDictionary font() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 4);
        COSArray widths = new COSArray();
        // CIDs 1 to 95 of Adobe-GB1 are ASCII.
        widths.add(COSInteger.get(1));
        widths.add(COSInteger.get(95));
        widths.add(COSInteger.get(HALF));
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 2 * HALF);
        descendant.setItem(COSName.W, widths);
        descendant.setItem(COSName.FONT_DESC, descriptor());
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UCS2-H");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSDictionary descriptor() {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        descriptor.setItem(COSName.FONT_BBOX, new PDRectangle(-25, -254, 1025, 1134).getCOSArray());
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 880);
        descriptor.setInt(COSName.STEM_V, 93);
        return descriptor;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
