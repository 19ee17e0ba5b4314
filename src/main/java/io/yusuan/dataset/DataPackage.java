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

    private DataPackage() {}

    static String print(List<PublishedFile> files, Versions versions) {
        ObjectNode root = PrettyJson.object();
        root.put("$schema", TableSchema.PROFILES + "datapackage.json");
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
                .put("$schema", TableSchema.PROFILES + "tabledialect.json")
                .put("delimiter", ",")
                .put("lineTerminator", "\n")
                .put("quoteChar", "\"")
                .put("doubleQuote", true)
                .put("header", true);
        TableSchema.describe(resource.putObject("schema"), dataset.schema());
    }
}
