package io.yusuan.batch;

import io.yusuan.dataset.DocumentRow;
import io.yusuan.dataset.PackedRows;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What became of a document, as the ledger keeps it and the run report prints it.
 *
 * @param status as in the dataset column {@code documents.status}
 * @param reason as in {@code documents.reason}, or empty
 * @param organisation as printed, or empty
 * @param fiscalYear the year the document is about
 * @param tablesRecognised tables with a type
 * @param facts printed amounts
 * @param checksHeld checks that hold, rounding included
 * @param checksDiffering checks that differ
 * @param findings things a person should look at
 * @param differingErrors findings of severity error that a check raised
 */
public record Summary(
        String status,
        String reason,
        String organisation,
        OptionalInt fiscalYear,
        int tablesRecognised,
        int facts,
        int checksHeld,
        int checksDiffering,
        int findings,
        int differingErrors) {
    static Summary of(PackedRows rows) {
        DocumentRow document = rows.document();
        return new Summary(
                document.status(),
                Objects.requireNonNullElse(document.reason(), ""),
                Objects.requireNonNullElse(document.organisation(), ""),
                document.fiscalYear() == null ? OptionalInt.empty() : OptionalInt.of(document.fiscalYear()),
                document.tablesRecognised(),
                document.facts(),
                document.checksHeld(),
                document.checksDiffering(),
                rows.findings(),
                rows.differingErrors());
    }
}
