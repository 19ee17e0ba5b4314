package io.yusuan.reconcile;

import io.yusuan.catalogue.CodeBook;
import io.yusuan.catalogue.NarrativeRule;
import io.yusuan.catalogue.RuleSpec;
import java.util.List;

/** Sends each kind of rule to the judge that knows it. */
final class Judges {
    private final SumJudge sums;
    private final TableJudge tables;
    private final BlockJudge blocks;
    private final RowJudge rows;
    private final CodeJudge byCode;
    private final ClaimJudge claims;
    private final ChangeJudge changes;
    private final ShareJudge shares;
    private final FormJudge forms;
    private final ProjectJudge projects;
    private final EmptyJudge empty;
    private final LabelJudge labels;
    private final CodesJudge codes;

    Judges(Dossier dossier, CodeBook book) {
        this.sums = new SumJudge(dossier);
        this.tables = new TableJudge(dossier);
        this.blocks = new BlockJudge(dossier);
        this.rows = new RowJudge(dossier);
        this.byCode = new CodeJudge(dossier);
        this.claims = new ClaimJudge(dossier);
        this.changes = new ChangeJudge(dossier);
        this.shares = new ShareJudge(dossier);
        this.forms = new FormJudge(dossier);
        this.projects = new ProjectJudge(dossier);
        this.empty = new EmptyJudge(dossier);
        this.labels = new LabelJudge(dossier);
        this.codes = new CodesJudge(dossier, book);
    }

    List<Comparison> judge(RuleSpec rule) {
        if (rule instanceof RuleSpec.Equal equal) {
            return sums.equal(equal);
        } else if (rule instanceof RuleSpec.AtMost atMost) {
            return sums.atMost(atMost);
        } else if (rule instanceof RuleSpec.Hierarchy hierarchy) {
            return tables.hierarchy(hierarchy);
        } else if (rule instanceof RuleSpec.Totals totals) {
            return tables.totals(totals);
        } else if (rule instanceof RuleSpec.TotalBelowItem below) {
            return tables.totalBelowItem(below);
        } else if (rule instanceof RuleSpec.TotalPrinted printed) {
            return tables.totalPrinted(printed);
        } else if (rule instanceof RuleSpec.TotalsAround around) {
            return tables.totalsAround(around);
        } else if (rule instanceof RuleSpec.UnitSum units) {
            return blocks.unitSum(units);
        } else if (rule instanceof RuleSpec.SameTotals same) {
            return blocks.sameTotals(same);
        } else if (rule instanceof RuleSpec.RowSum rowSum) {
            return rows.rowSum(rowSum);
        } else if (rule instanceof RuleSpec.ByCode code) {
            return byCode.byCode(code);
        }
        return judgeWords(rule);
    }

    private List<Comparison> judgeWords(RuleSpec rule) {
        if (rule instanceof NarrativeRule.ClaimTable claim) {
            return claims.claimTable(claim);
        } else if (rule instanceof NarrativeRule.ClaimRepeated repeated) {
            return repeated.changes() ? changes.repeated(repeated) : claims.repeated(repeated);
        } else if (rule instanceof NarrativeRule.ClaimChange change) {
            return changes.change(change);
        } else if (rule instanceof NarrativeRule.ClaimShare share) {
            return shares.share(share);
        } else if (rule instanceof RuleSpec.EmptyTable table) {
            return empty.emptyTable(table);
        } else if (rule instanceof RuleSpec.LabelVariants variants) {
            return labels.variants(variants);
        } else if (rule instanceof RuleSpec.ProjectNames names) {
            return projects.projectNames(names);
        } else if (rule instanceof RuleSpec.FormAmount amount) {
            return forms.formAmount(amount);
        } else if (rule instanceof RuleSpec.CodeShape shape) {
            return codes.codes(shape);
        }
        throw new IllegalStateException("no judge for rules like " + rule.getClass());
    }
}
