package io.yusuan.tell;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a job says of how its nights are told of.
 *
 * @param metrics file for monitoring; otherwise {@code report/metrics.prom} of the output
 * @param quietDays days without a document that is new or has changed from which on the summary warns; 0 for never
 */
public record Telling(Optional<Path> metrics, int quietDays) {
    /** A week: a department publishes now and then, a site with many of them more often. */
    public static final Telling DEFAULT = new Telling(Optional.empty(), 7);
}
