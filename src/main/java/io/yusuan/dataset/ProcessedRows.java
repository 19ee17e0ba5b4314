package io.yusuan.dataset;

import io.yusuan.document.Place;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.Finding;
import io.yusuan.pipeline.Outcome;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import io.yusuan.statement.Claim;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Rows of a document that was read. */
final class ProcessedRows {
    private final Outcome.Processed outcome;
    private final Versions versions;
    private final String docId;
    private final List<Statement> statements;
    private final Fitting fitting = new Fitting();
    private final List<CheckRow> checks = new ArrayList<>();
    private final List<CheckFactRow> checkFacts = new ArrayList<>();

    ProcessedRows(Outcome.Processed outcome, Versions versions) {
        this.outcome = outcome;
        this.versions = versions;
        this.docId = outcome.source().docId();
        this.statements = outcome.statements().stream()
                .sorted(Comparator.comparingInt(Statement::ordinal))
                .toList();
    }

    DocumentRows rows() {
        List<FactRow> facts =
                new FactRows(outcome, new Trust(outcome.checks(), outcome.findings()), fitting).of(statements);
        List<StatementRow> claims = claims();
        List<TargetRow> targets = targets();
        addChecks();
        List<Finding> findings = new ArrayList<>(outcome.findings());
        findings.addAll(fitting.findings());
        return new DocumentRows(
                document(facts.size()),
                statements.stream().map(this::table).toList(),
                facts,
                claims,
                targets,
                checks,
                FindingRows.of(docId, findings),
                checkFacts);
    }

    private DocumentRow document(int facts) {
        return new DocumentRow(
                docId,
                outcome.source().source(),
                outcome.source().fileName(),
                Values.text(outcome.mediaType()),
                outcome.bytes(),
                Values.id(outcome.status()),
                null,
                Values.id(outcome.head().disclosure()),
                Values.id(outcome.head().level()),
                Values.text(outcome.head().organisation()),
                Values.number(outcome.head().fiscalYear()),
                Values.number(outcome.pages()),
                statements.size(),
                (int) statements.stream().filter(s -> !s.tableType().isEmpty()).count(),
                facts,
                held(outcome.checks()),
                differing(outcome.checks()),
                versions.contract(),
                versions.engine(),
                versions.catalogue(),
                null);
    }

    private TableRow table(Statement s) {
        List<Check> own = outcome.checks().stream()
                .filter(c -> c.tableIds().contains(s.tableId()))
                .toList();
        return new TableRow(
                s.tableId(),
                docId,
                s.ordinal(),
                Values.text(s.labelPrinted()),
                Values.text(s.titlePrinted()),
                Values.text(s.tableType()),
                Values.id(s.recognisedBy()),
                Values.text(s.organisation()),
                Values.number(s.fiscalYear()),
                Values.text(s.unit().printed()),
                s.unit().unit().scale(),
                Values.id(s.unit().from()),
                Values.id(s.status()),
                s.rows(),
                s.columns(),
                s.place().printed(),
                held(own),
                differing(own));
    }

    private List<StatementRow> claims() {
        RowIds ids = new RowIds('s');
        return outcome.claims().stream().map(c -> claim(c, ids)).toList();
    }

    private StatementRow claim(Claim c, RowIds ids) {
        boolean number = c.amount().isPresent();
        boolean money = number && c.kind() != Claim.Kind.COUNT;
        return new StatementRow(
                ids.next(docId, c.place().printed(), c.sentence(), Values.id(c.kind()), c.item(), c.printed()),
                docId,
                c.sentence(),
                c.place().printed(),
                Values.id(c.kind()),
                Values.text(c.item()),
                Values.text(c.scope()),
                Values.number(c.fiscalYear()),
                fitting.money(c.amount(), "", c.place()),
                Values.text(c.printed()),
                money ? c.unit().scale() : null,
                number ? c.decimals() : null,
                Values.number(c.compareYear()),
                fitting.money(c.compareAmount(), "", c.place()),
                fitting.wide(c.rate(), "", c.place()),
                Values.idOrAbsent(c.direction()),
                Values.text(c.reason()));
    }

    private List<TargetRow> targets() {
        RowIds ids = new RowIds('t');
        List<TargetRow> rows = new ArrayList<>();
        for (Statement s : statements) {
            for (Target target : s.targets()) {
                rows.add(target(s.tableId(), target, ids));
            }
        }
        return rows;
    }

    private TargetRow target(String tableId, Target t, RowIds ids) {
        return new TargetRow(
                ids.next(tableId, Integer.toString(t.row()), t.level1(), t.level2(), t.level3(), t.indicator()),
                docId,
                tableId,
                Values.id(t.scope()),
                Values.text(t.project()),
                fitting.money(t.projectAmount(), tableId, t.place()),
                Values.text(t.level1()),
                Values.text(t.level2()),
                Values.text(t.level3()),
                Values.text(t.indicator()),
                Values.text(t.comparator()),
                fitting.wide(t.low(), tableId, t.place()),
                fitting.wide(t.high(), tableId, t.place()),
                Values.text(t.unit()),
                fitting.wide(t.weight(), tableId, t.place()),
                t.place().printed());
    }

    private void addChecks() {
        RowIds ids = new RowIds('c');
        for (Check check : outcome.checks()) {
            String id = ids.unlessTaken(check.checkId(), docId, check.checkId());
            checks.add(check(id, check));
            new LinkedHashSet<>(check.factIds()).forEach(f -> checkFacts.add(new CheckFactRow(id, f, docId)));
        }
    }

    private CheckRow check(String id, Check c) {
        Sides sides = Sides.of(c.verdict());
        return new CheckRow(
                id,
                docId,
                c.ruleId(),
                Values.text(String.join(" ", c.tableIds())),
                c.verdict().id(),
                wide(sides.left()),
                wide(sides.right()),
                wide(sides.difference()),
                wide(sides.tolerance()),
                Values.text(c.leftText()),
                Values.text(c.rightText()),
                Values.text(sides.explanation().en()),
                Values.text(sides.reason().en()),
                Values.text(sides.explanation().and(sides.reason()).zh()));
    }

    private BigDecimal wide(BigDecimal value) {
        return fitting.wide(Optional.ofNullable(value), "", Place.WHOLE);
    }

    private static int held(List<Check> checks) {
        return (int) checks.stream().filter(c -> Trust.holds(c.verdict())).count();
    }

    private static int differing(List<Check> checks) {
        return (int) checks.stream().filter(c -> Trust.differs(c.verdict())).count();
    }

    /** A verdict laid out in columns; null where it has no such part. */
    private record Sides(
            BigDecimal left,
            BigDecimal right,
            BigDecimal difference,
            BigDecimal tolerance,
            Explanation explanation,
            Explanation reason) {
        static Sides of(Verdict verdict) {
            if (verdict instanceof Verdict.Holds v) {
                return new Sides(
                        v.left(), v.right(), v.left().subtract(v.right()), null, Explanation.NONE, Explanation.NONE);
            }
            if (verdict instanceof Verdict.Rounding v) {
                return new Sides(v.left(), v.right(), v.difference(), v.tolerance(), v.explanation(), Explanation.NONE);
            }
            if (verdict instanceof Verdict.Differs v) {
                return new Sides(v.left(), v.right(), v.difference(), v.tolerance(), v.explanation(), Explanation.NONE);
            }
            if (verdict instanceof Verdict.NotApplicable v) {
                return new Sides(null, null, null, null, Explanation.NONE, v.why());
            }
            return new Sides(null, null, null, null, Explanation.NONE, ((Verdict.Undecidable) verdict).why());
        }
    }
}
