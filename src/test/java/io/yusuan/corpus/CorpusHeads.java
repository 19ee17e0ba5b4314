package io.yusuan.corpus;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.yusuan.pipeline.Outcome;
import io.yusuan.statement.DocumentHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Holds what documents say of themselves against what people read on their covers and above their tables. */
final class CorpusHeads {
    private static final Path READ = Path.of("src/test/resources/corpus/documents.csv");

    private final Map<String, String> wanted = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int right;

    CorpusHeads() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(READ)) {
            rows.forEach(row -> wanted.put(
                    row.getField("document"),
                    String.join(
                            ", ",
                            row.getField("organisation"),
                            row.getField("fiscal_year"),
                            row.getField("disclosure"),
                            row.getField("level"))));
        }
    }

    void add(Outcome outcome) {
        String document = outcome.source().source();
        if (wanted.containsKey(document) && outcome instanceof Outcome.Processed processed) {
            DocumentHead head = processed.head();
            String year = head.fiscalYear().isPresent()
                    ? Integer.toString(head.fiscalYear().getAsInt())
                    : "";
            String said = String.join(", ", head.organisation(), year, lower(head.disclosure()), lower(head.level()));
            if (said.equals(wanted.get(document))) {
                right++;
            } else {
                wrong.add(document + ": " + said + ", not " + wanted.get(document));
            }
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    List<String> wrong() {
        return wrong;
    }

    String page() {
        return """

                Organisation, fiscal year, budget or final account, and level are right in %d of the %d documents of which
                people wrote them down (`src/test/resources/corpus/documents.csv`).
                """.formatted(right, wanted.size());
    }
}
