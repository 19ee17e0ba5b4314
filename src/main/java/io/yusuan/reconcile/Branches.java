package io.yusuan.reconcile;

import io.yusuan.statement.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands under each code in some tables. */
final class Branches {
    private final Map<Branch, Set<Below>> below = new HashMap<>();

    /** A code of one of the classifications. */
    private record Branch(boolean function, String code) {}

    /** Where lines stand under a code, how long their codes are, and whether they print a figure. */
    private record Below(String tableId, int digits, boolean hasFigure) {}

    private Branches() {}

    static Branches of(List<Statement> tables) {
        Branches branches = new Branches();
        tables.forEach(t -> Coded.of(t).forEach(c -> branches.add(t, c)));
        return branches;
    }

    private void add(Statement table, Coded coded) {
        Below line = new Below(table.tableId(), coded.code().length(), coded.hasFigure());
        IntStream.of(Coded.CLASS_DIGITS, Coded.SECTION_DIGITS)
                .filter(digits -> digits < coded.code().length())
                .mapToObj(digits -> new Branch(coded.isFunction(), coded.code().substring(0, digits)))
                .forEach(branch ->
                        below.computeIfAbsent(branch, b -> new HashSet<>()).add(line));
    }

    /** Lines with a figure and none under them, though lines of that level are printed here, and under this code elsewhere. */
    List<Coded> hollow(Statement statement, List<Coded> coded) {
        Set<Map.Entry<Boolean, Integer>> levels = coded.stream()
                .map(c -> Map.entry(c.isFunction(), c.code().length()))
                .collect(Collectors.toSet());
        return coded.stream()
                .filter(Coded::hasFigure)
                .filter(c -> {
                    Set<Below> lines = below.getOrDefault(new Branch(c.isFunction(), c.code()), Set.of());
                    return lines.stream().noneMatch(b -> b.tableId().equals(statement.tableId()))
                            && lines.stream()
                                    .anyMatch(b ->
                                            b.hasFigure() && levels.contains(Map.entry(c.isFunction(), b.digits())));
                })
                .toList();
    }
}
