package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/reference/datasets.md} and the row records together: what follows the marker is printed from the
 * records. The page as it should be is left in {@code target/} when it is not.
 */
class DatasetsReferenceTest {
    private static final Path PAGE = Path.of("docs/reference/datasets.md");
    private static final String MARKER = "<!-- from here on printed from the row records -->\n";

    @Test
    void describesTheColumnsAsTheyAre() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains(MARKER);
        String prose = page.substring(0, page.indexOf(MARKER) + MARKER.length());
        String expected = prose + tables();
        Files.writeString(Path.of("target/datasets.md"), expected);
        assertThat(page).as("compare with target/datasets.md").isEqualTo(expected);
    }

    private static String tables() {
        StringBuilder page = new StringBuilder();
        for (Dataset dataset : Dataset.values()) {
            page.append("\n## ").append(dataset.id()).append("\n\n");
            String description = dataset.description();
            page.append(Character.toUpperCase(description.charAt(0))).append(description.substring(1));
            page.append(dataset.byYear() ? "; partitioned by the document's fiscal year.\n\n" : ".\n\n");
            page.append("| column | type | | what it holds |\n|---|---|---|---|\n");
            dataset.schema().columns().forEach(column -> page.append(line(column)));
        }
        return page.toString();
    }

    private static String line(Schema.Field column) {
        Column c = column.column();
        StringBuilder words = new StringBuilder(c.value().replace("|", "\\|").replace("<", "&lt;"));
        if (c.values().length > 0) {
            words.append(": `").append(String.join("`, `", List.of(c.values()))).append("`");
        }
        if (!c.references().isEmpty()) {
            words.append(" (→ `").append(c.references()).append("`)");
        }
        String mark = c.key() ? "key" : c.required() ? "always" : "";
        return "| `" + column.name() + "` | " + type(column) + " | " + mark + " | " + words + " |\n";
    }

    private static String type(Schema.Field column) {
        return switch (column.type()) {
            case TEXT -> "text";
            case INTEGER -> "int32";
            case LONG -> "int64";
            case BOOLEAN -> "boolean";
            case DECIMAL ->
                "decimal(" + column.column().precision() + "," + column.column().scale() + ")";
        };
    }
}
