package io.yusuan.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Pages of landscape A4 with Chinese text and ruled boxes, in the font that no page has to carry ({@link SongFont}).
 */
final class PdfCanvas implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getHeight();
    static final float HEIGHT = PDRectangle.A4.getWidth();
    static final float FONT_SIZE = 9;

    private static final COSName FONT = COSName.getPDFName("F1");

    private final PDDocument document = new PDDocument();
    private final COSDictionary font = SongFont.dictionary();
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

    @Override
    public void close() throws IOException {
        document.close();
    }
}
