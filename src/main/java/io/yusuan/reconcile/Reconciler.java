package io.yusuan.reconcile;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CodeBook;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Explanation;
import io.yusuan.statement.Claim;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the catalogue's rules. Safe for use by several threads. */
public final class Reconciler {
    private final List<RuleSpec> rules;
    private final CodeBook book;

    public Reconciler(Catalogue catalogue) {
        this(catalogue.rules(), catalogue.codes());
    }

    Reconciler(List<RuleSpec> rules, CodeBook book) {
        this.rules = List.copyOf(rules);
        this.book = book;
    }

    /** Judges one document. */
    public Reconciliation reconcile(
            SourceId source, DocumentHead head, List<Statement> statements, List<Claim> claims) {
        Dossier dossier = Dossier.of(source, head, statements, claims);
        Conditions conditions = new Conditions(dossier);
        Judges judges = new Judges(dossier, book);
        Explanations explanations = new Explanations(dossier);
        List<Comparison> comparisons = new ArrayList<>();
        for (RuleSpec rule : rules) {
            Optional<Explanation> against = conditions.against(rule);
            if (against.isPresent()) {
                comparisons.add(Comparison.without(rule, "", new Verdict.NotApplicable(against.get())));
            } else {
                judges.judge(rule).stream().map(explanations::explain).forEach(comparisons::add);
            }
        }
        return new Reconciliation(
                comparisons.stream().map(c -> c.check(source)).toList(),
                new Findings(source).of(new Causes(comparisons, new Echoes(dossier)).find()),
                statements.stream()
                        .map(s -> NestedLines.placed(s, dossier.factsOf(s)))
                        .toList());
    }
}
