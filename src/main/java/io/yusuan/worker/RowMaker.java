package io.yusuan.worker;

import io.yusuan.document.SourceFile;
import java.io.Closeable;
import java.io.IOException;

/** Makes the rows of documents; several threads may ask at once. */
public interface RowMaker extends Closeable {
    /** @throws IOException when the environment fails, never because of what a document holds */
    Answer rows(SourceFile file) throws IOException;

    /** Ends what was started. */
    @Override
    void close() throws IOException;
}
