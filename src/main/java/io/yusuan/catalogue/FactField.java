package io.yusuan.catalogue;

import java.util.List;
import java.util.Locale;

/** What a rule may ask of a fact: ids and codes as they are, printed words folded ({@link Labels#fold}). */
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
    LABEL(Match.CONTAINS, true),
    /** The label without its numbering, whole. */
    CALLED(Match.EXACT, true),
    PROJECT(Match.BEGINS, true),
    ECONOMIC_NAME(Match.CONTAINS, true);

    private final Match match;
    private final boolean words;

    FactField(Match match) {
        this(match, false);
    }

    FactField(Match match, boolean words) {
        this.match = match;
        this.words = words;
    }

    /** As written in rule files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The texts to ask for, made ready for {@link #matches}. */
    List<String> wanted(List<String> written) {
        return words ? written.stream().map(Labels::fold).toList() : written;
    }

    /** True when a fact's text is one of the wanted ones in the manner of this field. */
    public boolean matches(String printed, List<String> wanted) {
        String text = words ? Labels.fold(printed) : printed;
        for (String each : wanted) {
            if (match.test(text, each)) {
                return true;
            }
        }
        return false;
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
