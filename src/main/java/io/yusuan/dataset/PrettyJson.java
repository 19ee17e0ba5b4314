package io.yusuan.dataset;

import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON files that people read too: indented by two blanks, line feeds on every platform. */
final class PrettyJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private PrettyJson() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static String print(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JSON.writer().with(printer).writeValueAsString(node) + "\n";
    }

    static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }
}
