package io.yusuan.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Datasets as other programs describe tables, printed from the records that their rows are made of. */
public final class SchemaText {
    private SchemaText() {}

    /** How tables are described. */
    public enum Form {
        POSTGRESQL,
        DUCKDB,
        TABLE_SCHEMA;

        /** As on the command line. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private Optional<SqlDialect> dialect() {
            return this == TABLE_SCHEMA ? Optional.empty() : Optional.of(SqlDialect.valueOf(name()));
        }
    }

    /** Ids of all datasets, in the order of the contract. */
    public static List<String> datasets() {
        return Arrays.stream(Dataset.values()).map(Dataset::id).toList();
    }

    /**
     * Describes datasets. A Table Schema is a JSON object; those of several datasets are the values of one object, by id.
     *
     * @param ids their ids; all where empty
     * @param schema the schema of a database that the tables are to stand in
     */
    public static String print(List<String> ids, Form form, String schema) {
        List<Dataset> wanted = Arrays.stream(Dataset.values())
                .filter(d -> ids.isEmpty() || ids.contains(d.id()))
                .toList();
        return form.dialect()
                .map(dialect -> sql(wanted, dialect, schema))
                .orElseGet(() -> json(wanted, ids.size() == 1));
    }

    private static String sql(List<Dataset> datasets, SqlDialect dialect, String schema) {
        StringBuilder script = new StringBuilder(SqlTable.createSchema(schema) + ";\n");
        for (Dataset dataset : datasets) {
            script.append('\n');
            SqlTable.of(dataset, dialect, schema)
                    .create()
                    .forEach(statement -> script.append(statement).append(";\n"));
        }
        return script.toString();
    }

    private static String json(List<Dataset> datasets, boolean alone) {
        ObjectNode root = PrettyJson.object();
        for (Dataset dataset : datasets) {
            TableSchema.describe(alone ? root : root.putObject(dataset.id()), dataset.schema());
        }
        return PrettyJson.print(root);
    }
}
