package io.yusuan.draw;

import io.yusuan.dataset.DocumentRows;
import io.yusuan.dataset.FindingRow;
import io.yusuan.dataset.TableRow;
import io.yusuan.document.Place;
import io.yusuan.finding.FindingCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the datasets get, by the place it was printed at. */
final class Published {
    /** Findings that say of a cell that it entered no dataset. */
    private static final Set<String> UNREAD = Stream.of(
                    FindingCode.AMOUNT_UNREADABLE, FindingCode.FORM_CELL_UNREAD, FindingCode.TARGET_UNREAD)
            .map(FindingCode::id)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<Integer, TableRow> tables = new HashMap<>();
    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> claims = new HashMap<>();
    private final Map<String, String> findings = new HashMap<>();
    private final Set<String> unread = new HashSet<>();

    Published(DocumentRows rows) {
        rows.tables().forEach(t -> tables.put(t.ordinal(), t));
        rows.facts()
                .forEach(f -> add(
                        facts,
                        f.place(),
                        "fact " + f.factId() + ": "
                                + (f.amount() == null
                                        ? f.valueStatus()
                                        : f.amount().toPlainString() + " yuan")));
        rows.targets().forEach(t -> add(targets, t.place(), "target " + t.targetId()));
        rows.statements()
                .forEach(s -> add(claims, s.place(), "statement " + s.statementId() + ": " + s.amountPrinted()));
        for (FindingRow finding : rows.findings()) {
            add(findings, finding.place(), words(finding));
            if (UNREAD.contains(finding.code())) {
                unread.add(finding.place());
            }
        }
    }

    private static String words(FindingRow finding) {
        return finding.severity() + " " + finding.code() + " " + finding.findingId() + ": " + finding.messageZh() + " ("
                + finding.messageEn() + ")";
    }

    private static void add(Map<String, String> byPlace, String place, String words) {
        byPlace.merge(place, words, (a, b) -> a + "\n" + b);
    }

    /** Id and type of a table. */
    String caption(int ordinal) {
        return Optional.ofNullable(tables.get(ordinal))
                .map(t -> t.tableId() + "  "
                        + (t.tableType() == null ? "unrecognised" : t.tableType() + " (by " + t.recognisedBy() + ")")
                        + ", " + t.status() + ", " + t.rows() + " × " + t.columns())
                .orElse("");
    }

    Optional<String> fact(Place place) {
        return at(facts, place);
    }

    Optional<String> target(Place place) {
        return at(targets, place);
    }

    Optional<String> claim(Place place) {
        return at(claims, place);
    }

    Optional<String> finding(Place place) {
        return at(findings, place);
    }

    /** Whether a finding says that what stands at a place could not be read. */
    boolean isUnread(Place place) {
        return unread.contains(place.printed());
    }

    private static Optional<String> at(Map<String, String> byPlace, Place place) {
        return Optional.ofNullable(byPlace.get(place.printed()));
    }
}
