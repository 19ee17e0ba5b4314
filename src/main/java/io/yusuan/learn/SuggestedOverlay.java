package io.yusuan.learn;

import io.yusuan.catalogue.DimensionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes suggestions as the files of an overlay: one a type, in which what is open to doubt is commented out. */
final class SuggestedOverlay {
    private static final String HEAD = """
            # Suggested from the documents; nothing in it is certain. Lines behind a # wait for a person: take the # away
            # where the suggestion is right, or write another id. Then: yusuan catalogue check DIR
            """;
    private static final String COMMENT = "  # ";

    private final List<TableGroup> tables;
    private final List<ColumnGroup> columns;

    SuggestedOverlay(List<TableGroup> tables, List<ColumnGroup> columns) {
        this.tables = tables;
        this.columns = columns;
    }

    Map<String, String> files() {
        Map<String, List<TableGroup>> headings = new TreeMap<>();
        Map<String, List<ColumnGroup>> heads = new TreeMap<>();
        for (TableGroup group : tables) {
            group.clear()
                    .or(() -> group.near().stream().findFirst().map(TypeFit::type))
                    .ifPresent(type -> add(headings, type, group));
        }
        columns.forEach(group -> add(heads, group.type(), group));
        TreeSet<String> types = new TreeSet<>(headings.keySet());
        types.addAll(heads.keySet());
        Map<String, String> files = new TreeMap<>();
        for (String type : types) {
            String content = headings(headings.getOrDefault(type, List.of()))
                    + signatures(headings.getOrDefault(type, List.of()))
                    + heads(heads.getOrDefault(type, List.of()));
            files.put(path(type), HEAD + "type: " + YamlText.scalar(type) + "\n" + content);
        }
        return files;
    }

    private static <T> void add(Map<String, List<T>> lists, String type, T group) {
        lists.computeIfAbsent(type, t -> new ArrayList<>()).add(group);
    }

    /** A type's id is a word; whatever else it holds makes no path. */
    private static String path(String type) {
        return "tables/" + type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_") + ".yaml";
    }

    private static String headings(List<TableGroup> groups) {
        StringBuilder text = new StringBuilder();
        List<TableGroup> titled =
                groups.stream().filter(g -> !g.title().isEmpty()).toList();
        boolean any = titled.stream().anyMatch(g -> g.clear().isPresent());
        key(text, "headings", any, titled.isEmpty());
        for (TableGroup group : titled) {
            reasons(text, group);
            item(text, group.clear().isPresent(), heading(group));
        }
        return text.toString();
    }

    /** Tables without a title may be known by their heads, where no other type has them: a person knows. */
    private static String signatures(List<TableGroup> groups) {
        StringBuilder text = new StringBuilder();
        List<TableGroup> untitled =
                groups.stream().filter(g -> g.title().isEmpty()).toList();
        key(text, "signatures", false, untitled.isEmpty());
        for (TableGroup group : untitled) {
            reasons(text, group);
            comment(text, "no title; heads: " + String.join(" | ", group.heads()));
            List<String> heads = group.heads().stream()
                    .flatMap(h -> Stream.of(h.split(" > ")))
                    .map(YamlText::scalar)
                    .distinct()
                    .toList();
            if (!heads.isEmpty()) {
                item(text, false, "[" + String.join(", ", heads) + "]");
            }
        }
        return text.toString();
    }

    private static void reasons(StringBuilder text, TableGroup group) {
        comment(text, Occurrences.of(group.seen()).printed("table") + (group.figures() ? "" : "; no figures"));
        for (TypeFit fit : group.near().stream().limit(2).toList()) {
            comment(text, "nearest " + fit.type() + ": " + fit.reasons());
        }
    }

    private static String heading(TableGroup group) {
        String title = YamlText.scalar(group.title());
        DimensionSpec says = group.dimensions();
        if (says.equals(DimensionSpec.NONE)) {
            return title;
        }
        return "{ title: " + title
                + dimension("side", says.side())
                + dimension("measure", says.measure())
                + dimension("source_of_funds", says.sourceOfFunds())
                + dimension("spending_kind", says.spendingKind())
                + " }";
    }

    private static String dimension(String key, String value) {
        return value.isEmpty() ? "" : ", " + key + ": " + value;
    }

    private static String heads(List<ColumnGroup> groups) {
        StringBuilder text = new StringBuilder();
        boolean any = groups.stream().anyMatch(g -> g.clear().isPresent());
        key(text, "columns", any, groups.isEmpty());
        for (ColumnGroup group : groups) {
            comment(text, Occurrences.of(group.seen()).printed("column") + "; " + group.holds() + " below it");
            for (ColumnFit fit : group.near().stream().limit(2).toList()) {
                comment(text, "nearest " + fit.id() + (fit.common() ? " (of any table): " : ": ") + fit.reasons());
            }
            Optional<String> clear = group.clear();
            item(text, clear.isPresent(), "{ " + column(group, clear) + ", aliases: [" + alias(group) + "] }");
        }
        return text.toString();
    }

    private static String column(ColumnGroup group, Optional<String> clear) {
        if (clear.isPresent()) {
            return "id: " + YamlText.scalar(clear.get());
        }
        String role = group.holds().equals("figures") ? "money" : "attribute";
        return group.near().stream()
                .filter(f -> !f.taken())
                .findFirst()
                .map(f -> "id: " + YamlText.scalar(f.id())
                        + (f.common() ? ", role: " + f.role().name().toLowerCase(Locale.ROOT) : ""))
                .orElse("id: SOMETHING_NEW, role: " + role);
    }

    private static String alias(ColumnGroup group) {
        return YamlText.scalar(group.alias());
    }

    private static void key(StringBuilder text, String key, boolean active, boolean none) {
        if (!none) {
            text.append(active ? "" : "# ").append(key).append(":\n");
        }
    }

    private static void item(StringBuilder text, boolean active, String item) {
        text.append(active ? "  - " : "#   - ").append(item).append('\n');
    }

    private static void comment(StringBuilder text, String words) {
        text.append(COMMENT).append(YamlText.oneLine(words)).append('\n');
    }
}
