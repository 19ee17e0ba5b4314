package io.yusuan.dataset;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A dataset as a Table Schema of Frictionless Data, version 2, with the column types of the Fiscal Data Package. */
final class TableSchema {
    static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private TableSchema() {}

    static void describe(ObjectNode table, Schema schema) {
        table.put("$schema", PROFILES + "tableschema.json");
        ArrayNode fields = table.putArray("fields");
        schema.columns().forEach(column -> describe(fields.addObject(), column));
        table.putArray("missingValues").add("");
        ArrayNode primary = table.putArray("primaryKey");
        ArrayNode foreign = table.putArray("foreignKeys");
        for (Schema.Field column : schema.columns()) {
            if (column.column().key()) {
                primary.add(column.name());
            }
            if (!column.column().references().isEmpty()) {
                String[] target = column.column().references().split("\\.");
                ObjectNode key = foreign.addObject();
                key.putArray("fields").add(column.name());
                key.putObject("reference")
                        .put("resource", target[0])
                        .putArray("fields")
                        .add(target[1]);
            }
        }
    }

    private static void describe(ObjectNode field, Schema.Field column) {
        field.put("name", column.name()).put("type", type(column.type()));
        field.put("description", column.column().value());
        if (!column.column().fiscal().isEmpty()) {
            field.put("columnType", column.column().fiscal());
        }
        boolean closed = column.column().values().length > 0;
        if (column.column().required() || closed) {
            ObjectNode constraints = field.putObject("constraints");
            if (column.column().required()) {
                constraints.put("required", true);
            }
            if (closed) {
                ArrayNode values = constraints.putArray("enum");
                List.of(column.column().values()).forEach(values::add);
            }
        }
    }

    private static String type(Schema.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case INTEGER, LONG -> "integer";
            case BOOLEAN -> "boolean";
            case DECIMAL -> "number";
        };
    }
}
