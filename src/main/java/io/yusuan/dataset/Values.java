package io.yusuan.dataset;

import java.util.Locale;
import java.util.OptionalInt;

/** Nouns to column values. An absent value is null, whatever its type; no row holds an empty text. */
final class Values {
    private Values() {}

    static String text(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The id of a constant whose {@code NONE} stands for an absent value. */
    static String idOrAbsent(Enum<?> constant) {
        return constant.name().equals("NONE") ? null : id(constant);
    }

    static Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
