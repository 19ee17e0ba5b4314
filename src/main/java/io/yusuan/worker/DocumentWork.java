package io.yusuan.worker;

import io.yusuan.document.SourceFile;
import io.yusuan.pipeline.Outcome;
import java.io.IOException;

/** What is done with one document; {@link io.yusuan.pipeline.Pipeline#process} outside tests. */
public interface DocumentWork {
    /** @throws IOException when the environment fails */
    Outcome process(SourceFile file) throws IOException;
}
