package io.yusuan.catalogue;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the code book says of a printed pair of code and name. An annotation: the printed label stands in any case.
 *
 * @param kind how the name fits the code
 * @param entry the entry the name agrees with; for {@link Kind#OTHER_NAME} the official one of that year
 * @param official the official entry of that year, if the edition lists the code
 * @param changed first year of the later name, for {@link Kind#FORMER_NAME} and {@link Kind#LATER_NAME} where known
 */
public record NameMatch(Kind kind, Optional<CodeEntry> entry, Optional<CodeEntry> official, OptionalInt changed) {
    /** How a printed name fits its code. */
    public enum Kind {
        /** The official name of the edition. */
        OFFICIAL,
        /** A name the code had in an earlier edition. */
        FORMER_NAME,
        /** A name the code gets in a later edition. */
        LATER_NAME,
        /** A name the book does not know for this code. */
        OTHER_NAME,
        /** An economic code of 7 digits below one that the book knows: places add them, no edition lists them. */
        LOCAL_CODE,
        /** A code the book does not know. */
        UNKNOWN_CODE
    }

    /** Whether a former name lags by no more than the one year that disclosures take to follow a new edition. */
    public boolean lagsOneYear(int year) {
        return kind == Kind.FORMER_NAME && changed.isPresent() && year <= changed.getAsInt();
    }
}
