package io.yusuan.across;

import io.yusuan.catalogue.Patterns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of several documents of one disclosure is the one to use. Nothing in them says when they were published, so what
 * they hold decides: one that is named a correction and holds at least half of what the fullest does, else the fullest, else
 * the one in which fewest checks differ. Of documents that are alike in all this any will do; the order of ids decides.
 */
final class Standing {
    private final Patterns corrected;
    private final Map<String, List<Edition>> groups = new HashMap<>();

    /** @param corrected what the name of a file says if it corrects another one */
    Standing(Patterns corrected) {
        this.corrected = corrected;
    }

    /** Takes note of two documents of one disclosure, one of which is too many. */
    void same(Edition one, Edition other) {
        List<Edition> group = groups.computeIfAbsent(one.key(), k -> new ArrayList<>(List.of(one)));
        List<Edition> joined = groups.computeIfAbsent(other.key(), k -> new ArrayList<>(List.of(other)));
        if (group != joined) {
            group.addAll(joined);
            joined.forEach(e -> groups.put(e.key(), group));
        }
    }

    /** Id of the document to use in place of one; empty where that one stands itself. */
    Optional<String> inPlaceOf(Edition document) {
        List<Edition> group = groups.getOrDefault(document.key(), List.of());
        long most = group.stream().mapToLong(Standing::facts).max().orElse(0);
        return group.stream()
                .min(Comparator.comparing((Edition e) -> !isCorrection(e, most))
                        .thenComparing(Comparator.comparingLong(Standing::facts).reversed())
                        .thenComparing(e -> e.document().checksDiffering())
                        .thenComparing(Edition.ORDER))
                .filter(standing -> !standing.key().equals(document.key()))
                .map(standing -> standing.document().docId());
    }

    private boolean isCorrection(Edition edition, long most) {
        return corrected.in(edition.document().fileName()) && 2 * facts(edition) >= most;
    }

    private static long facts(Edition edition) {
        return edition.document().facts();
    }
}
