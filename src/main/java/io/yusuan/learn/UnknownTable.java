package io.yusuan.learn;

import java.util.List;
import java.util.Optional;

/**
 * A table of no known type.
 *
 * @param seen where
 * @param title folded, without label, year and the name of the organisation; empty where it has none
 * @param core what titles are compared by
 * @param heads its heads, left to right, as the nearest type reads them
 * @param figures whether figures stand in it
 * @param fits known types that share something with it, nearest first
 */
record UnknownTable(Seen seen, String title, String core, List<String> heads, boolean figures, List<TypeFit> fits) {
    UnknownTable {
        heads = List.copyOf(heads);
        fits = List.copyOf(fits);
    }

    /**
     * The type it is beyond doubt: the title extends a heading of one type and of no other type, and the heads speak for
     * it.
     */
    Optional<TypeFit> clear() {
        List<TypeFit> worded = fits.stream().filter(TypeFit::worded).toList();
        return worded.size() == 1 && worded.get(0).headsAgree() ? Optional.of(worded.get(0)) : Optional.empty();
    }
}
