package io.yusuan.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/** Writes a PDF object by object, as broken as a test wants it. Object 1 is the catalog, 2 the page tree. */
public final class RawPdf {
    /** Operators that write a text; the font is object 3. */
    public static final String TEXT = "BT /F1 9 Tf 100 700 Td (12.50) Tj ET\n";

    public static final String FONT =
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    public static final String RESOURCES = "/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 595 842]";

    private final List<byte[]> objects = new ArrayList<>();
    private int offsetError;

    /** A file with a page tree of the given kids and count. */
    public RawPdf(String kids, String count) {
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [" + kids + "] /Count " + count + " >>");
        object(FONT);
    }

    /** A file of one page, object 4, with the given content as object 5. */
    public static RawPdf page(String dictionary, byte[] content) {
        return new RawPdf("4 0 R", "1").object(page("5 0 R", "")).stream(dictionary, content);
    }

    /** A page dictionary. */
    public static String page(String contents, String more) {
        return "<< /Type /Page /Parent 2 0 R " + RESOURCES + " /Contents " + contents + " " + more + " >>";
    }

    /** The next object. */
    public RawPdf object(String object) {
        objects.add(object.getBytes(ISO_8859_1));
        return this;
    }

    /** The next object, a stream. */
    public RawPdf stream(String dictionary, String data) {
        return stream(dictionary, data.getBytes(ISO_8859_1));
    }

    public RawPdf stream(String dictionary, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("<< " + dictionary + " /Length " + data.length + " >>\nstream\n").getBytes(ISO_8859_1));
        out.writeBytes(data);
        out.writeBytes("\nendstream".getBytes(ISO_8859_1));
        objects.add(out.toByteArray());
        return this;
    }

    /** All offsets of the table of objects are wrong by this many bytes. */
    public RawPdf offBy(int bytes) {
        offsetError = bytes;
        return this;
    }

    /** The file without a table of its objects. */
    public byte[] withoutXref() {
        return body(new ArrayList<>()).toByteArray();
    }

    public byte[] bytes() {
        List<Integer> offsets = new ArrayList<>();
        ByteArrayOutputStream out = body(offsets);
        int start = out.size();
        StringBuilder end = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(o -> end.append(String.format(Locale.ROOT, "%010d 00000 n \n", o + offsetError)));
        end.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\n");
        out.writeBytes(
                end.append("startxref\n" + start + "\n%%EOF\n").toString().getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private ByteArrayOutputStream body(List<Integer> offsets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
        for (byte[] object : objects) {
            offsets.add(out.size());
            out.writeBytes((offsets.size() + " 0 obj\n").getBytes(ISO_8859_1));
            out.writeBytes(object);
            out.writeBytes("\nendobj\n".getBytes(ISO_8859_1));
        }
        return out;
    }

    /** Data of zlib that expands to a megabyte of a byte, over and over, within some thousand bytes each. */
    public static byte[] bomb(byte value, int megabytes) {
        byte[] megabyte = new byte[1 << 20];
        java.util.Arrays.fill(megabyte, value);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(megabyte);
        byte[] block = new byte[1 << 16];
        int length = deflater.deflate(block, 0, block.length, Deflater.SYNC_FLUSH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0x78);
        out.write(0xDA);
        for (int i = 0; i < megabytes; i++) {
            out.write(block, 0, length);
        }
        deflater.setInput(new byte[0]);
        deflater.finish();
        out.write(block, 0, deflater.deflate(block));
        deflater.end();
        return out.toByteArray();
    }

    public static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        return out.toByteArray();
    }
}
