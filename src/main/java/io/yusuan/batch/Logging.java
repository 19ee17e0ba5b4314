package io.yusuan.batch;

import java.util.Locale;
import java.util.Optional;

/**
 * What the log of a run looks like and where it goes.
 *
 * @param format of its lines
 * @param to where they go
 */
public record Logging(Format format, To to) {
    public static final Logging DEFAULT = new Logging(Format.TEXT, To.FILE);

    /** How lines look. */
    public enum Format {
        TEXT,
        /** One object a line, in the Elastic Common Schema, with {@code doc_id}, {@code source} and {@code stage}. */
        JSON
    }

    /** Where lines go. */
    public enum To {
        /** {@code yusuan.log} in the work directory. */
        FILE,
        STDERR
    }

    /** The same but for what is given. */
    Logging with(Optional<Format> otherFormat, Optional<To> otherTo) {
        return new Logging(otherFormat.orElse(format), otherTo.orElse(to));
    }

    /** As in {@code logback-run.xml}. */
    String profile() {
        return (to + "-" + format).toLowerCase(Locale.ROOT);
    }
}
