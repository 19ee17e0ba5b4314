package io.yusuan.tell;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * All that is told of a night.
 *
 * @param totals what the publication that stands amounts to
 * @param changes in what it differs from the one told of last
 * @param before what was known of the nights before
 * @param after the same, with this night
 * @param quietDays days since there was a document that is new or has changed
 * @param zone of the clocks that people read
 */
record Morning(
        Night night,
        Totals totals,
        Changes changes,
        Memory before,
        Memory after,
        long quietDays,
        Telling telling,
        ZoneId zone) {
    /** Whether there is nothing to compare with. */
    boolean isFirst() {
        return before.manifest().isEmpty();
    }

    boolean isTooQuiet() {
        return telling.quietDays() > 0 && quietDays >= telling.quietDays();
    }

    Duration time() {
        return Duration.between(night.begun(), night.ended());
    }

    /** {@code 2026-11-27T02:00:05+08:00}. */
    String clock(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }
}
