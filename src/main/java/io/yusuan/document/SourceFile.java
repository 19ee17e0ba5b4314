package io.yusuan.document;

import java.nio.file.Path;

/**
 * An input as it lies on disk, before anything is read from it.
 *
 * @param id identity of the input
 * @param file where the bytes are
 * @param bytes size of the file in bytes
 */
public record SourceFile(SourceId id, Path file, long bytes) {}
