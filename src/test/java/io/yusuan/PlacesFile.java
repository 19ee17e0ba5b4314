package io.yusuan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Titles and heads as places print them of which no document is at hand, under {@code src/test/resources/places/}: labels
 * with what they mean and where they were seen.
 */
public final class PlacesFile {
    private PlacesFile() {}

    /** The rows of a file; a missing or empty one fails. */
    public static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = PlacesFile.class.getResourceAsStream("/places/" + name)) {
            if (in == null) {
                throw new AssertionError("no file places/" + name);
            }
            List<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                            .toList();
            if (rows.isEmpty()) {
                throw new AssertionError("places/" + name + " is empty");
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
