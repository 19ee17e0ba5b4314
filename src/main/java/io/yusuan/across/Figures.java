package io.yusuan.across;

import io.yusuan.catalogue.Labels;
import io.yusuan.dataset.FactRow;
import io.yusuan.dataset.StatementRow;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Figures of a document by what they are about. What is printed twice with different values names neither. */
final class Figures {
    private final Map<List<String>, Optional<Figure>> byAbout = new LinkedHashMap<>();

    /**
     * Adds the amounts of tables.
     *
     * @param about what an amount is about; empty where it does not count
     */
    Figures facts(List<FactRow> facts, Function<FactRow, Optional<List<String>>> about) {
        for (FactRow fact : facts) {
            if (fact.amount() != null) {
                about.apply(fact).ifPresent(a -> add(Figure.of(a, fact)));
            }
        }
        return this;
    }

    /** Adds the levels that are narrated of a year. */
    Figures claims(List<StatementRow> claims, int year) {
        for (StatementRow claim : claims) {
            boolean level = claim.claim().equals("level") && claim.item() != null && claim.amount() != null;
            boolean ofYear = claim.fiscalYear() != null && claim.fiscalYear() == year;
            if (level && ofYear && claim.decimals() != null) {
                add(Figure.of(List.of("narrated", claim.item(), text(claim.scope())), claim));
            }
        }
        return this;
    }

    private void add(Figure figure) {
        byAbout.merge(figure.about(), Optional.of(figure), Figures::same);
    }

    private static Optional<Figure> same(Optional<Figure> a, Optional<Figure> b) {
        boolean same = a.isPresent()
                && b.isPresent()
                && a.get().amount().compareTo(b.get().amount()) == 0;
        return same ? a : Optional.empty();
    }

    /** The figures that nothing else of the document could be meant by, in order of what they are about. */
    SortedMap<String, Figure> unique() {
        SortedMap<String, Figure> unique = new TreeMap<>();
        byAbout.forEach((about, figure) -> figure.ifPresent(f -> unique.put(String.join("\u0000", about), f)));
        return unique;
    }

    /** What names a row beside the columns: its codes and names, the label alone where it has none of these. */
    static List<String> row(FactRow fact) {
        List<String> names = Arrays.asList(
                text(fact.item()),
                text(fact.functionCode()),
                text(fact.economicSystem()),
                text(fact.economicCode()),
                text(fact.revenueCode()),
                name(fact.project()),
                name(fact.unitName()));
        boolean isNamed = names.stream().anyMatch(n -> !n.isEmpty());
        return isNamed ? names : List.of(name(fact.label()));
    }

    /** A name as other documents may print it. */
    static String name(String printed) {
        return printed == null ? "" : Labels.key(printed);
    }

    static String text(String text) {
        return text == null ? "" : text;
    }
}
