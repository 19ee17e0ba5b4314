package io.yusuan.batch;

import io.yusuan.tell.Night.Slow;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The documents of a run that took longest to read. Safe for use by several threads. */
final class Slowest {
    private static final int KEPT = 10;
    private static final Comparator<Slow> FASTEST_FIRST = Comparator.comparing(Slow::time)
            .thenComparing(Comparator.comparing(Slow::source).reversed());

    private final PriorityQueue<Slow> documents = new PriorityQueue<>(FASTEST_FIRST);

    synchronized void took(String source, Duration time) {
        documents.add(new Slow(source, time));
        if (documents.size() > KEPT) {
            documents.poll();
        }
    }

    /** The slowest first; from now on others are kept. */
    synchronized List<Slow> taken() {
        List<Slow> taken = inOrder();
        documents.clear();
        return taken;
    }

    /** The slowest first. */
    synchronized List<Slow> inOrder() {
        return documents.stream().sorted(FASTEST_FIRST.reversed()).toList();
    }
}
