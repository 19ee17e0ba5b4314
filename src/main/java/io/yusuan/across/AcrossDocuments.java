package io.yusuan.across;

import io.yusuan.catalogue.DocumentRule;
import io.yusuan.catalogue.DocumentRule.Relation;
import io.yusuan.catalogue.DocumentRules;
import io.yusuan.dataset.DocumentRow;
import io.yusuan.dataset.RowStore;
import io.yusuan.dataset.StagedDocument;
import io.yusuan.dataset.StagedDocuments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds documents of one organisation against each other, and units against their department. What is found is kept in
 * the row store beside the rows of the later document, or of the department. Documents are read by organisation, so
 * memory grows with the documents of the largest one.
 */
public final class AcrossDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(AcrossDocuments.class);

    /** So many documents of one name are of many organisations. */
    private static final int MOST = 200;

    private final DocumentRules rules;
    private final RowStore store;

    /**
     * A reconciliation between documents.
     *
     * @param rules what they promise about each other
     * @param store where their rows are
     */
    public AcrossDocuments(DocumentRules rules, RowStore store) {
        this.rules = rules;
        this.store = store;
    }

    /**
     * Documents that a bug kept from being held against each other.
     *
     * @param sources of the documents
     * @param words what happened
     */
    public record Failure(List<String> sources, String words) {
        public Failure {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Judges the given documents, in place of what was found between documents before. A bug that some bring
     * to light does not keep the others from being published; it is told.
     *
     * @return where a bug was met
     * @throws IOException when rows cannot be read or written
     */
    public List<Failure> judge(StagedDocuments documents) throws IOException {
        store.forgetBeside();
        Organisations organisations = new Organisations(rules.placed());
        UnitTotals units = new UnitTotals(rules, organisations, store);
        List<Failure> failures = new ArrayList<>();
        try (Series series = new Series(store, documents.count())) {
            for (StagedDocument staged : documents) {
                DocumentRow document = store.document(staged.key());
                if (Organisations.isKnown(document)) {
                    String name = organisations.name(document.organisation(), document.source());
                    series.add(new Series.Member(name, staged.key(), UnitTotals.isOfDepartment(document)));
                    units.know(document, staged.key());
                }
            }
            series.each(members -> judgeMembers(members, units, failures));
        }
        return List.copyOf(failures);
    }

    private void judgeMembers(List<Series.Member> members, UnitTotals units, List<Failure> failures)
            throws IOException {
        if (members.size() > MOST) {
            LOG.warn(
                    "{} documents of one name are not held against each other: {}",
                    members.size(),
                    members.get(0).name());
        } else if (members.size() > 1 || members.get(0).isOfDepartment() && units.areKnown()) {
            judge(members.stream().map(Series.Member::key).toList(), units, failures);
        }
    }

    private void judge(List<String> keys, UnitTotals units, List<Failure> failures) throws IOException {
        try {
            judgeSeries(keys, units);
        } catch (RuntimeException e) {
            List<String> sources = new ArrayList<>();
            for (String key : keys) {
                sources.add(store.document(key).source());
            }
            Collections.sort(sources);
            LOG.error("the program failed where documents are held against each other: {}", sources, e);
            failures.add(new Failure(sources, e.toString()));
        }
    }

    private void judgeSeries(List<String> keys, UnitTotals units) throws IOException {
        List<Edition> editions = new ArrayList<>();
        for (String key : keys) {
            editions.add(Edition.of(key, store.read(key)));
        }
        editions.sort(Edition.ORDER);
        Standing standing = new Standing(rules.corrected());
        List<Shared> all = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            Edition document = editions.get(i);
            Shared shared = new Shared(document.document());
            for (DocumentRule rule : rules.rules()) {
                judge(rule, document, editions.subList(0, i), shared, standing);
            }
            units.judge(document, shared);
            all.add(shared);
        }
        for (int i = 0; i < editions.size(); i++) {
            Shared shared = all.get(i);
            standing.inPlaceOf(editions.get(i)).ifPresent(shared::inFavourOf);
            if (!shared.isEmpty()) {
                store.writeBeside(editions.get(i).key(), shared.rows());
            }
        }
    }

    /** Holds a document against the one before it with which it has most in common, as far as a rule speaks of it. */
    private static void judge(
            DocumentRule rule, Edition document, List<Edition> before, Shared shared, Standing standing) {
        Relations relations = new Relations(rule);
        List<Against> candidates = before.stream()
                .filter(other -> relations.speaksOf(document, other))
                .map(other -> new Against(other, Pair.of(relations.of(document), relations.ofOther(other))))
                .toList();
        candidates.stream().min(Against.by(rule)).ifPresent(best -> {
            shared.add(rule, best.other().document(), best.pairs());
            if (rule.relation() == Relation.SAME_DISCLOSURE && best.isMostOf(relations.of(document), rule)) {
                shared.repeated(best.other().document(), best.pairs());
            }
        });
        if (rule.relation() == Relation.SAME_DISCLOSURE) {
            candidates.stream()
                    .filter(c -> c.isOneWith(document, relations, rule))
                    .forEach(c -> standing.same(document, c.other()));
        }
    }

    /** Another document and what a document has in common with it. */
    private record Against(Edition other, List<Pair> pairs) {
        /** Most figures in common first, then fewest that differ; otherwise the order of the documents stands. */
        static Comparator<Against> by(DocumentRule rule) {
            return Comparator.comparingInt((Against a) -> -a.pairs.size()).thenComparingLong(a -> a.differing(rule));
        }

        private long differing(DocumentRule rule) {
            return pairs.stream().filter(p -> p.differs(rule)).count();
        }

        /** Whether most figures of the smaller of both documents stand in the larger one, at least half of them the same. */
        boolean isOneWith(Edition document, Relations relations, DocumentRule rule) {
            return 2 * differing(rule) <= pairs.size()
                    && (isMostOf(relations.of(document), rule) || isMostOf(relations.ofOther(other), rule));
        }

        /** Whether most figures of a document stand in the other one as well, so that one of the two is too many. */
        boolean isMostOf(Figures figures, DocumentRule rule) {
            long said = figures.unique().values().stream()
                    .filter(f -> f.amount().signum() != 0)
                    .count();
            return !pairs.isEmpty()
                    && 2 * pairs.size() >= said
                    && Shared.areOfOne(rule, (int) differing(rule), pairs.size());
        }
    }
}
