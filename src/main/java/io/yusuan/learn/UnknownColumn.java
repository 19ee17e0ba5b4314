package io.yusuan.learn;

import io.yusuan.catalogue.ColumnRole;
import java.util.List;
import java.util.Optional;

/**
 * A head that is no column of the type its table has, or may have.
 *
 * @param seen where
 * @param type the type
 * @param path the head, outermost level first, folded, without words of measure and funds above or below what it says
 * @param holds what stands below it
 * @param fits known columns that share something with it, nearest first
 */
record UnknownColumn(Seen seen, String type, List<String> path, Holds holds, List<ColumnFit> fits) {
    UnknownColumn {
        path = List.copyOf(path);
        fits = List.copyOf(fits);
    }

    /** What stands in a column. */
    enum Holds {
        NOTHING,
        FIGURES,
        TEXTS;

        boolean suits(ColumnRole role) {
            return switch (role) {
                case MONEY, CODE -> this == FIGURES;
                default -> this == TEXTS;
            };
        }
    }

    /** As an alias is written. */
    String alias() {
        return String.join(" > ", path);
    }

    /**
     * The column it is beyond doubt: it extends a wording of one column and of no other, no other is nearer, and that
     * column holds what stands here and is not in the table yet.
     */
    Optional<String> clear() {
        List<ColumnFit> worded = fits.stream().filter(ColumnFit::worded).toList();
        if (worded.size() != 1 || path.stream().anyMatch(level -> level.contains(">"))) {
            return Optional.empty();
        }
        ColumnFit only = worded.get(0);
        boolean nearest = fits.stream().noneMatch(f -> f != only && f.likeness() >= only.likeness());
        boolean suits = nearest && !only.common() && !only.taken() && holds.suits(only.role());
        return suits ? Optional.of(only.id()) : Optional.empty();
    }
}
