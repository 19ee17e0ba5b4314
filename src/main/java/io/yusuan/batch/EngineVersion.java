package io.yusuan.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program, as in the dataset column {@code documents.engine_version}. */
public final class EngineVersion {
    private EngineVersion() {}

    /** As in the build, {@code 0.1.0}. */
    public static String current() {
        Properties properties = new Properties();
        try (InputStream in = EngineVersion.class.getResourceAsStream("/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own resource version.properties", e);
        }
        return properties.getProperty("version");
    }
}
