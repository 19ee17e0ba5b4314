package io.yusuan.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Pages with Chinese text and ruled boxes, in the font that no page has to carry ({@link SongFont}). */
final class PdfCanvas implements AutoCloseable {
    private static final COSName FONT = COSName.getPDFName("F1");
    private static final float LINE = 0.5f;

    private final PDDocument document = new PDDocument();
    private final COSDictionary font = SongFont.dictionary();
    private final float fontSize;
    private final boolean filled;
    private StringBuilder content;

    /**
     * Pages in one size of font.
     *
     * @param filled whether lines are drawn as thin filled boxes
     */
    PdfCanvas(float fontSize, boolean filled) {
        this.fontSize = fontSize;
        this.filled = filled;
    }

    /** Width of a text in font sizes: ASCII is half an em wide, everything else an em. */
    static float ems(String text) {
        float ems = 0;
        for (int i = 0; i < text.length(); i++) {
            ems += text.charAt(i) < 0x80 ? 0.5f : 1;
        }
        return ems;
    }

    void newPage(float width, float height) throws IOException {
        finishPage();
        PDPage page = new PDPage(new PDRectangle(width, height));
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(FONT, font);
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        document.addPage(page);
        content = new StringBuilder(LINE + " w\n");
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** Writes text with its base line {@code y} points above the lower edge of the page. */
    void text(float x, float y, String text) {
        if (!text.isBlank()) {
            String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
            content.append("BT /F1 ").append(fontSize).append(" Tf ");
            numbers(x, y).append("Td <").append(hex).append("> Tj ET\n");
        }
    }

    void line(float x0, float y0, float x1, float y1) {
        if (filled) {
            numbers(x0, y0, x1 - x0 + LINE, y1 - y0 + LINE).append("re f\n");
        } else {
            numbers(x0, y0).append("m ");
            numbers(x1, y1).append("l S\n");
        }
    }

    /** Appends numbers with two decimals. */
    private StringBuilder numbers(float... numbers) {
        for (float number : numbers) {
            content.append(BigDecimal.valueOf(Math.round(number * 100), 2)).append(' ');
        }
        return content;
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
