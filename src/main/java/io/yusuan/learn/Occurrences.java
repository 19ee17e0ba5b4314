package io.yusuan.learn;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How often something was seen.
 *
 * @param documents in how many
 * @param times altogether
 * @param examples some places, in reading order
 */
record Occurrences(int documents, int times, List<Seen> examples) {
    static final Comparator<Occurrences> MOST_FIRST = Comparator.comparingInt(Occurrences::documents)
            .thenComparingInt(Occurrences::times)
            .reversed();

    private static final int EXAMPLES = 3;

    static Occurrences of(List<Seen> seen) {
        long documents = seen.stream().map(Seen::source).distinct().count();
        return new Occurrences(
                (int) documents, seen.size(), seen.stream().limit(EXAMPLES).toList());
    }

    /** In words: {@code 2 documents, 3 tables: a.pdf page 5, …}. */
    String printed(String one) {
        String more = times > examples.size() ? ", …" : "";
        return count(documents, "document") + ", " + count(times, one) + ": "
                + examples.stream().map(Seen::printed).collect(Collectors.joining(", ")) + more;
    }

    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
