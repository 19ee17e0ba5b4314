package io.yusuan.normalise;

import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.Labels;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.RawCell;
import io.yusuan.interpret.RawColumn;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Amount.Dimensions;
import io.yusuan.statement.Amount.ValueStatus;
import io.yusuan.statement.MoneyUnit;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Types the money cells of one table. */
final class RowAmounts {
    private static final String ALL = "all";

    private final TableContext context;
    private final FindingLog log;
    private final Map<RawColumn, Told> told = new IdentityHashMap<>();

    /**
     * What a column and its table say of the amounts below it.
     *
     * @param table what the table says of what neither column nor line do
     * @param budget the measure of a column that only says that it is a budget's
     */
    private record Told(MoneyUnit unit, OptionalInt year, DimensionSpec column, DimensionSpec table, String budget) {
        Dimensions dimensions(DimensionSpec line) {
            DimensionSpec all = unlessAll(column, line).orElse(line);
            boolean plain = all.measure().equals(DimensionSpec.BUDGET);
            DimensionSpec whole = all.orElse(plain ? new DimensionSpec("", budget, "", "") : DimensionSpec.NONE)
                    .orElse(table);
            return new Dimensions(whole.side(), whole.measure(), whole.sourceOfFunds(), whole.spendingKind());
        }
    }

    /** A column of totals holds what its rows are of: the row of one source in a column of all sources is of that one. */
    private static DimensionSpec unlessAll(DimensionSpec column, DimensionSpec line) {
        boolean source =
                column.sourceOfFunds().equals(ALL) && !line.sourceOfFunds().isEmpty();
        boolean kind = column.spendingKind().equals(ALL) && !line.spendingKind().isEmpty();
        return new DimensionSpec(
                column.side(),
                column.measure(),
                source ? "" : column.sourceOfFunds(),
                kind ? "" : column.spendingKind());
    }

    RowAmounts(TableContext context, FindingLog log) {
        this.context = context;
        this.log = log;
    }

    /**
     * The amount of a cell; a blank cell has none.
     *
     * @param line what the row's label says of its amounts
     * @param rowYear the year that is the row's label, where it is one
     */
    Optional<Amount> read(RawCell cell, DimensionSpec line, OptionalInt rowYear) {
        ParsedAmount parsed = AmountParser.parse(cell.text());
        if (parsed.kind() == ParsedAmount.Kind.BLANK) {
            return Optional.empty();
        }
        Told column = rowYear.isPresent()
                ? told(cell.column(), rowYear)
                : told.computeIfAbsent(cell.column(), c -> told(c, year(c)));
        MoneyUnit unit = parsed.unit().orElse(column.unit());
        Optional<YuanValue> value = YuanValue.of(parsed, unit);
        ValueStatus status = parsed.status();
        if (status == ValueStatus.UNREADABLE) {
            log.add(Finding.of(
                    FindingCode.AMOUNT_UNREADABLE,
                    cell.place(),
                    Labels.trim(cell.text()),
                    String.join(" / ", cell.column().header())));
        }
        return Optional.of(new Amount(
                cell.column().index(),
                cell.column().id(),
                cell.column().header(),
                column.dimensions(line),
                column.year(),
                value.map(YuanValue::yuan),
                status,
                Labels.trim(cell.text()),
                unit,
                value.map(YuanValue::decimals).orElse(0),
                value.map(YuanValue::exact).orElse(true),
                cell.place()));
    }

    private Told told(RawColumn column, OptionalInt year) {
        DimensionSpec table = context.titleDimensions()
                .orElse(context.spec().dimensions())
                .orElse(new DimensionSpec("", measure(year), "", ""));
        String budget = isBefore(year) ? "prior_year_budget" : context.budget();
        return new Told(unit(column), year, column.dimensions(), table, budget);
    }

    /** The nearest print wins: column head, then what holds for the table. */
    private MoneyUnit unit(RawColumn column) {
        return UnitText.nearest(column.header())
                .map(UnitText::unit)
                .orElse(context.unit().unit());
    }

    /** The measure of a column that does not say it: that of the disclosure, or of last year's where its head prints that year. */
    private String measure(OptionalInt own) {
        return isBefore(own) ? context.priorMeasure() : context.measure();
    }

    private boolean isBefore(OptionalInt own) {
        OptionalInt table = context.fiscalYear();
        return own.isPresent() && table.isPresent() && own.getAsInt() < table.getAsInt();
    }

    private OptionalInt year(RawColumn column) {
        for (String head : column.header()) {
            OptionalInt printed = YearText.find(head);
            if (printed.isPresent()) {
                return printed;
            }
        }
        OptionalInt year = context.fiscalYear();
        return year.isPresent() ? OptionalInt.of(year.getAsInt() + column.yearOffset()) : year;
    }

    /** Whether anything numeric is printed. */
    static boolean hasFigure(Amount amount) {
        Optional<BigDecimal> yuan = amount.yuan();
        return yuan.isPresent() || amount.status() == ValueStatus.UNREADABLE;
    }
}
