package io.yusuan.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads a YAML file into {@link YamlNode}s that keep their lines. Aliases and duplicate keys are problems. */
public final class YamlFile {
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final String file;
    private final Problems problems;
    private final JsonParser parser;

    private YamlFile(String file, JsonParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * The top-level mapping of a file; a file that is not YAML is a problem and gives an empty mapping.
     *
     * @param file name for messages
     * @param content UTF-8
     */
    public static YamlNode.Mapping read(String file, InputStream content, Problems problems) throws IOException {
        byte[] bytes = content.readAllBytes();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return new YamlNode.Mapping(file, 1, Map.of());
            }
            return new YamlFile(file, parser, problems).node(first).asMapping(problems);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.unreadable(file, Math.max(1, line), "not readable as YAML: " + words(e));
            return new YamlNode.Mapping(file, 1, Map.of());
        }
    }

    /** In one line: the parser's message without its excerpts of the file, which are indented. */
    private static String words(JacksonException e) {
        return e.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining("; "));
    }

    private YamlNode node(JsonToken token) {
        int line = line();
        if (token == JsonToken.START_OBJECT) {
            return mapping(line);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(line);
        }
        return new YamlNode.Scalar(file, line, token == JsonToken.VALUE_NULL ? "" : parser.getString());
    }

    private YamlNode mapping(int line) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.getString();
            int keyLine = line();
            YamlNode value = node(parser.nextToken());
            if (entries.put(key, value) != null) {
                problems.unread(file, keyLine, "key \"" + key + "\" is written twice");
            }
        }
        return new YamlNode.Mapping(file, line, entries);
    }

    private YamlNode sequence(int line) {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new YamlNode.Sequence(file, line, items);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
