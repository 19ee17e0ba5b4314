package io.yusuan.across;

import io.yusuan.catalogue.DocumentRule;
import io.yusuan.dataset.CheckFactRow;
import io.yusuan.dataset.CheckRow;
import io.yusuan.dataset.DocumentRow;
import io.yusuan.dataset.DocumentRows;
import io.yusuan.dataset.FindingRow;
import io.yusuan.document.Place;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.Severity;
import io.yusuan.statement.Identifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Checks and findings that a document shares with others, as rows. */
final class Shared {
    /** More differences than a person reads in one sentence. */
    private static final int SHOWN = 5;

    /** So few figures may all differ though both documents are about the same. */
    private static final int MANY = 8;

    private DocumentRow document;
    private final List<CheckRow> checks = new ArrayList<>();
    private final List<CheckFactRow> checkFacts = new ArrayList<>();
    private final List<FindingRow> findings = new ArrayList<>();

    Shared(DocumentRow document) {
        this.document = document;
    }

    boolean isEmpty() {
        return checks.isEmpty() && findings.isEmpty() && document.supersededBy() == null;
    }

    /** Says that another document is to be used in place of this one. */
    void inFavourOf(String standing) {
        document = document.inFavourOf(standing);
    }

    DocumentRows rows() {
        return DocumentRows.beside(document, checks, findings, checkFacts);
    }

    /** Adds what a rule says of this document and another one, by the figures they have in common. */
    void add(DocumentRule rule, DocumentRow other, List<Pair> pairs) {
        List<Pair> differing = pairs.stream().filter(p -> p.differs(rule)).toList();
        if (pairs.isEmpty()) {
            undecided(rule, other, "not_applicable", Explanation.of("no_figure_in_both"));
        } else if (!areOfOne(rule, differing.size(), pairs.size())) {
            Explanation why =
                    Explanation.of("not_the_same", Integer.toString(differing.size()), Integer.toString(pairs.size()));
            undecided(rule, other, "undecidable", why);
        } else {
            pairs.forEach(p -> checks.add(check(rule, other, p)));
            report(rule, other, differing, pairs.size());
        }
    }

    /** Whether two documents are about the same: of many figures they have in common at least half agree. */
    static boolean areOfOne(DocumentRule rule, int differing, int pairs) {
        return rule.relation() == DocumentRule.Relation.YEAR_ON_YEAR || pairs < MANY || 2 * differing <= pairs;
    }

    /** Says that a disclosure was published more than once. */
    void repeated(DocumentRow other, List<Pair> pairs) {
        long same = pairs.stream().filter(p -> p.difference().signum() == 0).count();
        add(
                FindingCode.DISCLOSURE_REPEATED,
                "",
                List.of(),
                other.source(),
                String.valueOf(pairs.size()),
                String.valueOf(same));
    }

    private void undecided(DocumentRule rule, DocumentRow other, String verdict, Explanation why) {
        String id = Identifiers.of('c', rule.id(), document.docId(), document.source(), other.docId(), other.source());
        checks.add(new CheckRow(
                id,
                document.docId(),
                rule.id(),
                null,
                verdict,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                why.en() + ": " + other.source(),
                why.zh() + "：" + other.source()));
    }

    private CheckRow check(DocumentRule rule, DocumentRow other, Pair pair) {
        String id = id(rule, pair);
        String tables = List.of(pair.figure(), pair.other()).stream()
                .map(Figure::tableId)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" "));
        for (Figure figure : List.of(pair.figure(), pair.other())) {
            if (!figure.isNarrated()) {
                checkFacts.add(new CheckFactRow(id, figure.id(), document.docId()));
            }
        }
        return new CheckRow(
                id,
                document.docId(),
                rule.id(),
                tables.isEmpty() ? null : tables,
                pair.verdict(rule),
                pair.figure().amount(),
                pair.other().amount(),
                pair.difference(),
                pair.tolerance(rule),
                pair.figure().words(),
                pair.other().words() + " " + other.source(),
                null,
                null,
                null);
    }

    private static String id(DocumentRule rule, Pair pair) {
        return Identifiers.of('c', rule.id(), pair.figure().id(), pair.other().id());
    }

    /** One finding for all figures that differ, the largest differences first. */
    private void report(DocumentRule rule, DocumentRow other, List<Pair> differing, int compared) {
        if (differing.isEmpty()) {
            return;
        }
        List<Pair> largest = differing.stream()
                .sorted(Comparator.comparing((Pair p) -> p.difference().abs())
                        .reversed()
                        .thenComparing(p -> p.figure().id()))
                .toList();
        String words = largest.stream().limit(SHOWN).map(Shared::words).collect(Collectors.joining("; "));
        FindingCode code =
                rule.severity() == Severity.WARNING ? FindingCode.DOCUMENTS_DIFFER : FindingCode.DOCUMENTS_NOTABLE;
        add(
                code,
                largest.get(0).figure().place(),
                largest.stream().map(p -> id(rule, p)).toList(),
                rule.id(),
                rule.zh(),
                rule.en(),
                other.source(),
                String.valueOf(differing.size()),
                String.valueOf(compared),
                words + (largest.size() > SHOWN ? "; …" : ""));
    }

    private static String words(Pair pair) {
        return pair.figure().words() + " ≠ " + pair.other().words();
    }

    private void add(FindingCode code, String place, List<String> checkIds, String... arguments) {
        Finding finding = Finding.of(code, Place.WHOLE, arguments);
        String printed = place.isEmpty() ? Place.WHOLE.printed() : place;
        findings.add(new FindingRow(
                Identifiers.of('n', document.docId(), code.id(), printed, finding.messageZh()),
                document.docId(),
                null,
                code.id(),
                code.severity().id(),
                finding.messageZh(),
                finding.messageEn(),
                printed,
                checkIds.isEmpty() ? null : String.join(" ", checkIds),
                null,
                finding.advice(),
                null,
                null,
                finding.adviceZh()));
    }
}
