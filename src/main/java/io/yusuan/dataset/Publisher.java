package io.yusuan.dataset;

import io.yusuan.dataset.Publication.PublishedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Turns staged rows into a publication: CSV and Parquet part files, a data package, a load script, and the manifest that makes them
 * the current ones. The same documents give the same bytes, in whatever order they come and whatever was published
 * before. Documents are read one at a time; one publisher at a time may work on an output directory.
 */
public final class Publisher {
    private static final List<Dataset> CODE_BOOK = List.of(Dataset.CODES, Dataset.CODE_MAP);
    private static final List<PartFormat> FORMATS = List.of(new CsvFormat(), new ParquetFormat());
    private static final List<PartFormat> WITH_SPREADSHEETS =
            List.of(new CsvFormat(), new ExcelZhFormat(), new ParquetFormat());

    private final OutputDirectory output;
    private final Versions versions;
    private final CodeBookRows codes;
    private final boolean alwaysByYear;
    private final Waivers waivers;
    private final List<PartFormat> formats;

    /**
     * A publisher.
     *
     * @param root the output directory; made when missing
     * @param versions what made the rows
     * @param codes the code book to publish with them
     * @param alwaysByYear whether to partition by fiscal year even where there is only one
     */
    public Publisher(Path root, Versions versions, CodeBookRows codes, boolean alwaysByYear) {
        this(new OutputDirectory(root), versions, codes, alwaysByYear, Waivers.NONE, FORMATS);
    }

    private Publisher(
            OutputDirectory output,
            Versions versions,
            CodeBookRows codes,
            boolean alwaysByYear,
            Waivers waivers,
            List<PartFormat> formats) {
        this.output = output;
        this.versions = versions;
        this.codes = codes;
        this.alwaysByYear = alwaysByYear;
        this.waivers = waivers;
        this.formats = formats;
    }

    /** The same publisher, for findings of which some are accepted. */
    public Publisher accepting(Waivers accepted) {
        return new Publisher(output, versions, codes, alwaysByYear, accepted, formats);
    }

    /** The same publisher, which also writes the files of the folder {@code excel-zh}, for people with a spreadsheet. */
    public Publisher withSpreadsheets() {
        return new Publisher(output, versions, codes, alwaysByYear, waivers, WITH_SPREADSHEETS);
    }

    /**
     * Publishes exactly the given documents in place of what was published before.
     *
     * @param store where their rows are
     * @throws IOException when the disk fails or rows are missing; the publication before then still stands
     */
    public Publication publish(StagedDocuments documents, RowStore store) throws IOException {
        return publish(documents, store, PublishedRows.UNHEARD);
    }

    /**
     * The same, and tells what it publishes.
     *
     * @param heard hears it before the publication stands
     */
    public Publication publish(StagedDocuments documents, RowStore store, PublishedRows heard) throws IOException {
        Accepting accepting = new Accepting(waivers);
        Path staging = output.stage();
        List<PublishedFile> files = new ArrayList<>(codeBook(staging));
        try (SortedDocuments sorted = new SortedDocuments(documents, store)) {
            boolean byYear = alwaysByYear || sorted.ofSeveralYears();
            Buckets buckets = new Buckets(sorted, documents.count());
            for (List<StagedDocument> bucket = buckets.next(); !bucket.isEmpty(); bucket = buckets.next()) {
                files.addAll(bucket(staging, bucket, byYear, new Source(store, accepting, heard)));
            }
        }
        files.addAll(headersOfEmpty(staging, files));
        files.sort(Comparator.comparing(PublishedFile::path));
        return output.publish(files, versions, accepting.waived());
    }

    /**
     * Whether a publication stands as it was made, each file of it and nothing else.
     *
     * @param manifest lower-case hex SHA-256 of its manifest
     */
    public boolean stands(String manifest) throws IOException {
        return output.stands(manifest);
    }

    /** Lower-case hex SHA-256 of the manifest that stands. */
    public String manifest() throws IOException {
        return output.manifest();
    }

    private List<PublishedFile> bucket(Path staging, List<StagedDocument> bucket, boolean byYear, Source source)
            throws IOException {
        List<Dataset> all = Arrays.asList(Dataset.values());
        if (!byYear) {
            return parts(staging, bucket, all, "", source);
        }
        // One partition after the other, though each document is read twice: open files stay few.
        List<PublishedFile> files = new ArrayList<>(
                parts(staging, bucket, all.stream().filter(d -> !d.byYear()).toList(), "", source));
        Map<String, List<StagedDocument>> partitions = new TreeMap<>();
        bucket.forEach(d -> partitions
                .computeIfAbsent(d.partition(), p -> new ArrayList<>())
                .add(d));
        List<Dataset> partitioned = all.stream().filter(Dataset::byYear).toList();
        for (Map.Entry<String, List<StagedDocument>> partition : partitions.entrySet()) {
            files.addAll(parts(staging, partition.getValue(), partitioned, partition.getKey(), source));
        }
        return files;
    }

    private List<PublishedFile> parts(
            Path staging, List<StagedDocument> documents, List<Dataset> datasets, String partition, Source source)
            throws IOException {
        try (PartSet parts = new PartSet(staging, formats, partition)) {
            for (StagedDocument document : documents) {
                DocumentRows rows = source.store().read(document.key());
                Optional<DocumentRows> beside = source.store().readBeside(document.key());
                for (Dataset dataset : datasets) {
                    // its own row as others leave it stands beside the rows of the document
                    if (beside.isEmpty() || dataset != Dataset.DOCUMENTS) {
                        write(parts, dataset, rows.of(dataset), source.accepting());
                    }
                    if (beside.isPresent()) {
                        write(parts, dataset, beside.get().of(dataset), source.accepting());
                    }
                }
                source.tell(datasets, rows, beside);
            }
            return parts.finish();
        }
    }

    private static void write(PartSet parts, Dataset dataset, List<? extends Record> rows, Accepting accepting)
            throws IOException {
        for (Record row : rows) {
            parts.write(dataset, row instanceof FindingRow finding ? accepting.apply(finding) : row);
        }
    }

    /** Where the rows of a publication come from, what becomes of its findings, and who hears of them. */
    private record Source(RowStore store, Accepting accepting, PublishedRows heard) {
        void tell(List<Dataset> datasets, DocumentRows rows, Optional<DocumentRows> beside) throws IOException {
            if (datasets.contains(Dataset.DOCUMENTS)) {
                heard.document(rows.document());
            }
            if (datasets.contains(Dataset.FINDINGS)) {
                tell(rows.document(), rows);
                if (beside.isPresent()) {
                    tell(rows.document(), beside.get());
                }
            }
        }

        private void tell(DocumentRow document, DocumentRows rows) throws IOException {
            Map<String, String> rules = new HashMap<>();
            rows.checks().forEach(check -> rules.put(check.checkId(), check.ruleId()));
            for (FindingRow finding : rows.findings()) {
                String checks = finding.checkIds() == null ? "" : finding.checkIds();
                String raised = Arrays.stream(checks.split(" "))
                        .map(id -> rules.getOrDefault(id, ""))
                        .filter(rule -> !rule.isEmpty())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "));
                heard.finding(document, finding, raised);
            }
        }
    }

    private List<PublishedFile> codeBook(Path staging) throws IOException {
        try (PartSet parts = new PartSet(staging, formats, "")) {
            for (Dataset dataset : CODE_BOOK) {
                for (Record row : dataset == Dataset.CODES ? codes.codes() : codes.map()) {
                    parts.write(dataset, row);
                }
            }
            return parts.finish();
        }
    }

    /** A dataset without rows still has a file, so that whoever reads it finds its columns. */
    private List<PublishedFile> headersOfEmpty(Path staging, List<PublishedFile> files) throws IOException {
        try (PartSet parts = new PartSet(staging, formats, "")) {
            for (Dataset dataset : Dataset.values()) {
                if (files.stream().noneMatch(f -> f.dataset().equals(dataset.id()))) {
                    parts.begin(dataset);
                }
            }
            return parts.finish();
        }
    }
}
