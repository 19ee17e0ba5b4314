package io.yusuan.dataset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.yusuan.dataset.Publication.PublishedFile;
import io.yusuan.document.RejectReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks rows up in a publication, by its manifest and its CSV files. Reads one file at a time. */
public final class PublishedReader {
    /** The column a row of a dataset is asked for by. */
    private static final Map<Dataset, String> IDS = ids();

    private static final String DUPLICATE =
            RejectReason.of(RejectReason.Kind.DUPLICATE).printed();

    private final Path root;
    private final List<PublishedFile> files;

    /**
     * A reader of what is published now.
     *
     * @param root the output directory
     * @throws IOException when nothing is published there
     */
    public PublishedReader(Path root) throws IOException {
        this.root = root;
        this.files = Manifest.read(root.resolve(Manifest.FILE));
    }

    /**
     * A published row.
     *
     * @param dataset id of its dataset
     * @param values column to text, in order of column; absent values are empty
     */
    public record Row(String dataset, Map<String, String> values) {
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The text of a column, empty where absent. */
        public String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    /**
     * The row with an id: a fact, check, finding, statement, target, table or document, in this order. Of documents with
     * the same content it is the one that was read.
     */
    public Optional<Row> find(String id) throws IOException {
        for (Map.Entry<Dataset, String> asked : IDS.entrySet()) {
            List<Row> found = rows(
                    asked.getKey(),
                    row -> row.getField(asked.getValue()).equals(id) && !isDuplicate(asked.getKey(), row),
                    true);
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** The checks that a fact takes part in. */
    public List<Row> checksOf(String factId) throws IOException {
        Set<String> ids = linked("fact_id", factId, "check_id");
        return rows(Dataset.CHECKS, row -> ids.contains(row.getField("check_id")), false);
    }

    /** The facts that take part in a check. */
    public List<Row> factsOf(String checkId) throws IOException {
        Set<String> ids = linked("check_id", checkId, "fact_id");
        return rows(Dataset.FACTS, row -> ids.contains(row.getField("fact_id")), false);
    }

    private static boolean isDuplicate(Dataset dataset, NamedCsvRecord row) {
        return dataset == Dataset.DOCUMENTS && row.getField("reason").equals(DUPLICATE);
    }

    private Set<String> linked(String column, String id, String other) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        rows(Dataset.CHECK_FACTS, row -> row.getField(column).equals(id), false)
                .forEach(row -> ids.add(row.get(other)));
        return ids;
    }

    private List<Row> rows(Dataset dataset, Predicate<NamedCsvRecord> wanted, boolean first) throws IOException {
        List<Row> found = new ArrayList<>();
        for (PublishedFile file : files) {
            if (!file.dataset().equals(dataset.id()) || !file.path().startsWith("csv/")) {
                continue;
            }
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(root.resolve(file.path()), StandardCharsets.UTF_8)) {
                for (NamedCsvRecord row : csv) {
                    if (wanted.test(row)) {
                        found.add(new Row(dataset.id(), row.getFieldsAsMap()));
                        if (first) {
                            return found;
                        }
                    }
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return found;
    }

    private static Map<Dataset, String> ids() {
        Map<Dataset, String> ids = new LinkedHashMap<>();
        ids.put(Dataset.FACTS, "fact_id");
        ids.put(Dataset.CHECKS, "check_id");
        ids.put(Dataset.FINDINGS, "finding_id");
        ids.put(Dataset.STATEMENTS, "statement_id");
        ids.put(Dataset.TARGETS, "target_id");
        ids.put(Dataset.TABLES, "table_id");
        ids.put(Dataset.DOCUMENTS, "doc_id");
        return Collections.unmodifiableMap(ids);
    }
}
