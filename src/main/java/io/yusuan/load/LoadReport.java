package io.yusuan.load;

import java.util.List;

/**
 * What a load did.
 *
 * @param database its address without parameters
 * @param schema the schema that holds the tables
 * @param manifest lower-case hex SHA-256 of the manifest of the publication that the database now holds
 * @param stood whether the database held it already
 * @param tables what changed in each table, in the order of the contract
 */
public record LoadReport(String database, String schema, String manifest, boolean stood, List<Table> tables) {
    public LoadReport {
        tables = List.copyOf(tables);
    }

    /** The database in words. */
    public String where() {
        return database + ", schema " + schema;
    }

    /**
     * A table.
     *
     * @param dataset id of its dataset
     * @param removed rows that left
     * @param added rows that came
     */
    public record Table(String dataset, long removed, long added) {}
}
