package io.yusuan.tell;

import io.yusuan.dataset.DocumentRow;
import io.yusuan.dataset.DurableFiles;
import io.yusuan.dataset.FindingRow;
import io.yusuan.dataset.PublishedRows;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The documents and findings of one publication, as much of each as the next night has to know to say what is new. Written
 * while the publication is made and read as a stream: a line of JSON each, packed with gzip.
 */
public final class Tally implements PublishedRows, Closeable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path growing;
    private final Writer out;

    Tally(Path growing) throws IOException {
        this.growing = growing;
        this.out = new OutputStreamWriter(
                new GZIPOutputStream(DurableFiles.create(growing), 1 << 16), StandardCharsets.UTF_8);
    }

    /**
     * A document.
     *
     * @param source as in the datasets
     * @param docId hash of its bytes
     * @param status as in {@code documents.status}
     * @param reason as in {@code documents.reason}, or empty
     * @param facts printed amounts
     */
    record Document(String source, String docId, String status, String reason, int facts) {
        boolean rejected() {
            return status.equals("rejected");
        }
    }

    /**
     * A finding.
     *
     * @param source its document
     * @param rules rules that raised it, separated by a space, or empty
     */
    record Found(
            String source, String id, String code, String rules, String severity, String place, String zh, String en) {
        /** What it is the same by when its document is published anew with other bytes. */
        String identity() {
            return String.join("\0", source, code, rules, place, zh);
        }
    }

    /** Takes what a tally holds, in its order. */
    interface Reader {
        default void document(Document document) {}

        default void found(Found found) {}
    }

    @Override
    public void document(DocumentRow d) throws IOException {
        line(JSON.createArrayNode()
                .add("d")
                .add(d.source())
                .add(d.docId())
                .add(d.status())
                .add(Objects.requireNonNullElse(d.reason(), ""))
                .add(d.facts()));
    }

    @Override
    public void finding(DocumentRow document, FindingRow f, String rules) throws IOException {
        line(JSON.createArrayNode()
                .add("f")
                .add(document.source())
                .add(f.findingId())
                .add(f.code())
                .add(rules)
                .add(f.severity())
                .add(f.place())
                .add(f.messageZh())
                .add(f.messageEn()));
    }

    private void line(ArrayNode values) throws IOException {
        out.write(JSON.writeValueAsString(values));
        out.write('\n');
    }

    /** Gives the finished tally its name. */
    void keepAs(Path file) throws IOException {
        close();
        DurableFiles.force(growing);
        DurableFiles.rename(growing, file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    static void read(Path file, Reader reader) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode v = JSON.readTree(line);
                if (v.get(0).asString().equals("d")) {
                    reader.document(new Document(
                            v.get(1).asString(),
                            v.get(2).asString(),
                            v.get(3).asString(),
                            v.get(4).asString(),
                            v.get(5).asInt()));
                } else {
                    reader.found(found(v));
                }
            }
        }
    }

    private static Found found(JsonNode v) {
        return new Found(
                v.get(1).asString(),
                v.get(2).asString(),
                v.get(3).asString(),
                v.get(4).asString(),
                v.get(5).asString(),
                v.get(6).asString(),
                v.get(7).asString(),
                v.get(8).asString());
    }
}
