package io.yusuan.reconcile;

import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.document.Place;
import io.yusuan.statement.Claim;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.MoneyUnit;
import io.yusuan.statement.PrintedUnit;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the compact statements and claims of {@code spec/rules/*.yaml}.
 *
 * <p>A table has blocks, or is one block itself: {@code columns} as {@code key=value} words ({@code src}, {@code kind},
 * {@code m}, {@code side}, {@code id}, {@code head}, {@code year}), parted by {@code |}, and {@code rows}: {@code words |
 * label | amounts}, see {@link RowFixture}. A claim is {@code kind item scope year amount} and {@code key=value} words. A
 * target is {@code project | kind of indicator | indicator | value with unit}.
 */
final class RuleFixture {
    private static final Map<String, MoneyUnit> UNITS = Map.of(
            "元", MoneyUnit.YUAN,
            "万元", MoneyUnit.TEN_THOUSAND_YUAN);

    /** What a target is at most: a number and its unit. */
    private static final Pattern VALUE = Pattern.compile("([0-9.]+)(.*)");

    private final Problems problems = new Problems();
    final DocumentHead head;
    final List<Statement> statements = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();

    RuleFixture(YamlNode.Mapping yaml) {
        int year = Integer.parseInt(yaml.text("year", "2019", problems));
        this.head = new DocumentHead(
                yaml.constant("disclosure", DocumentHead.Disclosure.class, DocumentHead.Disclosure.BUDGET, problems),
                DocumentHead.Level.DEPARTMENT,
                "",
                OptionalInt.of(year));
        for (YamlNode.Mapping table : yaml.mappings("tables", problems)) {
            statements.add(table(table, statements.size() + 1, year));
        }
        yaml.texts("claims", problems).forEach(c -> claims.add(claim(c, claims.size() + 1)));
        problems.throwIfAny();
    }

    private Statement table(YamlNode.Mapping yaml, int ordinal, int year) {
        MoneyUnit unit = UNITS.get(yaml.text("unit", "元", problems));
        RowFixture rows = new RowFixture(unit, year, ordinal);
        List<YamlNode.Mapping> blocks = yaml.mappings("blocks", problems);
        for (YamlNode.Mapping block : blocks.isEmpty() ? List.of(yaml) : blocks) {
            rows.block(
                    yaml.text("defaults", "", problems) + " " + block.text("defaults", "", problems),
                    block.text("columns", "", problems),
                    block.texts("rows", problems));
        }
        return new Statement(
                String.format(Locale.ROOT, "doc-%03d", ordinal),
                ordinal,
                yaml.required("type", problems),
                yaml.text("label", "表" + ordinal, problems),
                "",
                Statement.RecognisedBy.TITLE,
                "",
                OptionalInt.of(year),
                new PrintedUnit("", unit, PrintedUnit.UnitFrom.TABLE),
                yaml.constant("status", Statement.TableStatus.class, Statement.TableStatus.PARSED, problems),
                0,
                0,
                new Place.Line(ordinal * RowFixture.LINES_A_TABLE),
                rows.lines(),
                targets(yaml, ordinal));
    }

    private List<Target> targets(YamlNode.Mapping yaml, int ordinal) {
        List<Target> targets = new ArrayList<>();
        for (String text : yaml.texts("targets", problems)) {
            String[] part = text.split("\\|");
            Matcher value = VALUE.matcher(part.length > 3 ? part[3].trim() : "");
            boolean valued = value.matches();
            targets.add(new Target(
                    targets.size() + 1,
                    Target.Scope.PROJECT,
                    part[0].trim(),
                    Optional.empty(),
                    "",
                    part[1].trim(),
                    "",
                    part[2].trim(),
                    valued ? "<=" : "",
                    Optional.empty(),
                    valued ? Optional.of(new BigDecimal(value.group(1))) : Optional.empty(),
                    valued ? value.group(2) : "",
                    Optional.empty(),
                    new Place.Line(ordinal * RowFixture.LINES_A_TABLE + 500 + targets.size())));
        }
        return targets;
    }

    private static Claim claim(String text, int ordinal) {
        String[] word = text.trim().split("\\s+");
        Map<String, String> more = RowFixture.words(text);
        Claim.Kind kind = Claim.Kind.valueOf(word[0].toUpperCase(Locale.ROOT));
        MoneyUnit unit = UNITS.get(more.getOrDefault("unit", "元"));
        boolean percent = kind == Claim.Kind.CHANGE_RATE || kind == Claim.Kind.SHARE;
        Optional<BigDecimal> figure =
                word.length > 4 && !word[4].contains("=") ? Optional.of(new BigDecimal(word[4])) : Optional.empty();
        int group = Integer.parseInt(more.getOrDefault("g", Integer.toString(100 + ordinal)));
        String compare = more.getOrDefault("than", "");
        return new Claim(
                kind,
                "sentence " + group,
                new Place.Line(group),
                word[1],
                word[2],
                OptionalInt.of(Integer.parseInt(word[3])),
                percent ? Optional.empty() : figure.map(f -> kind == Claim.Kind.COUNT ? f : unit.toYuan(f)),
                figure.map(BigDecimal::toPlainString).orElse(""),
                unit,
                figure.map(f -> f.scale() - unit.exponent()).orElse(0),
                compare.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(compare)),
                Optional.empty(),
                percent ? figure : Optional.empty(),
                Claim.Direction.valueOf(more.getOrDefault("dir", "none").toUpperCase(Locale.ROOT)),
                "",
                group,
                more.getOrDefault("m", ""));
    }
}
