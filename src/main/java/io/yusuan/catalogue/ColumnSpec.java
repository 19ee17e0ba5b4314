package io.yusuan.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a type of table.
 *
 * @param id as in {@code facts.attributes} and in rules
 * @param role what it holds
 * @param item id of the named line it stands for, in a {@link TableShape#MATRIX}, otherwise empty
 * @param classification which codes or names it holds, where it holds any
 * @param part level of the code part it holds: 1 类, 2 款, 3 项; 0 where it holds the whole code
 * @param dimensions what its amounts are amounts of
 * @param units whether its cells may also name the unit whose rows follow (支出项目类别（资金使用单位）)
 * @param yearOffset years from the table's year to the year of its amounts: −1 for last year's
 * @param labels how headers word it
 */
public record ColumnSpec(
        String id,
        ColumnRole role,
        String item,
        Optional<Classification> classification,
        int part,
        boolean units,
        DimensionSpec dimensions,
        int yearOffset,
        LabelAliases labels) {
    /** Kept as text under its own head. */
    public static final ColumnSpec ATTRIBUTE = new ColumnSpec(
            "",
            ColumnRole.ATTRIBUTE,
            "",
            Optional.empty(),
            0,
            false,
            DimensionSpec.NONE,
            0,
            new LabelAliases("", List.of(), List.of()));

    private static final Set<String> KEYS = Set.of(
            "id",
            "role",
            "item",
            "classification",
            "part",
            "units",
            "side",
            "measure",
            "source_of_funds",
            "spending_kind",
            "year_offset",
            "aliases",
            "slips");
    private static final int DEEPEST_PART = 3;
    private static final String SPENDING = "支出";
    private static final int SHORTEST_NAME = 4;

    static ColumnSpec parse(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(KEYS, problems);
        Optional<Classification> classification = yaml.get("classification")
                .map(n -> yaml.constant("classification", Classification.class, Classification.FUNCTION, problems));
        int part = number(yaml, "part", problems);
        if (part < 0 || part > DEEPEST_PART) {
            problems.add(yaml, "\"part\" is 1 (类), 2 (款) or 3 (项)");
        }
        return new ColumnSpec(
                yaml.required("id", problems),
                yaml.constant("role", ColumnRole.class, ColumnRole.MONEY, problems),
                yaml.text("item", "", problems),
                classification,
                part,
                yaml.flag("units", false, problems),
                DimensionSpec.parse(yaml, problems),
                number(yaml, "year_offset", problems),
                LabelAliases.parse(yaml, problems));
    }

    /** The column of the amounts of one subject, called by its name, a class also by the short forms of it. */
    static ColumnSpec ofSubject(CodeEntry entry) {
        String key = Labels.key(entry.name());
        List<String> keys = CodeEntry.levelOf(entry.code()) == 1 ? shortened(key) : List.of(key);
        LabelAliases name =
                new LabelAliases(entry.name(), keys.stream().map(List::of).toList(), List.of());
        return new ColumnSpec(
                entry.code(),
                ColumnRole.MONEY,
                "",
                Optional.of(entry.classification()),
                0,
                false,
                DimensionSpec.NONE,
                0,
                name);
    }

    /** 商品和服务支出 is printed as 商品服务支出 or 工资福利支出 as 工资福利; 其他 and 资本性 alone would say too little. */
    private static List<String> shortened(String key) {
        Set<String> keys = new LinkedHashSet<>(List.of(key));
        String bare = key.endsWith(SPENDING) ? key.substring(0, key.length() - SPENDING.length()) : key;
        if (bare.length() >= SHORTEST_NAME) {
            for (String each : List.of(bare, bare.replace("的", ""), bare.replaceFirst("和(?=服务)", ""))) {
                keys.add(each);
                keys.add(each + SPENDING);
            }
        }
        return List.copyOf(keys);
    }

    /** Code of the subject whose amounts a column of money holds; empty where the rows say it, or nothing does. */
    public Optional<String> subject() {
        return role == ColumnRole.MONEY && classification.isPresent() ? Optional.of(id) : Optional.empty();
    }

    static int number(YamlNode.Mapping yaml, String key, Problems problems) {
        try {
            return yaml.number(key, java.math.BigDecimal.ZERO, problems).intValueExact();
        } catch (ArithmeticException e) {
            problems.add(yaml.entries().get(key), "\"" + key + "\" is a whole number");
            return 0;
        }
    }

    /** This column as one of several that hold the parts of a code. */
    public ColumnSpec withPart(int level) {
        return new ColumnSpec(id, role, item, classification, level, units, dimensions, yearOffset, labels);
    }

    /** This column as one of the given classification. */
    public ColumnSpec withClassification(Classification other) {
        return new ColumnSpec(id, role, item, Optional.of(other), part, units, dimensions, yearOffset, labels);
    }

    /** This column with the wordings of another. */
    ColumnSpec plus(ColumnSpec more) {
        return new ColumnSpec(
                id, role, item, classification, part, units, dimensions, yearOffset, labels.plus(more.labels));
    }
}
