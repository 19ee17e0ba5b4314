package io.yusuan.sample;

import io.yusuan.finding.Finding;
import io.yusuan.pipeline.Outcome;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Claim;
import io.yusuan.statement.Codes;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What became of a document as lines for a person to read beside the document. Ids, places and positions in the grid are
 * left out, so that the same disclosure gives the same lines in every format.
 */
final class OutcomeText {
    private OutcomeText() {}

    /** One line a table. */
    static List<String> tables(Outcome.Processed outcome) {
        return outcome.statements().stream()
                .map(s -> String.join(
                        " | ",
                        s.ordinal() + " " + s.labelPrinted(),
                        s.titlePrinted(),
                        s.tableType(),
                        lower(s.status()),
                        "by " + lower(s.recognisedBy()),
                        year(s.fiscalYear()),
                        s.unit().printed() + " " + lower(s.unit().from()),
                        s.lines().stream().mapToInt(l -> l.amounts().size()).sum() + " amounts",
                        s.targets().size() + " targets"))
                .toList();
    }

    /** One line an amount, a head a table. */
    static List<String> facts(Outcome.Processed outcome) {
        List<String> lines = new ArrayList<>();
        for (Statement statement : outcome.statements()) {
            if (statement.lines().stream().anyMatch(l -> !l.amounts().isEmpty())) {
                lines.add("# " + statement.ordinal() + " " + statement.tableType());
                for (Line line : statement.lines()) {
                    line.amounts().forEach(a -> lines.add(fact(statement, line, a)));
                }
            }
        }
        return lines;
    }

    private static String fact(Statement statement, Line line, Amount amount) {
        return String.join(
                " | ",
                plain(line.label()) + parent(statement, line),
                lower(line.role()) + " " + line.level() + suffix(" ", line.item()),
                codes(line.codes()) + suffix(" p:", line.project()) + suffix(" ", attributes(line)),
                dimensions(amount),
                amount.printed() + " = "
                        + amount.yuan().map(BigDecimal::toPlainString).orElse("") + " " + lower(amount.status()) + " "
                        + lower(amount.unit()) + " d" + amount.decimals() + (amount.exact() ? "" : " rounded"));
    }

    private static String parent(Statement statement, Line line) {
        if (line.parentRow().isEmpty()) {
            return "";
        }
        return statement.lines().stream()
                .filter(l -> l.row() == line.parentRow().getAsInt() && l.block() == line.block())
                .map(l -> " < " + plain(l.label()))
                .findFirst()
                .orElse(" < ?");
    }

    private static String codes(Codes codes) {
        return Stream.of(
                        suffix("f:", codes.functionCode()) + suffix(" ", codes.functionName()),
                        suffix("e:", codes.economicCode()) + suffix(" ", codes.economicName()),
                        suffix("r:", codes.revenueCode()))
                .filter(c -> !c.isBlank())
                .reduce((a, b) -> a + " " + b)
                .map(c -> c + " " + lower(codes.basis()))
                .orElse("");
    }

    private static String attributes(Line line) {
        return line.attributes().isEmpty() ? "" : plain(line.attributes().toString());
    }

    private static String dimensions(Amount amount) {
        Amount.Dimensions d = amount.dimensions();
        return Stream.of(d.side(), d.measure(), year(amount.fiscalYear()), d.sourceOfFunds(), d.spendingKind())
                .filter(w -> !w.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    /** One line a performance indicator. */
    static List<String> targets(Outcome.Processed outcome) {
        List<String> lines = new ArrayList<>();
        for (Statement statement : outcome.statements()) {
            for (Target t : statement.targets()) {
                lines.add(String.join(
                        " | ",
                        lower(t.scope()) + suffix(" ", t.project()) + suffix(" ", number(t.projectAmount())),
                        t.level1() + suffix(" > ", t.level2()) + suffix(" > ", t.level3()),
                        plain(t.indicator()),
                        t.comparator()
                                + suffix(" ", number(t.low()))
                                + suffix(" ~ ", number(t.high()))
                                + suffix(" ", t.unit())));
            }
        }
        return lines;
    }

    /** One line a narrated figure. */
    static List<String> claims(Outcome.Processed outcome) {
        return outcome.claims().stream()
                .map((Claim c) -> String.join(
                        " | ",
                        lower(c.kind()) + " " + c.group(),
                        c.item(),
                        c.scope(),
                        year(c.fiscalYear()),
                        c.printed() + " = " + number(c.amount())
                                + suffix(" ", number(c.rate()) + (c.rate().isEmpty() ? "" : "%")),
                        suffix("than ", year(c.compareYear())) + suffix(" ", number(c.compareAmount())),
                        lower(c.direction()),
                        c.sentence().length() > 24 ? c.sentence().substring(0, 24) + "…" : c.sentence()))
                .toList();
    }

    /** One line a check. */
    static List<String> checks(Outcome.Processed outcome) {
        return outcome.checks().stream()
                .map((Check c) -> c.ruleId() + " | " + c.verdict().id() + " | " + unplaced(sides(c.verdict())))
                .sorted()
                .toList();
    }

    private static String sides(Verdict verdict) {
        if (verdict instanceof Verdict.Holds v) {
            return both(v.left(), v.right());
        } else if (verdict instanceof Verdict.Rounding v) {
            return both(v.left(), v.right()) + " | " + v.difference().toPlainString()
                    + suffix(" ", v.explanation().en());
        } else if (verdict instanceof Verdict.Differs v) {
            return both(v.left(), v.right()) + " | " + v.difference().toPlainString()
                    + suffix(" ", v.explanation().en());
        } else if (verdict instanceof Verdict.NotApplicable v) {
            return v.why().en();
        }
        return ((Verdict.Undecidable) verdict).why().en();
    }

    private static String both(BigDecimal left, BigDecimal right) {
        return left.toPlainString() + " = " + right.toPlainString();
    }

    /** One line a finding. */
    static List<String> findings(Outcome.Processed outcome) {
        return outcome.findings().stream()
                .map((Finding f) -> lower(f.code()) + " | " + String.join(", ", f.arguments())
                        + suffix(" | ", f.explanation().en()))
                .map(OutcomeText::unplaced)
                .sorted()
                .toList();
    }

    /** Every operand of a check is followed by its place in brackets. */
    private static String unplaced(String text) {
        return plain(text.replaceAll(" ?\\[(page \\d+ \\[[^\\]]*]|[^\\]]*)]", ""));
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static String year(OptionalInt year) {
        return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
    }

    /** One line. */
    private static String plain(String text) {
        return text.replace("\n", "⏎");
    }

    private static String suffix(String mark, String text) {
        return text.isEmpty() ? "" : mark + text;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
