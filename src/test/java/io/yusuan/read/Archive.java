package io.yusuan.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds Office archives from hand-written XML, for what no library would write. */
public final class Archive {
    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>
            """;
    private static final String RELS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>
            """;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** A Word document with the given content of its body. */
    public static byte[] docx(String body) {
        return docxOf("<w:document xmlns:w=\"" + W
                + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" + body
                + "</w:body></w:document>");
    }

    /** A Word document with the given main part. */
    public static byte[] docxOf(String document) {
        return docxOf(document.getBytes(UTF_8));
    }

    /** A Word document with the given bytes as its main part. */
    public static byte[] docxOf(byte[] document) {
        return docxWithoutMainPart().with("word/document.xml", document, 1).toBytes();
    }

    /**
     * A Word document with further parts.
     *
     * @param body content of its body
     * @param parts kind of each part, as its relationship type ends, and its XML; one kind may stand several times
     */
    public static byte[] docx(String body, List<Map.Entry<String, String>> parts) {
        Archive archive = docxWithoutMainPart()
                .with(
                        "word/document.xml",
                        "<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>");
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < parts.size(); i++) {
            String kind = parts.get(i).getKey();
            archive.with("word/" + kind + i + ".xml", parts.get(i).getValue());
            relations.append(
                    "<Relationship Id=\"r%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s%d.xml\"/>"
                            .formatted(i, kind, kind, i));
        }
        return archive.with("word/_rels/document.xml.rels", relations + "</Relationships>")
                .toBytes();
    }

    public Archive with(String name, String content) {
        return with(name, content.getBytes(UTF_8), 1);
    }

    /** Adds an entry that repeats its content, without holding all of it. */
    public Archive with(String name, byte[] content, int times) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The package parts of a Word document, its main part still missing. */
    public static Archive docxWithoutMainPart() {
        return new Archive().with("[Content_Types].xml", TYPES).with("_rels/.rels", RELS);
    }

    public byte[] toBytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
