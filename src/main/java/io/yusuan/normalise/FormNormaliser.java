package io.yusuan.normalise;

import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.FormSpec;
import io.yusuan.catalogue.FormSpec.Role;
import io.yusuan.catalogue.Labels;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.FormReading;
import io.yusuan.interpret.FormReading.Form;
import io.yusuan.interpret.FormReading.Indicator;
import io.yusuan.interpret.FormReading.Value;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Amount.ValueStatus;
import io.yusuan.statement.Line;
import io.yusuan.statement.PrintedUnit;
import io.yusuan.statement.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Performance forms to lines and targets. People's names and telephone numbers are left out unless they are asked for.
 * Safe for use by several threads.
 */
final class FormNormaliser {
    /** What may stand behind a weight. */
    private static final Pattern POINTS = Pattern.compile("\\s*[%分]$");

    private final FormSpec spec;
    private final TargetReader reader;
    private final DimensionSpec defaults;
    private final boolean keepPersonalData;

    /**
     * @param spec what the labels mean
     * @param targets reads the values of indicators
     * @param defaults what amounts are amounts of, unless a label says otherwise
     * @param keepPersonalData whether people's names and telephone numbers may enter the attributes of lines
     */
    FormNormaliser(FormSpec spec, TargetReader targets, DimensionSpec defaults, boolean keepPersonalData) {
        this.spec = spec;
        this.reader = targets;
        this.defaults = defaults;
        this.keepPersonalData = keepPersonalData;
    }

    /**
     * The lines and targets of a reading.
     *
     * @param outside the unit of the table or document, for amounts that print none and stand under no label that does
     * @param year fiscal year of the table
     * @param log takes amounts that cannot be read
     */
    FormStatement statement(FormReading reading, PrintedUnit outside, OptionalInt year, FindingLog log) {
        List<Line> lines = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        Set<PrintedUnit> units = new LinkedHashSet<>();
        for (Form form : reading.forms()) {
            FormLines read = new FormLines(form, defaults, outside, year, keepPersonalData);
            List<Line> own = read.lines();
            reportLeftOut(form, own, log);
            lines.addAll(own);
            units.addAll(read.units());
            form.indicators().forEach(i -> targets.addAll(targets(form, i, read, log)));
        }
        lines.forEach(l -> reportUnreadable(l, log));
        boolean usesOutside = units.contains(outside);
        Optional<PrintedUnit> own =
                units.size() == 1 && !usesOutside ? units.stream().findFirst() : Optional.empty();
        return new FormStatement(organisation(reading), lines, targets, own, usesOutside);
    }

    private static String organisation(FormReading reading) {
        return reading.forms().stream()
                .map(f -> text(f, Role.ORGANISATION))
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void reportUnreadable(Line line, FindingLog log) {
        for (Amount amount : line.amounts()) {
            if (amount.status() == ValueStatus.UNREADABLE) {
                log.add(Finding.of(
                        FindingCode.AMOUNT_UNREADABLE,
                        amount.place(),
                        amount.printed(),
                        String.join(" / ", amount.header())));
            }
        }
    }

    /** The targets of an indicator: several where one cell prints a list, or a sentence with several figures. */
    private List<Target> targets(Form form, Indicator indicator, FormLines lines, FindingLog log) {
        String words = indicator.indicator().isEmpty() ? lastLevel(indicator) : indicator.indicator();
        Optional<BigDecimal> weight = weight(indicator.weight());
        List<Target> targets = new ArrayList<>();
        if (!indicator.hasValueColumn()) {
            for (String piece : TargetPieces.of(words, reader)) {
                targets.add(target(form, indicator, lines, piece, reader.ofSentence(piece), first(targets, weight)));
            }
            reportUnread(indicator, "", weight, log);
            return targets;
        }
        List<String> pieces = TargetPieces.items(words);
        List<String> values = TargetPieces.items(indicator.value());
        boolean paired = pieces.size() == values.size();
        for (int i = 0; i < (paired ? pieces.size() : 1); i++) {
            String piece = paired ? pieces.get(i) : words;
            String printed = paired ? withoutMark(values.get(i), values.size()) : indicator.value();
            TargetText value = reader.ofColumns(indicator.comparator(), printed, indicator.unit(), piece);
            String stated = indicator.comparator() + printed + indicator.unit();
            reportUnread(indicator, value == TargetText.NONE ? stated : "", weight, log);
            targets.add(target(form, indicator, lines, piece, value, first(targets, weight)));
        }
        return targets;
    }

    /** The weight of a cell goes with its first target: weights of one form add up. */
    private static Optional<BigDecimal> first(List<Target> before, Optional<BigDecimal> weight) {
        return before.isEmpty() ? weight : Optional.empty();
    }

    private static String withoutMark(String value, int items) {
        return items == 1 ? value : TargetPieces.withoutMark(value);
    }

    private Target target(
            Form form,
            Indicator indicator,
            FormLines lines,
            String words,
            TargetText value,
            Optional<BigDecimal> weight) {
        boolean ofProject = spec.scope() == FormSpec.Scope.PROJECT;
        String project = indicator.subject().isEmpty() ? lines.project() : indicator.subject();
        return new Target(
                indicator.row(),
                ofProject ? Target.Scope.PROJECT : Target.Scope.DEPARTMENT,
                ofProject ? project : "",
                ofProject ? lines.amountOf(indicator.subject()) : Optional.empty(),
                indicator.level1(),
                indicator.level2(),
                indicator.level3(),
                words,
                value.comparator(),
                value.low(),
                value.high(),
                value.unit(),
                weight,
                indicator.place());
    }

    /** What stands in the columns for value and weight and is no figure; the dataset has no column for such words. */
    private static void reportUnread(Indicator indicator, String unread, Optional<BigDecimal> weight, FindingLog log) {
        if (!Labels.trim(unread).isEmpty()) {
            log.add(Finding.of(FindingCode.TARGET_UNREAD, indicator.place(), Labels.trim(unread)));
        }
        if (weight.isEmpty() && !indicator.weight().isEmpty()) {
            log.add(Finding.of(FindingCode.TARGET_UNREAD, indicator.place(), indicator.weight()));
        }
    }

    /** Texts stand with the form's amounts; where there is no amount to stand with, they are named. */
    private static void reportLeftOut(Form form, List<Line> lines, FindingLog log) {
        Set<String> kept = new HashSet<>();
        lines.forEach(l -> l.attributes().values().forEach(v -> kept.add("\n" + v + "\n")));
        List<Value> left = form.values().stream()
                .filter(v -> v.field().role() == Role.ATTRIBUTE || v.field().role() == Role.GROUP)
                .filter(v -> !v.text().isEmpty() && !isKept("\n" + v.text() + "\n", kept))
                .toList();
        if (!left.isEmpty()) {
            String labels = left.stream().map(Value::label).distinct().collect(Collectors.joining("、"));
            String places = left.stream().map(v -> v.place().printed()).collect(Collectors.joining(", "));
            log.add(Finding.of(
                            FindingCode.FORM_TEXT_LEFT_OUT, left.get(0).place(), Integer.toString(left.size()), labels)
                    .explainedBy(Explanation.places(places)));
        }
    }

    private static boolean isKept(String text, Set<String> kept) {
        return kept.contains(text) || kept.stream().anyMatch(k -> k.contains(text));
    }

    private static String lastLevel(Indicator indicator) {
        return indicator.level3().isEmpty() ? indicator.level2() : indicator.level3();
    }

    private static Optional<BigDecimal> weight(String printed) {
        String bare = POINTS.matcher(FoldedText.of(printed)).replaceFirst("");
        return DecimalText.parse(bare).map(DecimalText::number);
    }

    private static String text(Form form, Role role) {
        return form.values().stream()
                .filter(v -> v.field().role() == role && v.subject().isEmpty())
                .map(Value::text)
                .findFirst()
                .orElse("");
    }
}
