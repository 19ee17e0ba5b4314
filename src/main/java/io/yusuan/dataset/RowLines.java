package io.yusuan.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as lines of JSON, {@code ["facts", value, value, …]}, the document's own row first. Decimals are texts, so that
 * their scale survives.
 */
final class RowLines {
    private static final ObjectWriter LINES = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .writer()
            .withRootValueSeparator("\n");

    private static final ObjectReader LINES_READ = JsonMapper.shared().reader();

    private RowLines() {}

    /** Writes the rows of a document. */
    static void write(DocumentRows rows, Writer out) throws IOException {
        try (JsonGenerator json = LINES.createGenerator(out)) {
            for (Dataset dataset : Dataset.values()) {
                for (Record row : rows.of(dataset)) {
                    write(dataset, row, json);
                }
            }
        }
        out.write('\n');
    }

    private static void write(Dataset dataset, Record row, JsonGenerator json) {
        json.writeStartArray();
        json.writeString(dataset.name());
        for (Schema.Field field : dataset.schema().columns()) {
            Object value = field.of(row);
            if (value == null) {
                json.writeNull();
            } else if (value instanceof Boolean flag) {
                json.writeBoolean(flag);
            } else if (value instanceof Integer number) {
                json.writeNumber(number);
            } else if (value instanceof Long number) {
                json.writeNumber(number);
            } else {
                json.writeString(value.toString());
            }
        }
        json.writeEndArray();
    }

    /** The document's own row, of which nothing is known before it is read. */
    static DocumentRow document(BufferedReader in) throws IOException {
        try (JsonParser json = LINES_READ.createParser(in)) {
            return document(json);
        }
    }

    private static DocumentRow document(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            throw new IOException("a file of the row store is empty");
        }
        json.nextToken();
        return (DocumentRow) row(Dataset.DOCUMENTS, json);
    }

    /** The rows of a document, as they were written. */
    static DocumentRows read(BufferedReader in) throws IOException {
        Map<Dataset, List<Record>> rows = new EnumMap<>(Dataset.class);
        DocumentRow document;
        try (JsonParser json = LINES_READ.createParser(in)) {
            document = document(json);
            while (json.nextToken() == JsonToken.START_ARRAY) {
                json.nextToken();
                Dataset dataset = Dataset.valueOf(json.getString());
                rows.computeIfAbsent(dataset, d -> new ArrayList<>()).add(row(dataset, json));
            }
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

    /** The values behind the name of the dataset, and the end of the line. */
    private static Record row(Dataset dataset, JsonParser json) throws IOException {
        List<Schema.Field> columns = dataset.schema().columns();
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = json.nextToken() == JsonToken.VALUE_NULL
                    ? null
                    : value(columns.get(i).type(), json);
        }
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw new IOException("a row of the row store has other columns than " + dataset.id());
        }
        return dataset.schema().row(values);
    }

    private static Object value(Schema.Type type, JsonParser json) {
        return switch (type) {
            case TEXT -> json.getString();
            case INTEGER -> json.getIntValue();
            case LONG -> json.getLongValue();
            case BOOLEAN -> json.getBooleanValue();
            case DECIMAL -> new BigDecimal(json.getString());
        };
    }
}
