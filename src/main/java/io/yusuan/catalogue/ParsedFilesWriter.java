package io.yusuan.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the built-in YAML files in the form they parse to, for {@link ParsedFiles}: the texts, each once, then the files
 * with their nodes. The build starts it; its argument is the directory of the classes.
 */
final class ParsedFilesWriter {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(nodes);

    private ParsedFilesWriter() {}

    /** @throws CatalogueException where a file does not parse, so that a program with such a file is not built */
    public static void main(String[] args) throws IOException {
        Problems problems = new Problems();
        byte[] written = write(CatalogueFiles.builtInYaml(problems));
        problems.throwIfAny();
        Files.write(Path.of(args[0] + ParsedFiles.RESOURCE), written);
    }

    static byte[] write(List<ParsedFiles.Source> files) throws IOException {
        ParsedFilesWriter writer = new ParsedFilesWriter();
        writer.out.writeInt(files.size());
        for (ParsedFiles.Source file : files) {
            writer.out.writeInt(writer.text(file.name()));
            writer.out.writeLong(ParsedFiles.checksum(file.content()));
            writer.node(file.yaml());
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream first = new DataOutputStream(all);
        first.writeInt(writer.texts.size());
        for (String text : writer.texts.keySet()) {
            first.writeUTF(text);
        }
        writer.nodes.writeTo(all);
        return all.toByteArray();
    }

    private int text(String text) {
        return texts.computeIfAbsent(text, t -> texts.size());
    }

    private void node(YamlNode node) throws IOException {
        if (node instanceof YamlNode.Scalar scalar) {
            begin(ParsedFiles.Kind.SCALAR, scalar, text(scalar.text()));
        } else if (node instanceof YamlNode.Sequence sequence) {
            begin(ParsedFiles.Kind.SEQUENCE, sequence, sequence.items().size());
            for (YamlNode item : sequence.items()) {
                node(item);
            }
        } else if (node instanceof YamlNode.Mapping mapping) {
            begin(ParsedFiles.Kind.MAPPING, mapping, mapping.entries().size());
            for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
                out.writeInt(text(entry.getKey()));
                node(entry.getValue());
            }
        }
    }

    private void begin(ParsedFiles.Kind kind, YamlNode node, int number) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeInt(node.line());
        out.writeInt(number);
    }
}
