package io.yusuan.reconcile;

import io.yusuan.statement.Amount;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.List;

/** Tables with one figure that is another. */
final class RaisedFigure {
    private RaisedFigure() {}

    /** All amounts, in reading order. */
    static List<Amount> amounts(List<Statement> statements) {
        return statements.stream()
                .flatMap(s -> s.lines().stream())
                .flatMap(l -> l.amounts().stream())
                .toList();
    }

    /** The tables with one of their amounts larger by some yuan. */
    static List<Statement> in(List<Statement> statements, Amount amount, BigDecimal by) {
        return statements.stream().map(s -> raised(s, amount, by)).toList();
    }

    private static Statement raised(Statement s, Amount amount, BigDecimal by) {
        return new Statement(
                s.tableId(),
                s.ordinal(),
                s.tableType(),
                s.labelPrinted(),
                s.titlePrinted(),
                s.recognisedBy(),
                s.organisation(),
                s.fiscalYear(),
                s.unit(),
                s.status(),
                s.rows(),
                s.columns(),
                s.place(),
                s.lines().stream().map(l -> raised(l, amount, by)).toList(),
                s.targets());
    }

    private static Line raised(Line l, Amount amount, BigDecimal by) {
        return new Line(
                l.row(),
                l.block(),
                l.role(),
                l.level(),
                l.parentRow(),
                l.label(),
                l.codes(),
                l.item(),
                l.project(),
                l.unitCode(),
                l.unitName(),
                l.attributes(),
                l.amounts().stream().map(a -> a == amount ? raised(a, by) : a).toList(),
                l.place());
    }

    private static Amount raised(Amount a, BigDecimal by) {
        return new Amount(
                a.column(),
                a.columnId(),
                a.header(),
                a.dimensions(),
                a.fiscalYear(),
                a.yuan().map(by::add),
                a.status(),
                a.printed(),
                a.unit(),
                a.decimals(),
                a.exact(),
                a.place());
    }
}
