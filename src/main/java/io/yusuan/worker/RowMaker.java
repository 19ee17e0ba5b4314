package io.yusuan.worker;

import io.yusuan.document.SourceFile;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** Makes the rows of documents; several threads may ask at once. */
public interface RowMaker extends Closeable {
    /** @throws IOException when the environment fails, never because of what a document holds */
    Answer rows(SourceFile file) throws IOException;

    /** How many processes were replaced, by cause: a reason of {@code documents}, or {@code age}. */
    default Map<String, Integer> replaced() {
        return Map.of();
    }

    /** Ends what was started. */
    @Override
    void close() throws IOException;
}
