package io.yusuan.dataset;

import io.yusuan.pipeline.Outcome;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Amount.ValueStatus;
import io.yusuan.statement.Codes;
import io.yusuan.statement.Identifiers;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Amounts of statements to rows. */
final class FactRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Comparator<FactRow> BY_CELL =
            Comparator.comparing(FactRow::row).thenComparing(FactRow::column);

    private final Outcome.Processed outcome;
    private final String docId;
    private final Trust trust;
    private final Fitting fitting;
    private final RowIds ids = new RowIds('f');

    FactRows(Outcome.Processed outcome, Trust trust, Fitting fitting) {
        this.outcome = outcome;
        this.docId = outcome.source().docId();
        this.trust = trust;
        this.fitting = fitting;
    }

    /** Facts in order of table, row and column. */
    List<FactRow> of(List<Statement> statements) {
        List<FactRow> all = new ArrayList<>();
        for (Statement statement : statements) {
            List<FactRow> own = new ArrayList<>();
            for (Line line : statement.lines()) {
                line.amounts().forEach(amount -> own.add(row(statement, line, amount)));
            }
            own.sort(BY_CELL);
            all.addAll(own);
        }
        return all;
    }

    private FactRow row(Statement s, Line line, Amount a) {
        String row = Integer.toString(line.row());
        String column = Integer.toString(a.column());
        String id = ids.unlessTaken(Identifiers.fact(s.tableId(), line.row(), a.column()), s.tableId(), row, column);
        PublishedCodes published = PublishedCodes.of(line.codes(), line.attributes());
        Codes codes = published.columns();
        BigDecimal amount = fitting.money(a.yuan(), s.tableId(), a.place());
        return new FactRow(
                id,
                docId,
                s.tableId(),
                Values.text(s.tableType()),
                Values.text(s.organisation().isEmpty() ? outcome.head().organisation() : s.organisation()),
                Values.id(outcome.head().disclosure()),
                Values.number(a.fiscalYear()),
                line.row(),
                a.column(),
                Values.id(line.role()),
                line.level(),
                Values.number(line.parentRow()),
                Values.text(line.label()),
                Values.text(a.dimensions().side()),
                Values.text(a.dimensions().measure()),
                Values.text(a.dimensions().sourceOfFunds()),
                Values.text(a.dimensions().spendingKind()),
                Values.text(line.item()),
                Values.text(codes.functionCode()),
                Values.text(codes.functionName()),
                Values.idOrAbsent(codes.economicSystem()),
                Values.text(codes.economicCode()),
                Values.text(codes.economicName()),
                Values.text(codes.revenueCode()),
                Values.id(codes.basis()),
                Values.text(line.project()),
                Values.text(line.unitCode()),
                Values.text(line.unitName()),
                published.attributes().isEmpty() ? null : JSON.writeValueAsString(published.attributes()),
                amount,
                Values.id(status(a, amount)),
                Values.text(a.printed()),
                a.unit().scale(),
                a.decimals(),
                a.exact(),
                a.place().printed(),
                trust.of(id, a.place()));
    }

    /** A figure too large for its column cannot be read from the dataset, so it must not pass as reported. */
    private static ValueStatus status(Amount a, BigDecimal amount) {
        return a.yuan().isPresent() && amount == null ? ValueStatus.UNREADABLE : a.status();
    }
}
