package io.yusuan.across;

import io.yusuan.catalogue.DocumentRule;
import io.yusuan.catalogue.DocumentRule.Relation;
import io.yusuan.catalogue.DocumentRules;
import io.yusuan.dataset.DocumentRow;
import io.yusuan.dataset.RowStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds documents of one organisation against each other, and units against their department. What is found is kept in
 * the row store beside the rows of the later document, or of the unit. Documents are read by organisation, so memory
 * grows with the documents of the largest one.
 */
public final class AcrossDocuments {
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
     * Judges the documents with the given keys.
     *
     * @throws IOException when rows cannot be read or written
     */
    public void judge(List<String> keys) throws IOException {
        Map<String, List<String>> series = new TreeMap<>();
        UnitTotals units = new UnitTotals(rules);
        Organisations organisations = new Organisations(rules.placed());
        for (String key : keys) {
            DocumentRow document = store.document(key);
            if (Organisations.isKnown(document)) {
                series.computeIfAbsent(organisations.series(document), s -> new ArrayList<>())
                        .add(key);
                units.know(organisations, document, key);
            }
        }
        for (List<String> members : series.values()) {
            if (members.size() > 1 || units.concerns(members.get(0))) {
                judgeSeries(members, units);
            }
        }
    }

    private void judgeSeries(List<String> keys, UnitTotals units) throws IOException {
        List<Edition> editions = new ArrayList<>();
        for (String key : keys) {
            editions.add(Edition.of(key, store.read(key)));
        }
        editions.sort(Edition.ORDER);
        for (int i = 0; i < editions.size(); i++) {
            Edition document = editions.get(i);
            Shared shared = new Shared(document.document());
            boolean any = false;
            for (DocumentRule rule : rules.rules()) {
                any |= judge(rule, document, editions.subList(0, i), shared);
            }
            any |= units.judge(document, store, shared);
            if (any) {
                store.writeBeside(document.key(), shared.rows());
            }
        }
    }

    /** Holds a document against the first one before it that a rule speaks of: an edition repeated is not compared twice. */
    private static boolean judge(DocumentRule rule, Edition document, List<Edition> before, Shared shared) {
        Relations relations = new Relations(rule);
        for (Edition other : before) {
            if (relations.speaksOf(document, other)) {
                List<Pair> pairs = Pair.of(relations.of(document), relations.ofOther(other));
                shared.add(rule, other.document(), pairs);
                if (rule.relation() == Relation.SAME_DISCLOSURE) {
                    shared.repeated(other.document(), pairs);
                }
                return true;
            }
        }
        return false;
    }
}
