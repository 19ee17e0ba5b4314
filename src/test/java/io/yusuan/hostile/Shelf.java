package io.yusuan.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files by name, each made when it is needed: some are too large to lie in memory together. */
final class Shelf {
    private final Map<String, Maker> files = new LinkedHashMap<>();

    /** Makes a file. */
    interface Maker {
        void write(Path file) throws Exception;
    }

    /** Makes the bytes of a file. */
    interface Bytes {
        byte[] make() throws Exception;
    }

    void put(String name, Bytes bytes) {
        write(name, file -> Files.write(file, bytes.make()));
    }

    void write(String name, Maker maker) {
        if (files.put(name, maker) != null) {
            throw new IllegalStateException("two files are called " + name);
        }
    }

    Map<String, Maker> files() {
        return Collections.unmodifiableMap(files);
    }

    static Path made(Path folder, String name, Maker maker) throws IOException {
        Path file = folder.resolve(name);
        try {
            maker.write(file);
        } catch (Exception e) {
            throw new IOException("cannot make " + name, e);
        }
        return file;
    }
}
