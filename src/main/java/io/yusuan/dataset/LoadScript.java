package io.yusuan.dataset;

import io.yusuan.dataset.Publication.PublishedFile;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A script that takes a publication into DuckDB, {@code load/duckdb.sql}, out of its Parquet files: every table anew, in
 * one transaction. It names each file, because at the time of a load files of the publication before may still be there.
 */
final class LoadScript {
    static final String FILE = "load/duckdb.sql";

    private static final String HEAD = """
            -- Takes this publication into DuckDB, in place of the one before. Paths count from the folder of the
            -- publication: start DuckDB there, or set file_search_path. Nothing changes where a statement fails.
            BEGIN TRANSACTION;
            """;

    private LoadScript() {}

    static String print(List<PublishedFile> files) {
        StringBuilder script = new StringBuilder(HEAD);
        script.append(SqlTable.createSchema(SqlTable.USUAL_SCHEMA)).append(";\n");
        for (Dataset dataset : Dataset.values()) {
            SqlTable table = SqlTable.of(dataset, SqlDialect.DUCKDB, SqlTable.USUAL_SCHEMA);
            script.append("\nDROP TABLE IF EXISTS ").append(table.qualified()).append(";\n");
            table.create().forEach(statement -> script.append(statement).append(";\n"));
            script.append(insert(table, files));
        }
        return script.append("\nCOMMIT;\n").toString();
    }

    private static String insert(SqlTable table, List<PublishedFile> files) {
        String columns = table.columns().stream().map(SqlDialect::name).collect(Collectors.joining(", "));
        String paths = files.stream()
                .filter(f -> f.dataset().equals(table.dataset()) && f.path().startsWith("parquet/"))
                .map(f -> "    " + SqlDialect.literal(f.path()))
                .collect(Collectors.joining(",\n"));
        return "INSERT INTO " + table.qualified() + " (" + columns + ")\nSELECT " + columns + "\nFROM read_parquet([\n"
                + paths + "\n], hive_partitioning = false);\n";
    }
}
