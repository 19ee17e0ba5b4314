package io.yusuan.catalogue;

import java.util.List;
import java.util.Locale;

/** What a rule may ask of a fact. Ids are compared as they are, printed texts folded ({@link Labels#fold}). */
public enum FactField {
    /** Id of the named line. */
    ITEM(Match.EXACT),
    /** {@code item}, {@code subtotal}, {@code total}, {@code of_which}, {@code memo}. */
    ROLE(Match.EXACT),
    LEVEL(Match.EXACT),
    SIDE(Match.EXACT),
    SOURCE(Match.EXACT),
    SPENDING(Match.EXACT),
    MEASURE(Match.EXACT),
    /** Id of the catalogue's column. */
    COLUMN(Match.EXACT),
    /** The functional or economic code of the row, whole. */
    CODE(Match.EXACT),
    FUNCTION(Match.BEGINS),
    ECONOMIC(Match.BEGINS),
    REVENUE(Match.BEGINS),
    LABEL(Match.CONTAINS),
    PROJECT(Match.BEGINS),
    ECONOMIC_NAME(Match.CONTAINS);

    private final Match match;

    FactField(Match match) {
        this.match = match;
    }

    /** As written in rule files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when a fact's text is one of the wanted ones in the manner of this field. */
    public boolean matches(String printed, List<String> wanted) {
        if (match == Match.EXACT) {
            return wanted.contains(printed);
        }
        String text = Labels.fold(printed);
        return wanted.stream().anyMatch(w -> match.test(text, Labels.fold(w)));
    }

    private enum Match {
        EXACT,
        BEGINS,
        CONTAINS;

        boolean test(String text, String wanted) {
            if (this == EXACT || wanted.isEmpty()) {
                return text.equals(wanted);
            }
            return this == BEGINS ? text.startsWith(wanted) : text.contains(wanted);
        }
    }
}
