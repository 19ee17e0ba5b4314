package io.yusuan.catalogue;

import io.yusuan.catalogue.RuleSpec.Frame;
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
        RuleSpec read(Frame frame, RuleParameters given);
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
            rules.add(entry.kind().read(frame(rule, problems), new RuleParameters(rule, problems)));
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
        put(kinds, "equal", "per left right or explain about", RuleReader::equal);
        put(kinds, "at_most", "per left right", RuleReader::atMost);
        put(kinds, "hierarchy", "tables closing", RuleReader::hierarchy);
        put(kinds, "totals", "tables closing", RuleReader::totals);
        put(kinds, "total_below_item", "tables closing", RuleReader::totalBelowItem);
        put(kinds, "total_printed", "tables closing", RuleReader::totalPrinted);
        put(kinds, "totals_around", "tables closing items", RuleReader::totalsAround);
        put(kinds, "unit_sum", "tables", (f, g) -> new RuleSpec.UnitSum(f, g.some("tables")));
        put(
                kinds,
                "same_totals",
                "tables items",
                (f, g) -> new RuleSpec.SameTotals(f, g.some("tables"), g.some("items")));
        put(kinds, "row_sum", "tables dimension total parts minus groups except of_which", RuleReader::rowSum);
        put(kinds, "by_code", "key each roll_up totals left right where explain", RuleReader::byCode);
        put(kinds, "claim_equals_table", "items count scopes or of_parts", RuleReader::claimTable);
        put(kinds, "claim_change", "", (f, g) -> new NarrativeRule.ClaimChange(f));
        put(
                kinds,
                "claim_share",
                "wholes parts_of",
                (f, g) -> new NarrativeRule.ClaimShare(f, g.some("wholes"), g.lists("parts_of")));
        put(
                kinds,
                "claim_repeated",
                "items of_parts changes",
                (f, g) -> new NarrativeRule.ClaimRepeated(f, g.some("items"), g.flag("of_parts"), g.flag("changes")));
        put(
                kinds,
                "empty_table",
                "stated_by told_by",
                (f, g) -> new RuleSpec.EmptyTable(f, g.lists("stated_by"), g.selectors("told_by")));
        put(kinds, "label_variants", "usual", (f, g) -> new RuleSpec.LabelVariants(f, g.lists("usual")));
        put(kinds, "project_names", "lists forms rows", RuleReader::projectNames);
        put(kinds, "form_amount", "indicators forms department", RuleReader::formAmount);
        put(kinds, "codes", "tables shape", RuleReader::codes);
        return kinds;
    }

    private static void put(Map<String, Entry> kinds, String name, String keys, Kind kind) {
        kinds.put(name, new Entry(keys.isEmpty() ? Set.of() : Set.of(keys.split(" ")), kind));
    }

    private static RuleSpec equal(Frame frame, RuleParameters given) {
        return new RuleSpec.Equal(
                frame,
                given.constant("per", RuleSpec.Per.class, RuleSpec.Per.DOCUMENT),
                given.flag("about"),
                given.sides("left"),
                given.sides("right"),
                given.alternative("or"),
                given.reasons());
    }

    private static RuleSpec atMost(Frame frame, RuleParameters given) {
        return new RuleSpec.AtMost(
                frame,
                given.constant("per", RuleSpec.Per.class, RuleSpec.Per.DOCUMENT),
                given.sides("left"),
                given.sides("right"));
    }

    private static RuleSpec hierarchy(Frame frame, RuleParameters given) {
        return new RuleSpec.Hierarchy(frame, given.some("tables"), given.texts("closing"));
    }

    private static RuleSpec totals(Frame frame, RuleParameters given) {
        return new RuleSpec.Totals(frame, given.some("tables"), given.texts("closing"));
    }

    private static RuleSpec totalBelowItem(Frame frame, RuleParameters given) {
        return new RuleSpec.TotalBelowItem(frame, given.some("tables"), given.texts("closing"));
    }

    private static RuleSpec totalPrinted(Frame frame, RuleParameters given) {
        return new RuleSpec.TotalPrinted(frame, given.some("tables"), given.texts("closing"));
    }

    private static RuleSpec totalsAround(Frame frame, RuleParameters given) {
        return new RuleSpec.TotalsAround(frame, given.some("tables"), given.texts("closing"), given.some("items"));
    }

    private static RuleSpec rowSum(Frame frame, RuleParameters given) {
        return new RuleSpec.RowSum(
                frame,
                given.some("tables"),
                given.constant("dimension", FactField.class, FactField.SPENDING),
                given.required("total"),
                given.some("parts"),
                given.texts("minus"),
                given.lists("groups"),
                given.texts("except"),
                given.texts("of_which").stream().map(Labels::key).toList());
    }

    private static RuleSpec byCode(Frame frame, RuleParameters given) {
        List<FactField> each = given.fields("each");
        return new RuleSpec.ByCode(
                frame,
                given.constant("key", FactField.class, FactField.FUNCTION),
                each,
                given.flag("roll_up"),
                given.flag("totals"),
                given.rows("left"),
                given.rows("right"),
                given.conditions("where"),
                given.reasons());
    }

    private static RuleSpec claimTable(Frame frame, RuleParameters given) {
        SortedMap<String, List<RuleTerm>> scopes = given.terms("scopes");
        if (scopes.isEmpty()) {
            given.missing("scopes");
        }
        return new NarrativeRule.ClaimTable(
                frame, given.some("items"), given.flag("count"), given.flag("of_parts"), scopes, given.terms("or"));
    }

    private static RuleSpec projectNames(Frame frame, RuleParameters given) {
        return new RuleSpec.ProjectNames(frame, given.flag("lists"), given.selector("forms"), given.selector("rows"));
    }

    private static RuleSpec formAmount(Frame frame, RuleParameters given) {
        return new RuleSpec.FormAmount(
                frame, given.some("indicators"), given.selector("forms"), given.selector("department"));
    }

    private static RuleSpec codes(Frame frame, RuleParameters given) {
        return new RuleSpec.CodeShape(
                frame,
                given.some("tables"),
                given.constant("shape", RuleSpec.CodeShape.Shape.class, RuleSpec.CodeShape.Shape.PREFIX));
    }
}
