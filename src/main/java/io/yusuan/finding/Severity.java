package io.yusuan.finding;

import java.util.Locale;

/** How urgently a person should look. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** As written in the dataset. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
