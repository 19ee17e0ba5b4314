package io.yusuan.across;

import io.yusuan.dataset.FactRow;
import io.yusuan.dataset.StatementRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure of a document, printed in a table or narrated.
 *
 * @param about what it is a figure of; figures of two documents that are about the same can be compared
 * @param id of its row
 * @param tableId its table, empty where it is narrated
 * @param words its name, value and place
 * @param amount yuan
 * @param decimals accuracy in the XBRL sense
 */
record Figure(
        List<String> about, String id, String tableId, String words, String place, BigDecimal amount, int decimals) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static Figure of(List<String> about, FactRow fact) {
        String code = Stream.of(fact.functionCode(), fact.economicCode(), fact.revenueCode())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        String words = words(
                fact.tableType(),
                part(fact.sourceOfFunds()),
                part(fact.spendingKind()),
                code,
                fact.label(),
                fact.amount().toPlainString(),
                fact.place());
        return new Figure(about, fact.factId(), fact.tableId(), words, fact.place(), fact.amount(), fact.decimals());
    }

    static Figure of(List<String> about, StatementRow claim) {
        String words = words(
                claim.item(),
                claim.scope() == null ? "" : "(" + claim.scope() + ")",
                String.valueOf(claim.fiscalYear()),
                claim.amount().toPlainString(),
                claim.place());
        return new Figure(about, claim.statementId(), "", words, claim.place(), claim.amount(), claim.decimals());
    }

    /** What a column singles out of all there is. */
    private static String part(String dimension) {
        return "all".equals(dimension) ? "" : dimension;
    }

    private static String words(String... parts) {
        String place = parts[parts.length - 1];
        return Arrays.stream(parts, 0, parts.length - 1)
                        .filter(p -> p != null && !p.isEmpty())
                        .collect(Collectors.joining(" "))
                + " [" + place + "]";
    }

    boolean isNarrated() {
        return tableId.isEmpty();
    }

    /** Half of what its last printed digit is worth. */
    BigDecimal halfUnit() {
        return HALF.scaleByPowerOfTen(-decimals);
    }
}
