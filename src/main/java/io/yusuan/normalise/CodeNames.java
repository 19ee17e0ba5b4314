package io.yusuan.normalise;

import io.yusuan.catalogue.CodeBook;
import io.yusuan.catalogue.CodeEntry;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.NameMatch;
import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares printed names with the code book. The book annotates: the printed name stands in any case. */
final class CodeNames {
    private final CodeBook book;
    private final FindingLog log;
    private final Set<String> seen = new HashSet<>();
    /** 绩效工资（其他资金）: what stands in brackets behind a name qualifies it. */
    private static final Pattern QUALIFIER = Pattern.compile("\\([^()]*\\)$");

    CodeNames(CodeBook book, FindingLog log) {
        this.book = book;
        this.log = log;
    }

    /** Compares a pair; each pair is reported once a document, where it stands first. */
    void check(String code, String printed, int year, Place place, String tableId) {
        if (!seen.add(code + " " + Labels.fold(printed))) {
            return;
        }
        NameMatch match = book.match(code, printed, OptionalInt.of(year));
        if (match.kind() == NameMatch.Kind.OTHER_NAME) {
            String bare = QUALIFIER.matcher(Labels.fold(printed)).replaceFirst("");
            NameMatch unqualified = book.match(code, bare, OptionalInt.of(year));
            match = unqualified.kind() == NameMatch.Kind.OTHER_NAME ? match : unqualified;
        }
        String official = match.official().map(CodeEntry::name).orElse("");
        finding(match, code, printed, official, year, place).ifPresent(f -> log.add(f.inTable(tableId)));
    }

    private Optional<Finding> finding(
            NameMatch match, String code, String printed, String official, int year, Place place) {
        return switch (match.kind()) {
            case OFFICIAL, LOCAL_CODE -> Optional.empty();
            case FORMER_NAME ->
                Optional.of(Finding.of(
                        FindingCode.CODE_NAME_FORMER, place, code, printed, official, year(match.changed())));
            case LATER_NAME, OTHER_NAME ->
                Optional.of(Finding.of(FindingCode.CODE_NAME_OTHER, place, code, printed, official));
            case UNKNOWN_CODE ->
                Optional.of(Finding.of(
                        FindingCode.CODE_UNKNOWN,
                        place,
                        code,
                        printed,
                        book.nearest(code, printed, year)
                                .map(e -> e.code() + " " + e.name())
                                .orElse("–")));
        };
    }

    private static String year(OptionalInt changed) {
        return changed.isPresent() ? Integer.toString(changed.getAsInt()) : "–";
    }
}
