package io.yusuan.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A budget down to its entries. Every table is a sum over them, so all tables agree with each other by construction.
 *
 * @param unit printed unit of money; the amounts are in it
 * @param entries the smallest lines; no two share function, economic code, project and fund
 * @param priorYear revenue of the year before
 */
record Budget(String organisation, int year, String unit, List<Entry> entries, BigDecimal priorYear) {
    Budget {
        entries = List.copyOf(entries);
    }

    /** Where the money of an entry comes from. */
    enum Fund {
        GENERAL,
        /** Of the general public budget, left over from the year before. */
        CARRYOVER,
        GOVERNMENT_FUND,
        BUSINESS,
        OTHER;

        /** Whether it is fiscal appropriation (财政拨款) of the general public budget. */
        boolean isGeneral() {
            return this == GENERAL || this == CARRYOVER;
        }

        boolean isFiscal() {
            return isGeneral() || this == GOVERNMENT_FUND;
        }
    }

    /** A code and its name. */
    record Subject(String code, String name) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            return code.compareTo(other.code);
        }
    }

    /**
     * The smallest line.
     *
     * @param function 类, 款 and 项, outermost first
     * @param economic the 款 of the economic classification
     * @param project empty for basic expenditure
     */
    record Entry(List<Subject> function, Subject economic, String project, Fund fund, BigDecimal amount) {
        boolean isBasic() {
            return project.isEmpty();
        }

        boolean isUnder(Subject subject) {
            return function.contains(subject);
        }
    }

    BigDecimal sum(Predicate<Entry> which) {
        return entries.stream().filter(which).map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal total() {
        return sum(e -> true);
    }

    /** Every 类, 款 and 项 of the entries that fit, by code. */
    List<Subject> functions(Predicate<Entry> which) {
        return List.copyOf(entries.stream()
                .filter(which)
                .flatMap(e -> e.function().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Every 款 of the economic classification of the entries that fit, by code. */
    List<Subject> economics(Predicate<Entry> which) {
        return List.copyOf(
                entries.stream().filter(which).map(Entry::economic).collect(Collectors.toCollection(TreeSet::new)));
    }
}
