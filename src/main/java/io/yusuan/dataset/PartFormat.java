package io.yusuan.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A file format that datasets are published in. */
interface PartFormat {
    /** As in paths: the first folder and the ending of a file's name. */
    String id();

    /** Begins a file; a file without rows still states its columns. */
    PartWriter open(Path file, Schema schema) throws IOException;

    /** A file being written. */
    interface PartWriter extends Closeable {
        void write(Record row) throws IOException;
    }
}
