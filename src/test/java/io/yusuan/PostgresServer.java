package io.yusuan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL, whose programs come as a dependency of the tests. One serves all tests of a JVM, each with databases
 * of its own. Where the build runs as root, which PostgreSQL refuses, the library starts it with {@code unshare}.
 */
public final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    private static final class Started {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not stop", e);
            }
        }
    }

    /** The one server, running. */
    public static EmbeddedPostgres shared() {
        return Started.SERVER;
    }

    /** A server of a test's own. */
    public static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("shared_buffers", "16MB")
                .setServerConfig("max_connections", "60");
    }

    /** The address of a new and empty database. */
    public static String newDatabase() throws SQLException {
        String name = "made" + DATABASES.incrementAndGet();
        try (Connection admin = DriverManager.getConnection(shared().getJdbcUrl("postgres", "postgres"))) {
            admin.createStatement().execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
        }
        return shared().getJdbcUrl("postgres", name);
    }
}
