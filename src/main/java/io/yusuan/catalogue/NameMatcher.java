package io.yusuan.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares printed pairs of code and name with the code book. */
final class NameMatcher {
    /** Longer than any official name; a longer text is not compared character by character. */
    private static final int LONGEST_NAME = 80;
    /** A name may differ from a candidate in one character of three. */
    private static final int SIMILAR = 3;

    private final CodeBook book;

    NameMatcher(CodeBook book) {
        this.book = book;
    }

    NameMatch match(String code, String printedName, OptionalInt year) {
        List<CodeEntry> known = book.entries(code);
        Optional<CodeEntry> official = year.isPresent() ? book.official(code, year.getAsInt()) : Optional.empty();
        if (known.isEmpty()) {
            NameMatch.Kind kind = isLocal(code) ? NameMatch.Kind.LOCAL_CODE : NameMatch.Kind.UNKNOWN_CODE;
            return formerly(code, printedName, year)
                    .orElse(new NameMatch(kind, Optional.empty(), Optional.empty(), OptionalInt.empty()));
        }
        String folded = Labels.fold(printedName);
        List<CodeEntry> named =
                known.stream().filter(e -> Labels.fold(e.name()).equals(folded)).toList();
        Optional<CodeEntry> now = named.stream()
                .filter(e -> year.isEmpty() || e.inForce(year.getAsInt()))
                .findFirst();
        if (now.isPresent()) {
            return new NameMatch(NameMatch.Kind.OFFICIAL, now, now, OptionalInt.empty());
        }
        if (!named.isEmpty()) {
            return otherPeriod(named.get(0), official, year.getAsInt());
        }
        return formerly(code, printedName, year)
                .orElse(new NameMatch(NameMatch.Kind.OTHER_NAME, official, official, OptionalInt.empty()));
    }

    private boolean isLocal(String code) {
        boolean economic = Classification.ofCode(code)
                .filter(c -> c == Classification.DEPARTMENT_ECONOMIC || c == Classification.GOVERNMENT_ECONOMIC)
                .isPresent();
        return economic
                && CodeEntry.levelOf(code) > 2
                && !book.entries(CodeEntry.parentOf(code)).isEmpty();
    }

    private static NameMatch otherPeriod(CodeEntry entry, Optional<CodeEntry> official, int year) {
        boolean former = entry.to().isPresent() && entry.to().getAsInt() < year;
        OptionalInt changed = former ? OptionalInt.of(entry.to().getAsInt() + 1) : entry.from();
        NameMatch.Kind kind = former ? NameMatch.Kind.FORMER_NAME : NameMatch.Kind.LATER_NAME;
        return new NameMatch(kind, Optional.of(entry), official, changed);
    }

    /** A name that only the list of renames knows. */
    private Optional<NameMatch> formerly(String code, String printedName, OptionalInt year) {
        String folded = Labels.fold(printedName);
        return book.renames(code).stream()
                .filter(r -> Labels.fold(r.oldName()).equals(folded))
                .reduce((first, second) -> second)
                .map(r -> {
                    boolean former = year.isEmpty() || year.getAsInt() >= r.year();
                    Optional<CodeEntry> official =
                            year.isPresent() ? book.official(code, year.getAsInt()) : Optional.empty();
                    return new NameMatch(
                            former ? NameMatch.Kind.FORMER_NAME : NameMatch.Kind.OFFICIAL,
                            official,
                            official,
                            OptionalInt.of(r.year()));
                });
    }

    Optional<CodeEntry> nearest(String code, String printedName, int year) {
        Comparator<CodeEntry> nearestCode = Comparator.<CodeEntry>comparingInt(e -> distance(e.code(), code))
                .thenComparing(CodeEntry.ORDER);
        Optional<CodeEntry> sameName = book.named(printedName).stream()
                .filter(e -> e.inForce(year)
                        && sameClassification(e, code)
                        && e.code().length() == code.length())
                .min(nearestCode);
        if (sameName.isPresent()) {
            return sameName;
        }
        String folded = Labels.fold(printedName);
        if (folded.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return book.under(CodeEntry.parentOf(code)).stream()
                .filter(e -> e.inForce(year) && sameClassification(e, code))
                .filter(e -> similar(Labels.fold(e.name()), folded))
                .min(Comparator.<CodeEntry>comparingInt(e -> distance(Labels.fold(e.name()), folded))
                        .thenComparing(nearestCode));
    }

    private static boolean sameClassification(CodeEntry entry, String code) {
        return Classification.ofCode(code)
                .filter(c -> c == entry.classification())
                .isPresent();
    }

    private static boolean similar(String official, String printed) {
        int longest = Math.max(official.length(), printed.length());
        return longest > 0 && distance(official, printed) * SIMILAR <= longest;
    }

    /** Edit distance: the fewest characters to insert, delete or replace. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
