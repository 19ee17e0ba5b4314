package io.yusuan.dataset;

import io.yusuan.statement.Identifiers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Ids of the rows of one dataset of one document: hashes of content, told apart by an ordinal where content repeats. */
final class RowIds {
    private final char dataset;
    private final Set<String> given = new HashSet<>();

    RowIds(char dataset) {
        this.dataset = dataset;
    }

    /** The id for the given parts; the second row with the same parts gets another, and so on. */
    String next(String... parts) {
        return unlessTaken(Identifiers.of(dataset, parts), parts);
    }

    /** The given id, unless a row before has it. */
    String unlessTaken(String id, String... parts) {
        String own = id;
        for (int ordinal = 2; !given.add(own); ordinal++) {
            String[] withOrdinal = Arrays.copyOf(parts, parts.length + 1);
            withOrdinal[parts.length] = Integer.toString(ordinal);
            own = Identifiers.of(dataset, withOrdinal);
        }
        return own;
    }
}
