package io.yusuan.dataset;

import static io.yusuan.dataset.SqlDialect.literal;
import static io.yusuan.dataset.SqlDialect.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table that a dataset becomes in a database: typed columns, primary key, an index for each column that points at
 * another dataset, and comments. Every statement may run again. Closed lists of values stand in comments and not in
 * constraints, because a later version may add one and its rows must still find room. So do references: {@code documents}
 * may hold a document twice, so that its id alone is no key there.
 */
public final class SqlTable {
    /** The schema that tables are made in where nobody names another. */
    public static final String USUAL_SCHEMA = "yusuan";

    private static final String DOCUMENT = "doc_id";

    private final Dataset dataset;
    private final SqlDialect dialect;
    private final String schema;

    private SqlTable(Dataset dataset, SqlDialect dialect, String schema) {
        this.dataset = dataset;
        this.dialect = dialect;
        this.schema = schema;
    }

    /** The tables of all datasets, in the order of the contract. */
    public static List<SqlTable> all(SqlDialect dialect, String schema) {
        return Arrays.stream(Dataset.values())
                .map(d -> new SqlTable(d, dialect, schema))
                .toList();
    }

    static SqlTable of(Dataset dataset, SqlDialect dialect, String schema) {
        return new SqlTable(dataset, dialect, schema);
    }

    /** Makes the schema. */
    public static String createSchema(String schema) {
        return "CREATE SCHEMA IF NOT EXISTS " + name(schema);
    }

    /** Id of its dataset, and name of the table. */
    public String dataset() {
        return dataset.id();
    }

    /** Its name with that of the schema, quoted. */
    public String qualified() {
        return name(schema) + "." + name(dataset.id());
    }

    /** Names of its columns, in order. */
    public List<String> columns() {
        return dataset.schema().names();
    }

    /** Whether its rows belong to documents, by their column {@code doc_id}. */
    public boolean isOfDocuments() {
        return columns().contains(DOCUMENT);
    }

    /** Makes the table with its indexes and comments. */
    public List<String> create() {
        List<String> statements = new ArrayList<>();
        statements.add(table());
        statements.addAll(indexes());
        statements.add("COMMENT ON TABLE " + qualified() + " IS " + literal(dataset.description()));
        for (Schema.Field column : dataset.schema().columns()) {
            statements.add("COMMENT ON COLUMN " + qualified() + "." + name(column.name()) + " IS "
                    + literal(comment(column.column())));
        }
        return statements;
    }

    /** Adds a column that a newer version of the contract has; those are never required. */
    public String addColumn(String column) {
        Schema.Field field = dataset.schema().columns().stream()
                .filter(f -> f.name().equals(column))
                .findFirst()
                .orElseThrow();
        return "ALTER TABLE " + qualified() + " ADD COLUMN " + name(column) + " " + dialect.type(field);
    }

    private String table() {
        String columns = dataset.schema().columns().stream()
                .map(c -> "    " + name(c.name()) + " " + dialect.type(c)
                        + (c.column().required() ? " NOT NULL" : "") + ",\n")
                .collect(Collectors.joining());
        return "CREATE TABLE IF NOT EXISTS " + qualified() + " (\n" + columns + "    PRIMARY KEY (" + key() + ")\n)";
    }

    private String key() {
        return dataset.schema().columns().stream()
                .filter(c -> c.column().key())
                .map(c -> name(c.name()))
                .collect(Collectors.joining(", "));
    }

    /** The first column of the primary key has an index already. */
    private List<String> indexes() {
        return dataset.schema().columns().stream()
                .filter(c -> !c.column().references().isEmpty())
                .filter(c -> !key().startsWith(name(c.name())))
                .map(c -> "CREATE INDEX IF NOT EXISTS " + name(dataset.id() + "_" + c.name()) + " ON " + qualified()
                        + " (" + name(c.name()) + ")")
                .toList();
    }

    private static String comment(Column column) {
        String values = column.values().length == 0 ? "" : ": " + String.join(", ", column.values());
        String references = column.references().isEmpty() ? "" : " (→ " + column.references() + ")";
        return column.value() + values + references;
    }
}
