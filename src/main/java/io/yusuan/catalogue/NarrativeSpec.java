package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How narrated figures are worded. All words are folded ({@link Labels#fold}).
 *
 * @param items what figures are figures of
 * @param scopes words that say how far a figure reaches
 * @param codes classification systems by the first digit of a code
 * @param countUnits units of things and people, {@code 辆}
 * @param measureUnits units of what may come in fractions, {@code 平方米}
 * @param markers what other words do in a sentence
 */
public record NarrativeSpec(
        List<Item> items,
        List<Scope> scopes,
        List<CodeSystem> codes,
        List<String> countUnits,
        List<String> measureUnits,
        Map<NarrativeMarker, List<String>> markers) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> KEYS =
            Set.of("items", "scopes", "codes", "count_units", "measure_units", "markers");
    private static final Set<String> MARKERS =
            Stream.of(NarrativeMarker.values()).map(NarrativeMarker::id).collect(Collectors.toUnmodifiableSet());

    public NarrativeSpec {
        items = List.copyOf(items);
        scopes = List.copyOf(scopes);
        codes = List.copyOf(codes);
        countUnits = List.copyOf(countUnits);
        measureUnits = List.copyOf(measureUnits);
        markers = Map.copyOf(markers);
    }

    /** A narrative of which nothing is known. */
    public NarrativeSpec() {
        this(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    /**
     * What a figure is a figure of.
     *
     * @param item id, {@code expenditure_basic}
     * @param scope scope the words imply, or empty
     * @param words as printed, folded; of two that match, the longer one counts
     * @param bare true for words that mean the item only when nothing specifies them: {@code 支出预算}, not {@code
     *     教育支出预算}
     * @param direct true for words that mean the item only when a figure follows at once: {@code 实际11人}
     * @param after words of which one must stand earlier in the clause, empty where none need to
     */
    public record Item(
            String item, String scope, List<String> words, boolean bare, boolean direct, List<String> after) {
        public Item {
            words = List.copyOf(words);
            after = List.copyOf(after);
        }
    }

    /**
     * Words for a scope.
     *
     * @param scope id, {@code general_public_budget}
     * @param words as printed, folded
     */
    public record Scope(String scope, List<String> words) {
        public Scope {
            words = List.copyOf(words);
        }
    }

    /**
     * A classification whose codes narratives print.
     *
     * @param firstDigit first digit of its codes
     * @param item what the item id of a coded line begins with: {@code function} gives {@code function_2080501}
     */
    public record CodeSystem(String firstDigit, String item) {}

    /** What items of functional codes begin with; empty where narratives print none. */
    public String functionItem() {
        return codes.stream()
                .filter(c -> Classification.ofCode(c.firstDigit()).equals(Optional.of(Classification.FUNCTION)))
                .map(CodeSystem::item)
                .findFirst()
                .orElse("");
    }

    /** The words of a marker, possibly none. */
    public List<String> words(NarrativeMarker marker) {
        return markers.getOrDefault(marker, List.of());
    }

    static NarrativeSpec parse(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(KEYS, problems);
        List<Item> items = each(yaml, "items", problems, n -> item(n, problems));
        List<Scope> scopes = each(yaml, "scopes", problems, n -> scope(n, problems));
        List<CodeSystem> codes = each(yaml, "codes", problems, n -> code(n, problems));
        return new NarrativeSpec(
                items,
                scopes,
                codes,
                folded(yaml, "count_units", problems),
                folded(yaml, "measure_units", problems),
                markers(yaml, problems));
    }

    private static <T> List<T> each(
            YamlNode.Mapping yaml, String key, Problems problems, Function<YamlNode.Mapping, T> parser) {
        Set<T> seen = new HashSet<>();
        List<T> parsed = new ArrayList<>();
        for (YamlNode.Mapping entry : yaml.mappings(key, problems)) {
            T value = parser.apply(entry);
            if (!seen.add(value)) {
                problems.add(entry, "the same entry stands twice under \"" + key + "\"");
            }
            parsed.add(value);
        }
        return parsed;
    }

    private static Item item(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(Set.of("item", "scope", "words", "bare", "direct", "after"), problems);
        String scope = yaml.text("scope", "", problems);
        return new Item(
                id(yaml, "item", problems),
                scope.isEmpty() ? "" : id(yaml, "scope", problems),
                someWords(yaml, problems),
                yaml.flag("bare", false, problems),
                yaml.flag("direct", false, problems),
                folded(yaml, "after", problems));
    }

    private static Scope scope(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(Set.of("scope", "words"), problems);
        return new Scope(id(yaml, "scope", problems), someWords(yaml, problems));
    }

    private static CodeSystem code(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(Set.of("first_digit", "item"), problems);
        String digit = yaml.required("first_digit", problems);
        if (!digit.matches("[0-9]")) {
            problems.add(yaml, "\"first_digit\" is one digit, not \"" + digit + "\"");
        }
        return new CodeSystem(digit, id(yaml, "item", problems));
    }

    private static Map<NarrativeMarker, List<String>> markers(YamlNode.Mapping yaml, Problems problems) {
        Map<NarrativeMarker, List<String>> markers = new EnumMap<>(NarrativeMarker.class);
        yaml.get("markers").map(n -> n.asMapping(problems)).ifPresent(words -> {
            words.allowOnly(new TreeSet<>(MARKERS), problems);
            for (NarrativeMarker marker : NarrativeMarker.values()) {
                markers.put(marker, folded(words, marker.id(), problems));
            }
        });
        return markers;
    }

    private static String id(YamlNode.Mapping yaml, String key, Problems problems) {
        String id = yaml.required(key, problems);
        if (!ID.matcher(id).matches()) {
            problems.add(yaml.get(key).orElse(yaml), "\"" + key + "\" is a lower-case id, not \"" + id + "\"");
        }
        return id;
    }

    private static List<String> someWords(YamlNode.Mapping yaml, Problems problems) {
        List<String> words = folded(yaml, "words", problems);
        if (words.isEmpty()) {
            problems.missing(yaml, "words");
        }
        return words;
    }

    private static List<String> folded(YamlNode.Mapping yaml, String key, Problems problems) {
        List<String> words =
                yaml.texts(key, problems).stream().map(Labels::fold).toList();
        if (words.contains("")) {
            problems.add(yaml.get(key).orElse(yaml), "a word under \"" + key + "\" is empty");
        }
        return words;
    }
}
