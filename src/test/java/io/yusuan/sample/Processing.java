package io.yusuan.sample;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.pipeline.Outcome;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs bytes through the pipeline with the built-in catalogue. */
final class Processing {
    private static final Pipeline PIPELINE = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false);
    private static final String ID = "0".repeat(64);

    private Processing() {}

    static Outcome.Processed of(byte[] content) {
        try {
            Path file = Files.createTempFile("sample", ".bin");
            try {
                Files.write(file, content);
                Outcome outcome =
                        PIPELINE.process(new SourceFile(new SourceId(ID, "sample", "sample"), file, content.length));
                if (outcome instanceof Outcome.Processed processed) {
                    return processed;
                }
                throw new AssertionError("rejected: " + outcome);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
