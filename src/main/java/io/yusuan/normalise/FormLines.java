package io.yusuan.normalise;

import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.FormSpec.Role;
import io.yusuan.interpret.FormReading.Form;
import io.yusuan.interpret.FormReading.Heading;
import io.yusuan.interpret.FormReading.Value;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Amount.Dimensions;
import io.yusuan.statement.Codes;
import io.yusuan.statement.Line;
import io.yusuan.statement.Line.RowRole;
import io.yusuan.statement.PrintedUnit;
import io.yusuan.statement.PrintedUnit.UnitFrom;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The amounts of one form as lines: one a row, its other texts as attributes of the first. */
final class FormLines {
    private static final Pattern BEFORE_UNIT = Pattern.compile("^.*[0-9０-９]\\s*", Pattern.DOTALL);

    private final Form form;
    private final DimensionSpec defaults;
    private final PrintedUnit outside;
    private final OptionalInt year;
    private final boolean keepPersonalData;
    private final boolean hasParts;
    /** By the subject they are about; a listing has thousands of values, and every line and indicator asks for its own. */
    private final Map<String, List<Value>> bySubject = new HashMap<>();

    private final Map<String, Optional<BigDecimal>> amounts = new HashMap<>();
    private final String project;

    FormLines(Form form, DimensionSpec defaults, PrintedUnit outside, OptionalInt year, boolean keepPersonalData) {
        this.form = form;
        this.defaults = defaults;
        this.outside = outside;
        this.year = year;
        this.keepPersonalData = keepPersonalData;
        this.hasParts = form.values().stream()
                .anyMatch(v -> v.field().role() == Role.AMOUNT
                        && v.subject().isEmpty()
                        && !v.field().total());
        form.values()
                .forEach(v -> bySubject
                        .computeIfAbsent(v.subject(), s -> new ArrayList<>())
                        .add(v));
        this.project = text(Role.PROJECT);
    }

    List<Line> lines() {
        Map<Integer, List<Value>> byRow = new TreeMap<>();
        for (Value value : form.values()) {
            if (value.field().role() == Role.AMOUNT) {
                byRow.computeIfAbsent(value.row(), r -> new ArrayList<>()).add(value);
            }
        }
        List<Line> lines = new ArrayList<>();
        OptionalInt totalRow = OptionalInt.empty();
        for (List<Value> values : byRow.values()) {
            Line line = line(values, totalRow, lines.isEmpty());
            if (line.role() == RowRole.TOTAL) {
                totalRow = OptionalInt.of(line.row());
            }
            lines.add(line);
        }
        return lines;
    }

    private Line line(List<Value> values, OptionalInt totalRow, boolean first) {
        Value leading = values.get(0);
        boolean listed = !leading.subject().isEmpty();
        boolean total = leading.total() || !listed && leading.field().total() && hasParts;
        String label = listed ? leading.subject() : leading.label();
        return new Line(
                leading.row(),
                1,
                total ? RowRole.TOTAL : RowRole.ITEM,
                total ? 0 : 1,
                total || listed ? OptionalInt.empty() : totalRow,
                label,
                Codes.NONE,
                listed ? "" : leading.field().id(),
                listed && !total ? leading.subject() : project,
                "",
                "",
                attributes(first, leading.subject()),
                values.stream().map(this::amount).toList(),
                leading.place());
    }

    /** The first text of a role that is about the whole form; empty where there is none. */
    private String text(Role role) {
        for (Value value : about("")) {
            if (value.field().role() == role) {
                return value.text();
            }
        }
        return "";
    }

    /** The name of the project whose form it is, or empty. */
    String project() {
        return project;
    }

    private List<Value> about(String subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    /** The texts about what a line lists, and with the first line of a form those about the whole. */
    private Map<String, String> attributes(boolean first, String subject) {
        Map<String, String> attributes = new TreeMap<>();
        for (Value value : first ? form.values() : about(subject)) {
            Role role = value.field().role();
            boolean kept = role == Role.ATTRIBUTE || role == Role.GROUP || role == Role.PERSONAL && keepPersonalData;
            String about = value.subject();
            boolean own = about.isEmpty() ? first : about.equals(subject);
            if (kept && own && !value.text().isEmpty()) {
                attributes.merge(value.field().id(), value.text(), (a, b) -> a + "\n" + b);
            }
        }
        return attributes;
    }

    private Amount amount(Value value) {
        ParsedAmount parsed = AmountParser.parse(value.text());
        PrintedUnit unit = unit(value, parsed);
        Optional<YuanValue> yuan = YuanValue.of(parsed, unit.unit());
        return new Amount(
                value.column(),
                value.field().id(),
                value.path().stream().map(Heading::label).toList(),
                dimensions(value),
                year,
                yuan.map(YuanValue::yuan),
                parsed.status(),
                value.text(),
                unit.unit(),
                yuan.map(YuanValue::decimals).orElse(0),
                yuan.map(YuanValue::exact).orElse(true),
                value.place());
    }

    /** The unit of an amount: printed with it, else by the nearest label, else that of the table. */
    private PrintedUnit unit(Value value, ParsedAmount parsed) {
        if (parsed.unit().isPresent()) {
            String word = BEFORE_UNIT.matcher(value.text()).replaceFirst("");
            return new PrintedUnit(word, parsed.unit().get(), UnitFrom.CELL);
        }
        return UnitText.nearest(value.path().stream().map(Heading::label).toList())
                .map(u -> new PrintedUnit(u.printed(), u.unit(), UnitFrom.COLUMN))
                .orElse(outside);
    }

    /** The units of all amounts with a figure, each once, in order. */
    List<PrintedUnit> units() {
        return form.values().stream()
                .filter(v -> v.field().role() == Role.AMOUNT)
                .map(v -> Map.entry(v, AmountParser.parse(v.text())))
                .filter(e -> e.getValue().number().isPresent())
                .map(e -> unit(e.getKey(), e.getValue()))
                .distinct()
                .toList();
    }

    private Dimensions dimensions(Value value) {
        DimensionSpec said = value.field().dimensions();
        for (int i = value.path().size() - 1; i >= 0; i--) {
            said = said.orElse(value.path().get(i).field().dimensions());
        }
        DimensionSpec all = said.orElse(defaults);
        return new Dimensions(all.side(), all.measure(), all.sourceOfFunds(), all.spendingKind());
    }

    /** The amount that a project's form or its row in a listing prints for it, in yuan. */
    Optional<BigDecimal> amountOf(String subject) {
        return amounts.computeIfAbsent(
                subject,
                about -> about(about).stream()
                        .filter(v -> v.field().role() == Role.AMOUNT && !v.total())
                        .min(Comparator.comparing(v -> !v.field().total()))
                        .map(this::amount)
                        .flatMap(Amount::yuan));
    }
}
