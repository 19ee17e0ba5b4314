package io.yusuan.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.yusuan.gather.ContentIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A publication as a reader finds it; what is told of nights beside it holds clocks and is left out. */
record Published(Path output) {
    /** {@code source status reason} of every document, in order of source. */
    List<String> documents() throws IOException {
        List<String> documents = new ArrayList<>();
        for (Path file : files()) {
            if (output.relativize(file).startsWith("csv/documents")) {
                try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                    rows.forEach(row -> documents.add(
                            (row.getField("source") + " " + row.getField("status") + " " + row.getField("reason"))
                                    .strip()));
                }
            }
        }
        return documents.stream().sorted().toList();
    }

    /** Rows of a dataset as columns and texts, in order of file. */
    List<Map<String, String>> rows(String dataset) throws IOException {
        List<Map<String, String>> all = new ArrayList<>();
        for (Path file : files()) {
            if (output.relativize(file).startsWith("csv/" + dataset)) {
                try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                    rows.forEach(row -> all.add(row.getFieldsAsMap()));
                }
            }
        }
        return all;
    }

    /** Hash of every file by its path. */
    Map<String, String> bytes() throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        for (Path file : files()) {
            bytes.put(output.relativize(file).toString(), ContentIdentity.hash(file));
        }
        return bytes;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(output)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(output.resolve("report")))
                    .sorted()
                    .toList();
        }
    }
}
