package io.yusuan.interpret;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.HeadPieces;
import io.yusuan.catalogue.HeadPieces.Said;
import io.yusuan.catalogue.LabelAliases.Fit;
import io.yusuan.catalogue.LineRole;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A head of a money column that is made of known words throughout. What it says tells which column it is; one word that
 * is not known leaves it unknown.
 *
 * @param levels what its levels say, outermost first
 * @param said what they say together: the nearest to the figures counts, but what is carried over stays so
 */
record WordedHead(List<Said> levels, Said said) {
    private static final String CARRYOVER = "carryover";

    static Optional<WordedHead> of(List<String> keys, Wording wording) {
        if (keys.stream().allMatch(wording.headPieces()::connects)) {
            return Optional.empty();
        }
        List<Said> levels = new ArrayList<>();
        for (String key : keys) {
            Optional<Said> level = wording.headPieces()
                    .said(key)
                    .or(() -> wording.headWord(key).map(w -> new Said(w.dimensions(), "")));
            if (level.isEmpty()) {
                return Optional.empty();
            }
            levels.add(level.get());
        }
        return levels.isEmpty() ? Optional.empty() : Optional.of(new WordedHead(levels, together(levels)));
    }

    private static Said together(List<Said> levels) {
        Said said = HeadPieces.NOTHING;
        for (int i = levels.size() - 1; i >= 0; i--) {
            said = said.orElse(levels.get(i));
        }
        boolean carried =
                levels.stream().anyMatch(l -> l.dimensions().sourceOfFunds().equals(CARRYOVER));
        return carried
                ? new Said(new DimensionSpec("", "", CARRYOVER, "").orElse(said.dimensions()), said.item())
                : said;
    }

    /** Whether a column found by the innermost head alone says something else than the heads above it. */
    boolean contradicts(ColumnSpec column, Fit fit) {
        return column.role() == ColumnRole.MONEY
                && levels.size() > 1
                && fit.levels() == 1
                && (!said.item().isEmpty() && !column.item().equals(said.item())
                        || differ(
                                column.dimensions().spendingKind(),
                                said.dimensions().spendingKind())
                        || said.dimensions().sourceOfFunds().equals(CARRYOVER)
                                && !column.dimensions().sourceOfFunds().equals(CARRYOVER)
                        || differ(
                                column.dimensions().sourceOfFunds(),
                                said.dimensions().sourceOfFunds()));
    }

    private static boolean differ(String column, String said) {
        return !column.isEmpty() && !said.isEmpty() && !column.equals(said);
    }

    /** The first column of a type that is what the words say; words that say nothing but that it is a total, its first. */
    Optional<ColumnSpec> column(TableSpec table, Wording wording) {
        if (!itemsNest(table) || isOfOtherSide(table)) {
            return Optional.empty();
        }
        return Stream.concat(table.columns().stream(), wording.columns().stream())
                .filter(c -> c.role() == ColumnRole.MONEY)
                .filter(c -> is(c, table.dimensions()))
                .findFirst();
    }

    /** 本年收入 in a table of expenditure; the sources of funds are named as revenue in any table. */
    private boolean isOfOtherSide(TableSpec table) {
        String source = said.dimensions().sourceOfFunds();
        return (source.isEmpty() || source.equals(table.dimensions().sourceOfFunds()))
                && differ(table.dimensions().side(), said.dimensions().side());
    }

    /** What the words say; 收入 and 支出 belong to many names and say no side of their own. */
    DimensionSpec beyondSide() {
        DimensionSpec words = said.dimensions();
        return new DimensionSpec("", words.measure(), words.sourceOfFunds(), words.spendingKind());
    }

    /** Whether each head that names an item stands under one that it is part of. */
    private boolean itemsNest(TableSpec table) {
        List<String> items = levels.stream()
                .map(Said::item)
                .filter(i -> !i.isEmpty())
                .distinct()
                .toList();
        for (int i = 1; i < items.size(); i++) {
            String outer = items.get(i - 1);
            String inner = items.get(i);
            boolean part = table.lines().stream()
                    .anyMatch(l -> l.item().equals(inner) && l.under().equals(outer)
                            || l.item().equals(outer)
                                    && l.role().filter(LineRole.TOTAL::equals).isPresent());
            if (!part) {
                return false;
            }
        }
        return true;
    }

    /** What the words only repeat of their table, 基本支出合计 in one of basic spending, tells no column from another. */
    private DimensionSpec beyond(DimensionSpec table) {
        DimensionSpec words = said.dimensions();
        boolean kind = words.spendingKind().equals(table.spendingKind());
        boolean source = words.sourceOfFunds().equals(table.sourceOfFunds());
        return new DimensionSpec(
                words.side(), words.measure(), source ? "" : words.sourceOfFunds(), kind ? "" : words.spendingKind());
    }

    private boolean is(ColumnSpec column, DimensionSpec table) {
        DimensionSpec own = column.dimensions();
        DimensionSpec words = beyond(table);
        if (!said.item().isEmpty() || !column.item().isEmpty()) {
            return column.item().equals(said.item());
        }
        if (!words.spendingKind().isEmpty()) {
            return own.spendingKind().equals(words.spendingKind());
        }
        return words.sourceOfFunds().isEmpty()
                ? own.spendingKind().isEmpty() || own.spendingKind().equals("all")
                : own.sourceOfFunds().equals(words.sourceOfFunds());
    }
}
