package io.yusuan.catalogue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The built-in YAML files as {@link ParsedFilesWriter} left them when the program was built: to read 300 KB of YAML is
 * half of what a fresh process needs to load the catalogue. A file counts only where it still is, by its checksum, what
 * it was parsed from; whatever else is asked for is parsed anew.
 */
final class ParsedFiles {
    /** Where the program keeps them; absent where it was compiled and not built. */
    static final String RESOURCE = "/catalogue/parsed.bin";

    private final Map<String, Parsed> byName = new HashMap<>();

    private ParsedFiles() {}

    private record Parsed(long checksum, YamlNode.Mapping yaml) {}

    /**
     * A file and what it parses to.
     *
     * @param name as in {@link CatalogueFiles}
     */
    record Source(String name, byte[] content, YamlNode.Mapping yaml) {}

    /** What kind of node follows in the file: its number is the place among the constants. */
    enum Kind {
        SCALAR,
        SEQUENCE,
        MAPPING;

        private static final List<Kind> ALL = List.of(values());
    }

    /** Nothing is known: every file is parsed. */
    static ParsedFiles none() {
        return new ParsedFiles();
    }

    /** Those of the program, none where they were not written. */
    static ParsedFiles builtIn() {
        try (InputStream in = ParsedFiles.class.getResourceAsStream(RESOURCE)) {
            return in == null ? none() : read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own resource " + RESOURCE, e);
        }
    }

    /** What {@link ParsedFilesWriter#write} wrote. */
    static ParsedFiles read(byte[] written) throws IOException {
        ParsedFiles files = new ParsedFiles();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(written));
        String[] texts = new String[in.readInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.readUTF();
        }
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = texts[in.readInt()];
            long checksum = in.readLong();
            YamlNode yaml = new Reading(name, in, texts).node();
            files.byName.put(name, new Parsed(checksum, (YamlNode.Mapping) yaml));
        }
        return files;
    }

    /** The top-level mapping of a file with this content. */
    Optional<YamlNode.Mapping> of(String name, byte[] content) {
        Parsed parsed = byName.get(name);
        return parsed != null && parsed.checksum() == checksum(content) ? Optional.of(parsed.yaml()) : Optional.empty();
    }

    static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }

    /** Reads the nodes of one file. */
    private record Reading(String file, DataInputStream in, String[] texts) {
        YamlNode node() throws IOException {
            Kind kind = Kind.ALL.get(in.readByte());
            int line = in.readInt();
            return switch (kind) {
                case SCALAR -> new YamlNode.Scalar(file, line, texts[in.readInt()]);
                case SEQUENCE -> sequence(line, in.readInt());
                case MAPPING -> mapping(line, in.readInt());
            };
        }

        private YamlNode sequence(int line, int size) throws IOException {
            List<YamlNode> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(node());
            }
            return new YamlNode.Sequence(file, line, items);
        }

        private YamlNode mapping(int line, int size) throws IOException {
            Map<String, YamlNode> entries = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                String key = texts[in.readInt()];
                entries.put(key, node());
            }
            return new YamlNode.Mapping(file, line, entries);
        }
    }
}
