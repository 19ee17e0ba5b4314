package io.yusuan.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Rows as lines of JSON, {@code ["facts", value, value, …]}, the document's own row first. Decimals are texts, so that
 * their scale survives.
 */
public final class RowLines {
    private static final JsonMapper JSON = JsonMapper.shared();

    private RowLines() {}

    /** Writes the rows of a document. */
    public static void write(DocumentRows rows, Writer out) throws IOException {
        for (Dataset dataset : Dataset.values()) {
            for (Record row : rows.of(dataset)) {
                out.write(JSON.writeValueAsString(line(dataset, row)));
                out.write('\n');
            }
        }
    }

    static DocumentRow document(BufferedReader in) throws IOException {
        String first = in.readLine();
        if (first == null) {
            throw new IOException("a file of the row store is empty");
        }
        return (DocumentRow) row(Dataset.DOCUMENTS, JSON.readTree(first));
    }

    /** The rows of a document, as they were written. */
    public static DocumentRows read(BufferedReader in) throws IOException {
        DocumentRow document = document(in);
        Map<Dataset, List<Record>> rows = new EnumMap<>(Dataset.class);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode values = JSON.readTree(line);
            Dataset dataset = Dataset.valueOf(values.get(0).asString());
            rows.computeIfAbsent(dataset, d -> new ArrayList<>()).add(row(dataset, values));
        }
        return new DocumentRows(
                document,
                of(rows, Dataset.TABLES, TableRow.class),
                of(rows, Dataset.FACTS, FactRow.class),
                of(rows, Dataset.STATEMENTS, StatementRow.class),
                of(rows, Dataset.TARGETS, TargetRow.class),
                of(rows, Dataset.CHECKS, CheckRow.class),
                of(rows, Dataset.FINDINGS, FindingRow.class),
                of(rows, Dataset.CHECK_FACTS, CheckFactRow.class));
    }

    private static <T extends Record> List<T> of(Map<Dataset, List<Record>> rows, Dataset dataset, Class<T> type) {
        return rows.getOrDefault(dataset, List.of()).stream().map(type::cast).toList();
    }

    private static ArrayNode line(Dataset dataset, Record row) {
        ArrayNode values = JSON.createArrayNode().add(dataset.name());
        for (Schema.Field field : dataset.schema().columns()) {
            Object value = field.of(row);
            if (value == null) {
                values.addNull();
            } else if (value instanceof Boolean flag) {
                values.add(flag);
            } else if (value instanceof Integer number) {
                values.add(number);
            } else if (value instanceof Long number) {
                values.add(number);
            } else {
                values.add(value.toString());
            }
        }
        return values;
    }

    private static Record row(Dataset dataset, JsonNode line) {
        List<Schema.Field> columns = dataset.schema().columns();
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode node = line.get(i + 1);
            values[i] = node.isNull() ? null : value(columns.get(i).type(), node);
        }
        return dataset.schema().row(values);
    }

    private static Object value(Schema.Type type, JsonNode node) {
        return switch (type) {
            case TEXT -> node.asString();
            case INTEGER -> node.asInt();
            case LONG -> node.asLong();
            case BOOLEAN -> node.asBoolean();
            case DECIMAL -> new BigDecimal(node.asString());
        };
    }
}
