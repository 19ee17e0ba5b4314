package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the functional code of a subject that is called by its names: {@code 一般公共服务（类）信访事务（款）行政运行（项）}. A name
 * alone rarely tells its code, names under each other do. Safe for use by several threads.
 */
public final class SubjectNames {
    /** What names of classes end with, and narratives leave out: {@code 教育（类）支出}. */
    private static final String SPENDING = "支出";

    private static final int CLASS_DIGITS = 3;

    /** Level of a name that does not say which it has. */
    public static final int ANY_LEVEL = 0;

    private final Map<String, List<Named>> byName = new TreeMap<>();

    /** A code that has, or once had, a name. */
    private record Named(CodeEntry entry, boolean former) {
        boolean inForce(int year) {
            return !former && entry.inForce(year);
        }
    }

    /**
     * One name of a path.
     *
     * @param level 1 for 类, 2 for 款, 3 for 项, or {@link #ANY_LEVEL}
     * @param name as printed
     */
    public record Step(int level, String name) {}

    public SubjectNames(CodeBook book) {
        for (CodeEntry entry : book.entries()) {
            if (entry.classification() == Classification.FUNCTION) {
                add(entry.name(), new Named(entry, false));
                book.renames(entry.code()).forEach(r -> add(r.oldName(), new Named(entry, true)));
            }
        }
    }

    private void add(String name, Named named) {
        byName.computeIfAbsent(Labels.fold(name), n -> new ArrayList<>()).add(named);
    }

    /**
     * The code that a path of names leads to, where it leads to one only. Names of the year's edition go before those of
     * other years.
     *
     * @param under code of what is spoken of around the path, empty where nothing is known
     * @param path names from the outermost to the innermost
     * @param year edition
     */
    public Optional<String> code(String under, List<Step> path, int year) {
        Set<String> above = Set.of(contextOf(under, path.get(0).level()));
        for (Step step : path) {
            above = below(above, step, year);
        }
        return above.size() == 1 ? Optional.of(above.iterator().next()) : Optional.empty();
    }

    /** The part of a code that a name of a level can stand under. */
    private static String contextOf(String code, int level) {
        int digits = level <= 1 ? 0 : CLASS_DIGITS + 2 * (level - 2);
        return code.substring(0, Math.min(code.length(), digits));
    }

    private Set<String> below(Set<String> above, Step step, int year) {
        List<Named> found = spellings(Labels.fold(step.name()))
                .map(name -> named(name, step.level(), above))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
        Set<String> now = codes(found.stream().filter(n -> n.inForce(year)));
        return now.isEmpty() ? codes(found.stream()) : now;
    }

    private List<Named> named(String name, int level, Set<String> above) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(n -> level == ANY_LEVEL || n.entry().level() == level)
                .filter(n -> above.stream().anyMatch(n.entry().code()::startsWith))
                .toList();
    }

    private static Set<String> codes(Stream<Named> found) {
        Function<Named, String> code = n -> n.entry().code();
        return found.map(code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The name as printed, then with and without its ending. */
    private static Stream<String> spellings(String name) {
        String usual = name.replace('它', '他');
        return Stream.of(
                        name,
                        usual,
                        usual + SPENDING,
                        usual.endsWith(SPENDING) ? usual.substring(0, usual.length() - SPENDING.length()) : usual)
                .distinct();
    }
}
