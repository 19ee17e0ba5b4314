package io.yusuan.dataset;

import io.yusuan.dataset.Publication.PublishedFile;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the CSV files for tools, {@code datapackage.json}: Data Package version 2 with Table Schema, and
 * the column types of the Fiscal Data Package's budget taxonomy, which is the default one and so is not named.
 */
final class DataPackage {
    static final String FILE = "datapackage.json";
    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private DataPackage() {}

    static String print(List<PublishedFile> files, Versions versions) {
        ObjectNode root = PrettyJson.object();
        root.put("$schema", PROFILES + "datapackage.json");
        root.put("name", "yusuan");
        root.put("title", "中国预算决算公开数据 / Chinese budget and final-account disclosures");
        root.put("version", versions.contract());
        root.put("countryCode", "CN");
        ArrayNode resources = root.putArray("resources");
        for (Dataset dataset : Dataset.values()) {
            describe(resources.addObject(), dataset, files);
        }
        return PrettyJson.print(root);
    }

    private static void describe(ObjectNode resource, Dataset dataset, List<PublishedFile> files) {
        resource.put("name", dataset.id()).put("type", "table").put("description", dataset.description());
        ArrayNode path = resource.putArray("path");
        files.stream()
                .filter(f -> f.dataset().equals(dataset.id()) && f.path().startsWith("csv/"))
                .forEach(f -> path.add(f.path()));
        resource.put("format", "csv").put("mediatype", "text/csv").put("encoding", "utf-8");
        resource.putObject("dialect")
                .put("$schema", PROFILES + "tabledialect.json")
                .put("delimiter", ",")
                .put("lineTerminator", "\n")
                .put("quoteChar", "\"")
                .put("doubleQuote", true)
                .put("header", true);
        describe(resource.putObject("schema"), dataset.schema());
    }

    private static void describe(ObjectNode table, Schema schema) {
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
