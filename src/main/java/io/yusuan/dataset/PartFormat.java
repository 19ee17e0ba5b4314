package io.yusuan.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A file format that datasets are published in. */
interface PartFormat {
    /** The first folder of the paths of its files. */
    String id();

    /** The ending of a file's name. */
    default String ending() {
        return id();
    }

    /** Begins a file; a file without rows still states its columns. */
    PartWriter open(Path file, Schema schema) throws IOException;

    /** A file being written. */
    interface PartWriter extends Closeable {
        void write(Record row) throws IOException;
    }
}
