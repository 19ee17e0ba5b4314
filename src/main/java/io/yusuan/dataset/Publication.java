package io.yusuan.dataset;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was published.
 *
 * @param root the output directory
 * @param files every file the manifest lists, in order of path
 * @param waived findings that were accepted
 */
public record Publication(Path root, List<PublishedFile> files, Waived waived) {
    public Publication {
        files = List.copyOf(files);
    }

    /**
     * A published file.
     *
     * @param path relative to the root, with {@code /}
     * @param dataset id of its dataset, or empty
     * @param rows rows it holds
     * @param bytes its size
     * @param sha256 lower-case hex
     */
    public record PublishedFile(String path, String dataset, long rows, long bytes, String sha256) {}

    /** Rows of each dataset, in the order of the contract. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Dataset dataset : Dataset.values()) {
            rows.put(dataset.id(), 0L);
        }
        files.stream()
                .filter(f -> f.path().startsWith("csv/"))
                .forEach(f -> rows.merge(f.dataset(), f.rows(), Long::sum));
        return Collections.unmodifiableMap(rows);
    }
}
