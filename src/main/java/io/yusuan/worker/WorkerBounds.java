package io.yusuan.worker;

import java.time.Duration;

/**
 * What a worker may cost.
 *
 * @param perDocument how long one document may take
 * @param heapBytes memory of a worker for objects
 * @param documents how many documents a worker reads before a new one takes its place
 */
public record WorkerBounds(Duration perDocument, long heapBytes, int documents) {
    /** Far above any published disclosure: the slowest seen takes some ten seconds and 128 MB. */
    public static final WorkerBounds DEFAULT = new WorkerBounds(Duration.ofMinutes(5), 1L << 30, 1_000);
}
