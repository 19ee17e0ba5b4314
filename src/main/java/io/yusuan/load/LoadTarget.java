package io.yusuan.load;

import java.util.Map;
import java.util.Properties;

/**
 * A database that publications are loaded into.
 *
 * @param url its JDBC address
 * @param schema the schema that holds the tables
 */
public record LoadTarget(String url, String schema) {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /**
     * A database.
     *
     * @throws IllegalArgumentException when it is none that this room knows; the message is for the operator
     */
    public LoadTarget {
        if (url.startsWith("jdbc:duckdb:")) {
            throw new IllegalArgumentException("DuckDB is loaded by the script load/duckdb.sql of a publication");
        }
        if (!url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "\"" + shown(url) + "\" is no address of the form " + POSTGRESQL + "//HOST/DATABASE");
        }
        if (schema.isBlank()) {
            throw new IllegalArgumentException("the schema of the database has no name");
        }
    }

    /** The address without its parameters, among which a password may be. */
    public String shown() {
        return shown(url);
    }

    private static String shown(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    /** User and password as every PostgreSQL client takes them from the environment; what the address says wins. */
    static Properties credentials(Map<String, String> environment) {
        Properties properties = new Properties();
        if (environment.containsKey("PGUSER")) {
            properties.setProperty("user", environment.get("PGUSER"));
        }
        if (environment.containsKey("PGPASSWORD")) {
            properties.setProperty("password", environment.get("PGPASSWORD"));
        }
        properties.setProperty("ApplicationName", "yusuan");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }
}
