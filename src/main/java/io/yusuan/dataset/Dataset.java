package io.yusuan.dataset;

import java.util.Locale;

/** The datasets of the output contract, in its order. */
enum Dataset {
    DOCUMENTS(DocumentRow.class, false, "one row for every input, whatever became of it"),
    TABLES(TableRow.class, true, "one row for every table of a document, recognised or not"),
    FACTS(FactRow.class, true, "one row for every printed amount"),
    STATEMENTS(StatementRow.class, true, "one row for every narrated figure or claim"),
    TARGETS(TargetRow.class, true, "one row for every performance indicator"),
    CHECKS(CheckRow.class, false, "one row for every rule applied to its operands"),
    CHECK_FACTS(CheckFactRow.class, false, "one row for every fact that took part in a check"),
    FINDINGS(
            FindingRow.class,
            false,
            "one row for every thing a person should look at, the most urgent of each document first"),
    CODES(CodeRow.class, false, "the classification codes of the code book, by period"),
    CODE_MAP(CodeMapRow.class, false, "government against department economic codes");

    private final Schema schema;
    private final boolean byYear;
    private final String description;

    Dataset(Class<? extends Record> row, boolean byYear, String description) {
        this.schema = Schema.of(row);
        this.byYear = byYear;
        this.description = description;
    }

    /** As in paths and in the data package. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Schema schema() {
        return schema;
    }

    /** Whether it is partitioned by the document's fiscal year. */
    boolean byYear() {
        return byYear;
    }

    String description() {
        return description;
    }
}
