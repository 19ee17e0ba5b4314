package io.yusuan.dataset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.yusuan.dataset.Publication.PublishedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** A publication for whoever takes it somewhere else: its part files, by its manifest, and the rows of each. */
public final class PublishedParts {
    private final Path root;
    private final String manifest;
    private final List<PublishedFile> files;

    private PublishedParts(Path root, String manifest, List<PublishedFile> files) {
        this.root = root;
        this.manifest = manifest;
        this.files = files;
    }

    /** Takes the rows of a part, in order. */
    public interface Rows {
        /**
         * One row.
         *
         * @param values text of each column, in order of column; empty where absent
         */
        void row(List<String> values) throws IOException;
    }

    /**
     * What is published now.
     *
     * @throws NoSuchFileException when nothing is
     */
    public static PublishedParts in(Path root) throws IOException {
        Path file = root.resolve(Manifest.FILE);
        String before = DurableFiles.sha256(file);
        List<PublishedFile> files = Manifest.read(file);
        if (!before.equals(DurableFiles.sha256(file))) {
            throw changed(null);
        }
        return new PublishedParts(root, before, files);
    }

    /** Lower-case hex SHA-256 of the manifest. */
    public String manifest() {
        return manifest;
    }

    /** The parts of a dataset, in order of path. */
    public List<PublishedFile> of(String dataset) {
        return files.stream()
                .filter(f -> f.dataset().equals(dataset) && f.path().startsWith("csv/"))
                .toList();
    }

    /**
     * Makes sure that a part is as the manifest says.
     *
     * @throws IOException when it is not
     */
    public void verify(PublishedFile part) throws IOException {
        try {
            if (!DurableFiles.sha256(root.resolve(part.path())).equals(part.sha256())) {
                throw new IOException(part.path() + " is not as the manifest of the publication says");
            }
        } catch (NoSuchFileException e) {
            throw changed(e);
        }
    }

    /**
     * Reads a part.
     *
     * @param columns what its columns must be, in order
     * @throws IOException when it has other columns or other than the rows that the manifest says
     */
    public void read(PublishedFile part, List<String> columns, Rows rows) throws IOException {
        long count = 0;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(root.resolve(part.path()), StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext() || !records.next().getFields().equals(columns)) {
                throw new IOException(part.path()
                        + " has other columns than this version of the program knows; publish with it first");
            }
            while (records.hasNext()) {
                rows.row(records.next().getFields());
                count++;
            }
        } catch (NoSuchFileException e) {
            throw changed(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (count != part.rows()) {
            throw new IOException(part.path() + " has " + count + " rows, its manifest says " + part.rows());
        }
    }

    private static IOException changed(IOException cause) {
        return new IOException("the publication was replaced while it was read; start the command again", cause);
    }
}
