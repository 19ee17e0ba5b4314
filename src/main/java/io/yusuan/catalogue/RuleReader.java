package io.yusuan.catalogue;

import io.yusuan.catalogue.RuleSpec.Frame;
import io.yusuan.catalogue.RuleSpec.Reason;
import io.yusuan.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads rule files: a list {@code rules}, each with its {@code kind} and that kind's parameters. */
final class RuleReader {
    private static final Set<String> FRAME =
            Set.of("id", "kind", "severity", "explained", "zh", "en", "disclosure", "when");

    /** A kind of rule. */
    private interface Kind {
        RuleSpec read(Frame frame, YamlNode.Mapping yaml, Problems problems);
    }

    private record Entry(Set<String> keys, Kind kind) {}

    private static final Map<String, Entry> KINDS = kinds();

    private RuleReader() {}

    static List<RuleSpec> read(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(Set.of("rules"), problems);
        List<RuleSpec> rules = new ArrayList<>();
        for (YamlNode.Mapping rule : yaml.mappings("rules", problems)) {
            String kind = rule.required("kind", problems);
            Entry entry = KINDS.get(kind);
            if (entry == null) {
                if (!kind.isEmpty()) {
                    String known = String.join(", ", KINDS.keySet());
                    problems.add(rule.get("kind").orElse(rule), "\"kind\" is one of " + known);
                }
                continue;
            }
            Set<String> keys = new TreeSet<>(FRAME);
            keys.addAll(entry.keys());
            rule.allowOnly(keys, problems);
            rules.add(entry.kind().read(frame(rule, problems), rule, problems));
        }
        return rules;
    }

    private static Frame frame(YamlNode.Mapping rule, Problems problems) {
        Severity severity = rule.constant("severity", Severity.class, Severity.ERROR, problems);
        return new Frame(
                rule.required("id", problems),
                severity,
                rule.constant("explained", Severity.class, severity, problems),
                rule.required("zh", problems),
                rule.required("en", problems),
                disclosure(rule, problems),
                RuleCondition.list(rule, "when", problems));
    }

    private static String disclosure(YamlNode.Mapping rule, Problems problems) {
        String text = rule.text("disclosure", "", problems);
        if (!Set.of("", "budget", "final_account").contains(text)) {
            problems.add(rule.get("disclosure").orElse(rule), "\"disclosure\" is budget or final_account");
        }
        return text;
    }

    private static Map<String, Entry> kinds() {
        Map<String, Entry> kinds = new TreeMap<>();
        put(kinds, "equal", "per left right explain about", RuleReader::equal);
        put(kinds, "at_most", "per left right", RuleReader::atMost);
        put(kinds, "hierarchy", "tables closing", RuleReader::hierarchy);
        put(kinds, "totals", "tables closing", RuleReader::totals);
        put(kinds, "total_below_item", "tables closing", RuleReader::totalBelowItem);
        put(kinds, "total_printed", "tables closing", RuleReader::totalPrinted);
        put(kinds, "unit_sum", "tables", (f, y, p) -> new RuleSpec.UnitSum(f, some(y, "tables", p)));
        put(
                kinds,
                "same_totals",
                "tables items",
                (f, y, p) -> new RuleSpec.SameTotals(f, some(y, "tables", p), some(y, "items", p)));
        put(kinds, "row_sum", "tables dimension total parts minus groups except of_which", RuleReader::rowSum);
        put(kinds, "by_code", "key each roll_up totals left right where explain", RuleReader::byCode);
        put(kinds, "claim_equals_table", "items count scopes or of_parts", RuleReader::claimTable);
        put(kinds, "claim_change", "", (f, y, p) -> new RuleSpec.ClaimChange(f));
        put(
                kinds,
                "claim_share",
                "wholes parts_of",
                (f, y, p) -> new RuleSpec.ClaimShare(f, some(y, "wholes", p), lists(y, "parts_of", p)));
        put(
                kinds,
                "claim_repeated",
                "items of_parts",
                (f, y, p) -> new RuleSpec.ClaimRepeated(f, some(y, "items", p), y.flag("of_parts", false, p)));
        put(kinds, "empty_table", "stated_by", (f, y, p) -> new RuleSpec.EmptyTable(f, lists(y, "stated_by", p)));
        put(kinds, "label_variants", "usual", (f, y, p) -> new RuleSpec.LabelVariants(f, lists(y, "usual", p)));
        put(kinds, "project_names", "forms rows", RuleReader::projectNames);
        put(kinds, "form_amount", "indicators forms department", RuleReader::formAmount);
        put(kinds, "codes", "tables shape", RuleReader::codes);
        return kinds;
    }

    private static void put(Map<String, Entry> kinds, String name, String keys, Kind kind) {
        kinds.put(name, new Entry(keys.isEmpty() ? Set.of() : Set.of(keys.split(" ")), kind));
    }

    private static RuleSpec equal(Frame frame, YamlNode.Mapping yaml, Problems problems) {
        return new RuleSpec.Equal(
                frame,
                per(yaml, problems),
                yaml.flag("about", false, problems),
                RuleTerm.some(yaml, "left", problems),
                RuleTerm.some(yaml, "right", problems),
                reasons(yaml, problems));
    }

    private static RuleSpec atMost(Frame frame, YamlNode.Mapping yaml, Problems problems) {
        return new RuleSpec.AtMost(
                frame,
                per(yaml, problems),
                RuleTerm.some(yaml, "left", problems),
                RuleTerm.some(yaml, "right", problems));
    }

    private static RuleSpec.Per per(YamlNode.Mapping yaml, Problems problems) {
        return yaml.constant("per", RuleSpec.Per.class, RuleSpec.Per.DOCUMENT, problems);
    }

    private static RuleSpec hierarchy(Frame frame, YamlNode.Mapping yaml, Problems problems) {
        return new RuleSpec.Hierarchy(frame, some(yaml, "tables", problems), yaml.texts("closing", problems));
    }

    private static RuleSpec totals(Frame frame, YamlNode.Mapping yaml, Problems problems) {
        return new RuleSpec.Totals(frame, some(yaml, "tables", problems), yaml.texts("closing", problems));
    }

    private static RuleSpec totalBelowItem(Frame frame, YamlNode.Mapping yaml, Problems problems) {
        return new RuleSpec.TotalBelowItem(frame, some(yaml, "tables", problems), yaml.texts("closing", problems));
    }

    private static RuleSpec totalPrinted(Frame frame, YamlNode.Mapping yaml, Problems problems) {
        return new RuleSpec.TotalPrinted(frame, some(yaml, "tables", problems), yaml.texts("closing", problems));
    }

    private static RuleSpec rowSum(Frame frame, YamlNode.Mapping yaml, Problems problems) {
        return new RuleSpec.RowSum(
                frame,
                some(yaml, "tables", problems),
                yaml.constant("dimension", FactField.class, FactField.SPENDING, problems),
                yaml.required("total", problems),
                some(yaml, "parts", problems),
                yaml.texts("minus", problems),
                lists(yaml, "groups", problems),
                yaml.texts("except", problems),
                yaml.texts("of_which", problems).stream().map(Labels::key).toList());
    }

    private static RuleSpec byCode(Frame frame, YamlNode.Mapping yaml, Problems problems) {
        List<FactField> each = new ArrayList<>();
        for (String name : yaml.texts("each", problems)) {
            each.add(field(yaml, name, problems));
        }
        return new RuleSpec.ByCode(
                frame,
                yaml.constant("key", FactField.class, FactField.FUNCTION, problems),
                List.copyOf(each),
                yaml.flag("roll_up", false, problems),
                yaml.flag("totals", false, problems),
                rows(yaml, "left", problems),
                rows(yaml, "right", problems),
                RuleCondition.list(yaml, "where", problems),
                reasons(yaml, problems));
    }

    /** Terms of which the first gives the rows to match. */
    private static List<RuleTerm> rows(YamlNode.Mapping yaml, String key, Problems problems) {
        List<RuleTerm> terms = RuleTerm.some(yaml, key, problems);
        if (!terms.isEmpty() && !(terms.get(0) instanceof RuleTerm.Facts)) {
            problems.add(yaml.get(key).orElse(yaml), "\"" + key + "\" begins with the rows of a table");
        }
        return terms;
    }

    private static FactField field(YamlNode.Mapping yaml, String name, Problems problems) {
        for (FactField field : FactField.values()) {
            if (field.id().equals(name)) {
                return field;
            }
        }
        problems.add(yaml.get("each").orElse(yaml), "\"each\" names an unknown field \"" + name + "\"");
        return FactField.SPENDING;
    }

    private static RuleSpec claimTable(Frame frame, YamlNode.Mapping yaml, Problems problems) {
        SortedMap<String, List<RuleTerm>> scopes = terms(yaml, "scopes", problems);
        if (scopes.isEmpty()) {
            problems.missing(yaml, "scopes");
        }
        return new RuleSpec.ClaimTable(
                frame,
                some(yaml, "items", problems),
                yaml.flag("count", false, problems),
                yaml.flag("of_parts", false, problems),
                scopes,
                terms(yaml, "or", problems));
    }

    private static SortedMap<String, List<RuleTerm>> terms(YamlNode.Mapping yaml, String key, Problems problems) {
        SortedMap<String, List<RuleTerm>> terms = new TreeMap<>();
        yaml.get(key)
                .map(n -> n.asMapping(problems))
                .ifPresent(m ->
                        m.entries().keySet().forEach(scope -> terms.put(scope, RuleTerm.some(m, scope, problems))));
        return terms;
    }

    private static RuleSpec projectNames(Frame frame, YamlNode.Mapping yaml, Problems problems) {
        return new RuleSpec.ProjectNames(frame, selector(yaml, "forms", problems), selector(yaml, "rows", problems));
    }

    private static RuleSpec formAmount(Frame frame, YamlNode.Mapping yaml, Problems problems) {
        return new RuleSpec.FormAmount(
                frame,
                some(yaml, "indicators", problems),
                selector(yaml, "forms", problems),
                selector(yaml, "department", problems));
    }

    private static RuleSpec codes(Frame frame, YamlNode.Mapping yaml, Problems problems) {
        return new RuleSpec.CodeShape(
                frame,
                some(yaml, "tables", problems),
                yaml.constant("shape", RuleSpec.CodeShape.Shape.class, RuleSpec.CodeShape.Shape.PREFIX, problems));
    }

    private static FactSelector selector(YamlNode.Mapping yaml, String key, Problems problems) {
        if (yaml.get(key).isEmpty()) {
            problems.missing(yaml, key);
        }
        YamlNode.Mapping part = yaml.get(key)
                .orElse(new YamlNode.Mapping(yaml.file(), yaml.line(), Map.of()))
                .asMapping(problems);
        part.allowOnly(FactSelector.KEYS, problems);
        return FactSelector.read(part, problems);
    }

    private static List<Reason> reasons(YamlNode.Mapping yaml, Problems problems) {
        List<Reason> reasons = new ArrayList<>();
        for (YamlNode.Mapping reason : yaml.mappings("explain", problems)) {
            Set<String> keys = new TreeSet<>(FactSelector.KEYS);
            keys.add("name");
            reason.allowOnly(keys, problems);
            reasons.add(new Reason(reason.required("name", problems), FactSelector.read(reason, problems)));
        }
        return List.copyOf(reasons);
    }

    private static SortedMap<String, List<String>> lists(YamlNode.Mapping yaml, String key, Problems problems) {
        SortedMap<String, List<String>> lists = new TreeMap<>();
        yaml.get(key)
                .map(n -> n.asMapping(problems))
                .ifPresent(m -> m.entries().keySet().forEach(name -> lists.put(name, m.texts(name, problems))));
        return lists;
    }

    private static List<String> some(YamlNode.Mapping yaml, String key, Problems problems) {
        List<String> texts = yaml.texts(key, problems);
        if (texts.isEmpty()) {
            problems.missing(yaml, key);
        }
        return texts;
    }
}
