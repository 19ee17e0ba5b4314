package io.yusuan.dataset;

import io.yusuan.finding.Severity;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Rows of a document as the row store keeps them, lines of JSON packed with gzip, and what has to be known of them before they
 * are published. Packed where they are made, so that whoever keeps them has no work with it.
 */
public final class PackedRows {
    private final DocumentRow document;
    private final byte[] content;
    private final int findings;
    private final int differingErrors;

    private PackedRows(DocumentRow document, byte[] content, int findings, int differingErrors) {
        this.document = document;
        this.content = content;
        this.findings = findings;
        this.differingErrors = differingErrors;
    }

    /** Packs the rows of a document. */
    public static PackedRows of(DocumentRows rows) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new Packing(content), StandardCharsets.UTF_8)) {
            RowLines.write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        long errors = rows.findings().stream()
                .filter(f -> f.severity().equals(Severity.ERROR.id()))
                .filter(f -> f.checkIds() != null && !f.checkIds().isEmpty())
                .count();
        return new PackedRows(
                rows.document(), content.toByteArray(), rows.findings().size(), (int) errors);
    }

    /** Fast rather than small: the rows are read once or twice. */
    private static final class Packing extends GZIPOutputStream {
        Packing(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Tells them to another process. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(findings);
        out.writeInt(differingErrors);
        out.writeInt(content.length);
        out.write(content);
    }

    /** What another process told. */
    public static PackedRows read(DataInput in) throws IOException {
        int findings = in.readInt();
        int differingErrors = in.readInt();
        byte[] content = new byte[in.readInt()];
        in.readFully(content);
        try (BufferedReader lines = unpacked(new ByteArrayInputStream(content))) {
            return new PackedRows(RowLines.document(lines), content, findings, differingErrors);
        }
    }

    void keep(OutputStream out) throws IOException {
        out.write(content);
    }

    /** The row of the document alone. */
    public DocumentRow document() {
        return document;
    }

    /** All rows. */
    public DocumentRows rows() throws IOException {
        try (BufferedReader in = unpacked(new ByteArrayInputStream(content))) {
            return RowLines.read(in);
        }
    }

    /** Things a person should look at. */
    public int findings() {
        return findings;
    }

    /** Those of severity error that a check raised. */
    public int differingErrors() {
        return differingErrors;
    }

    static BufferedReader unpacked(InputStream packed) throws IOException {
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
    }
}
