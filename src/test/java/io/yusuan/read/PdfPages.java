package io.yusuan.read;

import io.yusuan.sample.SongFont;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Draws pages for the tests of the PDF reader. Points from the upper left corner; y of a text is its baseline. */
public final class PdfPages {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final float SIZE = 9;

    private static final float TEXT_ABOVE_BORDER = 4;

    private final PDDocument document = new PDDocument();
    private final COSDictionary font = SongFont.dictionary();
    private StringBuilder content;

    public PdfPages() {
        page();
    }

    public PdfPages page() {
        finish();
        PDPage page = new PDPage(PDRectangle.A4);
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font);
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        document.addPage(page);
        content = new StringBuilder("0.5 w\n");
        return this;
    }

    public PdfPages rotated(int degrees) {
        document.getPage(document.getNumberOfPages() - 1).setRotation(degrees);
        return this;
    }

    public PdfPages text(float x, float y, String text) {
        return raw("BT /F1 %.2f Tf %.2f %.2f Td <%s> Tj ET", SIZE, x, HEIGHT - y, hex(text));
    }

    /** Each character placed by itself, as some programs write digits. */
    public PdfPages glyphs(float x, float y, String text) {
        float at = x;
        for (int i = 0; i < text.length(); i++) {
            text(at, y, text.substring(i, i + 1));
            at += text.charAt(i) < 0x80 ? SIZE / 2 : SIZE;
        }
        return this;
    }

    public PdfPages line(float x0, float y0, float x1, float y1) {
        return raw("%.2f %.2f m %.2f %.2f l S", x0, HEIGHT - y0, x1, HEIGHT - y1);
    }

    /** A filled rectangle. */
    public PdfPages area(float x0, float y0, float x1, float y1) {
        return raw("%.2f %.2f %.2f %.2f re f", x0, HEIGHT - y1, x1 - x0, y1 - y0);
    }

    /** What is painted from here on lets a share of what lies under it show through. */
    public PdfPages transparent(float opacity) {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(opacity);
        COSName name =
                document.getPage(document.getNumberOfPages() - 1).getResources().add(state);
        return raw("/%s gs", name.getName());
    }

    /** Lines along all xs and ys. */
    public PdfPages grid(float[] xs, float[] ys) {
        for (float x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        for (float y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        return this;
    }

    /** A ruled table with rows of one height; its texts by row, cells separated by a bar. */
    public PdfPages table(float[] xs, float top, float height, String... rows) {
        float[] ys = new float[rows.length + 1];
        for (int r = 0; r <= rows.length; r++) {
            ys[r] = top + r * height;
        }
        grid(xs, ys);
        for (int r = 0; r < rows.length; r++) {
            String[] cells = rows[r].split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isEmpty()) {
                    text(xs[c] + 3, ys[r + 1] - TEXT_ABOVE_BORDER, cells[c]);
                }
            }
        }
        return this;
    }

    /** Operators of a content stream, in coordinates of the page as stored. */
    public PdfPages raw(String operators, Object... values) {
        content.append(String.format(Locale.ROOT, operators, values)).append('\n');
        return this;
    }

    public static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    public byte[] bytes() {
        finish();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] encrypted(String owner, String user) {
        finish();
        try {
            document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes();
    }

    private void finish() {
        if (content != null) {
            try {
                PDStream stream = new PDStream(document);
                try (OutputStream out = stream.createOutputStream()) {
                    out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
                }
                document.getPage(document.getNumberOfPages() - 1).setContents(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            content = null;
        }
    }
}
