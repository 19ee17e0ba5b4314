package io.yusuan.batch;

import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.gather.ArchiveLimits;
import io.yusuan.read.ReadLimits;
import io.yusuan.worker.WorkerBounds;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The limits of a job file: what one document may cost, and what the process may that reads it.
 *
 * @param reading bytes, cells, characters, pages
 * @param workers seconds and memory
 * @param archives ratio, bytes, depth, entries, seconds
 */
record JobLimits(ReadLimits reading, WorkerBounds workers, ArchiveLimits archives) {
    private static final long LEAST_HEAP = 64L << 20;

    /** The limits as written, each with its default where it is not. */
    static JobLimits of(YamlNode.Mapping root, Problems problems) {
        return new Section(
                        root.get("limits")
                                .map(node -> node.asMapping(problems))
                                .orElse(new YamlNode.Mapping(root.file(), root.line(), Map.of())),
                        problems)
                .read();
    }

    private record Section(YamlNode.Mapping limits, Problems problems) {
        JobLimits read() {
            limits.allowOnly(
                    Set.of(
                            "max_bytes",
                            "max_cells",
                            "max_characters",
                            "max_pages",
                            "max_ocr_pages",
                            "max_seconds",
                            "max_heap",
                            "documents_per_worker",
                            "max_archive_ratio",
                            "max_archive_bytes",
                            "max_archive_depth",
                            "max_archive_entries",
                            "max_archive_seconds"),
                    problems);
            ReadLimits reading = ReadLimits.DEFAULT;
            WorkerBounds worker = WorkerBounds.DEFAULT;
            return new JobLimits(
                    new ReadLimits(
                            bytes("max_bytes", reading.maxBytes()),
                            count("max_cells", 1, reading.maxCells()),
                            count("max_characters", 1, reading.maxCharacters()),
                            count("max_pages", 1, reading.maxPages()),
                            count("max_ocr_pages", 0, reading.maxOcrPages())),
                    new WorkerBounds(
                            seconds("max_seconds", worker.perDocument()),
                            heap(worker.heapBytes()),
                            count("documents_per_worker", 1, worker.documents())),
                    archives());
        }

        private ArchiveLimits archives() {
            ArchiveLimits otherwise = ArchiveLimits.DEFAULT;
            return new ArchiveLimits(
                    count("max_archive_ratio", 1, otherwise.maxRatio()),
                    bytes("max_archive_bytes", otherwise.maxBytes()),
                    count("max_archive_depth", 1, otherwise.maxDepth()),
                    count("max_archive_entries", 1, otherwise.maxEntries()),
                    seconds("max_archive_seconds", otherwise.maxTime()));
        }

        private Duration seconds(String key, Duration otherwise) {
            return Duration.ofSeconds(count(key, 1, (int) otherwise.toSeconds()));
        }

        private long heap(long otherwise) {
            long heap = bytes("max_heap", otherwise);
            if (heap < LEAST_HEAP) {
                problems.add(limits.entries().get("max_heap"), "\"max_heap\" is at least 64 MiB");
            }
            return heap;
        }

        private long bytes(String key, long otherwise) {
            Optional<YamlNode> node = limits.get(key);
            if (node.isEmpty()) {
                return otherwise;
            }
            try {
                return ByteSize.parse(node.get().asText(problems));
            } catch (IllegalArgumentException e) {
                problems.add(node.get(), "\"" + key + "\": " + e.getMessage());
                return otherwise;
            }
        }

        private int count(String key, int least, int otherwise) {
            try {
                int count = limits.number(key, BigDecimal.valueOf(otherwise), problems)
                        .intValueExact();
                if (count >= least) {
                    return count;
                }
            } catch (ArithmeticException e) {
                // said below
            }
            problems.add(
                    limits.entries().get(key),
                    "\"" + key + "\" is a whole number from " + least + " to " + Integer.MAX_VALUE);
            return otherwise;
        }
    }
}
