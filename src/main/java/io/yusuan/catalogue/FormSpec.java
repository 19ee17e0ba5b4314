package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a performance form (绩效目标表) words its fields and the columns of its indicators. Where they stand on the page is
 * found in each form anew.
 *
 * @param scope whose performance: {@code department} or {@code project}
 * @param fields fields and columns, by what they mean
 * @param totals keys of labels of totals in a listing of tasks or projects
 */
public record FormSpec(Scope scope, KeyedList<Field> fields, Set<String> totals) {
    private static final Set<String> KEYS = Set.of("scope", "fields", "totals");
    /** Remarks behind a label differ from place to place: {@code 分值权重（90分）}, {@code 项目资金（万元）}. */
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)$");

    /** A longer text is prose and not compared. */
    private static final int LONGEST_LABEL = 120;

    public FormSpec {
        totals = Set.copyOf(totals);
    }

    /** Whose performance a form speaks of. */
    public enum Scope {
        DEPARTMENT,
        PROJECT
    }

    /** What a field or column means. */
    public enum Role {
        /** An amount of money. */
        AMOUNT,
        /** Name of the project. */
        PROJECT,
        /** Name of one of several tasks or activities whose amounts are listed. */
        TASK,
        ORGANISATION,
        /** Kept as text. */
        ATTRIBUTE,
        /** A person or a telephone number. */
        PERSONAL,
        /** Heads a group of fields. */
        GROUP,
        /** Heads amounts that stand beside others of another measure. */
        MEASURE,
        /** Means nothing to us. */
        IGNORE,
        LEVEL1,
        LEVEL2,
        LEVEL3,
        /** The words of the indicator, below the levels. */
        INDICATOR,
        /** ≥, ≤, = or a remark that there is no number. */
        COMPARATOR,
        VALUE,
        UNIT,
        WEIGHT;

        /** Whether it is a column of the indicators. */
        public boolean ofIndicators() {
            return compareTo(LEVEL1) >= 0;
        }
    }

    /**
     * A field or column.
     *
     * @param id as in {@code facts.item} for amounts and {@code facts.attributes} for texts
     * @param role what it means
     * @param dimensions what its amount is an amount of
     * @param total whether its amount is the sum of the others of the form
     * @param keys keys of its wordings
     */
    public record Field(String id, Role role, DimensionSpec dimensions, boolean total, List<String> keys) {
        private static final Set<String> KEYS =
                Set.of("id", "role", "total", "aliases", "side", "measure", "source_of_funds", "spending_kind");

        public Field {
            keys = List.copyOf(keys);
        }

        static Field parse(YamlNode.Mapping yaml, Problems problems) {
            yaml.allowOnly(KEYS, problems);
            yaml.required("role", problems);
            Role role = yaml.constant("role", Role.class, Role.IGNORE, problems);
            List<String> aliases = yaml.texts("aliases", problems);
            if (aliases.isEmpty()) {
                problems.add(yaml, "a field needs \"aliases\"");
            }
            return new Field(
                    yaml.text("id", role.name().toLowerCase(Locale.ROOT), problems),
                    role,
                    DimensionSpec.parse(yaml, problems),
                    yaml.flag("total", false, problems),
                    aliases.stream().map(Labels::key).toList());
        }
    }

    static FormSpec parse(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(KEYS, problems);
        List<Field> fields = new ArrayList<>();
        Map<String, Field> owner = new LinkedHashMap<>();
        for (YamlNode.Mapping each : yaml.mappings("fields", problems)) {
            Field field = Field.parse(each, problems);
            fields.add(field);
            for (String key : field.keys()) {
                Field other = owner.putIfAbsent(key, field);
                if (other != null) {
                    problems.add(each, "the wording \"" + key + "\" already means \"" + other.id() + "\"");
                }
            }
        }
        return new FormSpec(
                yaml.constant("scope", Scope.class, Scope.PROJECT, problems),
                keyed(fields),
                yaml.texts("totals", problems).stream().map(Labels::key).collect(Collectors.toSet()));
    }

    /** This form with the fields of an overlay; a wording that both know means what the overlay says. */
    FormSpec plus(FormSpec more) {
        List<Field> all = new ArrayList<>(more.fields);
        all.addAll(fields);
        Set<String> allTotals = new HashSet<>(totals);
        allTotals.addAll(more.totals);
        return new FormSpec(scope, keyed(all), allTotals);
    }

    private static KeyedList<Field> keyed(List<Field> fields) {
        return new KeyedList<>(fields, Field::keys);
    }

    /**
     * What a printed label means; a remark in brackets behind it is passed over where the whole is unknown.
     *
     * @param field the field it names
     * @param total whether it is the label of a total
     */
    public record Meaning(Optional<Field> field, boolean total) {
        private static final Meaning NOTHING = new Meaning(Optional.empty(), false);
    }

    /** What a printed label means. */
    public Meaning meaning(String printed) {
        if (printed.length() > LONGEST_LABEL) {
            return Meaning.NOTHING;
        }
        String key = Labels.key(printed);
        Optional<Field> whole = withKey(key);
        boolean remarked = whole.isEmpty() && key.endsWith(")");
        return new Meaning(remarked ? withKey(REMARK.matcher(key).replaceFirst("")) : whole, totals.contains(key));
    }

    private Optional<Field> withKey(String key) {
        return key.isEmpty() ? Optional.empty() : fields.first(key);
    }
}
