package io.yusuan.dataset;

import io.yusuan.dataset.Publication.PublishedFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The part files of one bucket and partition while they are written: one of each dataset that has rows. */
final class PartSet implements Closeable {
    private static final int HASH_DIGITS = 16;

    private final Path staging;
    private final List<PartFormat> formats;
    private final String partition;
    private final Map<Dataset, List<OpenPart>> open = new EnumMap<>(Dataset.class);

    /**
     * Begins a set.
     *
     * @param staging directory in which files grow, laid out like the publication
     * @param partition folder below the dataset's, or empty
     */
    PartSet(Path staging, List<PartFormat> formats, String partition) {
        this.staging = staging;
        this.formats = formats;
        this.partition = partition;
    }

    /** Begins the files of a dataset even if no row follows. */
    void begin(Dataset dataset) throws IOException {
        if (open.containsKey(dataset)) {
            return;
        }
        List<OpenPart> parts = new ArrayList<>();
        open.put(dataset, parts);
        for (PartFormat format : formats) {
            // Not a temporary file in the sense of the platform: those are readable by their owner alone.
            Path file = staging.resolve(dataset.id() + "." + format.id());
            parts.add(OpenPart.of(format, dataset, file));
        }
    }

    void write(Dataset dataset, Record row) throws IOException {
        begin(dataset);
        for (OpenPart part : open.get(dataset)) {
            part.writer.write(row);
            part.rows++;
        }
    }

    /** Closes the files and gives each the name its content asks for. */
    List<PublishedFile> finish() throws IOException {
        close();
        List<PublishedFile> files = new ArrayList<>();
        for (Map.Entry<Dataset, List<OpenPart>> parts : open.entrySet()) {
            for (OpenPart part : parts.getValue()) {
                files.add(name(parts.getKey(), part));
            }
        }
        return files;
    }

    private PublishedFile name(Dataset dataset, OpenPart part) throws IOException {
        DurableFiles.force(part.file);
        String sha256 = DurableFiles.sha256(part.file);
        String folder = part.format.id() + "/" + dataset.id() + "/" + (partition.isEmpty() ? "" : partition + "/");
        String path = folder + "part-" + sha256.substring(0, HASH_DIGITS) + "." + part.format.ending();
        long bytes = Files.size(part.file);
        Path named = staging.resolve(path);
        DurableFiles.makeDirectories(named.getParent());
        DurableFiles.move(part.file, named);
        return new PublishedFile(path, dataset.id(), part.rows, bytes, sha256);
    }

    @Override
    public void close() throws IOException {
        for (List<OpenPart> parts : open.values()) {
            for (OpenPart part : parts) {
                part.close();
            }
        }
    }

    /** A file that grows. */
    private static final class OpenPart {
        private final PartFormat format;
        private final Path file;
        private final PartFormat.PartWriter writer;
        private long rows;
        private boolean closed;

        private OpenPart(PartFormat format, Path file, PartFormat.PartWriter writer) {
            this.format = format;
            this.file = file;
            this.writer = writer;
        }

        static OpenPart of(PartFormat format, Dataset dataset, Path file) throws IOException {
            return new OpenPart(format, file, DurableFiles.write(file, () -> format.open(file, dataset.schema())));
        }

        void close() throws IOException {
            if (!closed) {
                closed = true;
                DurableFiles.write(file, () -> {
                    writer.close();
                    return file;
                });
            }
        }
    }
}
