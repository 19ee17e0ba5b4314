package io.yusuan.normalise;

import io.yusuan.normalise.NarrativeToken.Kind;
import java.util.OptionalInt;

/** The years that the figures of a sentence are about, while it is being read. */
final class SentenceYears {
    private final NarrativeWords words;
    private OptionalInt current;

    /**
     * Years of one sentence.
     *
     * @param current the year that holds until the sentence names one
     */
    SentenceYears(NarrativeWords words, OptionalInt current) {
        this.words = words;
        this.current = current;
    }

    /** The year that holds where the reading stands. */
    OptionalInt current() {
        return current;
    }

    /** An absolute year holds for the rest of the sentence unless it is the year of a comparison. */
    void read(int index) {
        words.ownYear(index).filter(t -> t.year().isPresent()).ifPresent(t -> current = t.year());
    }

    /** The year of a figure; {@code 上年} holds for one figure alone. */
    OptionalInt of(int index, FigureRole role, ClaimGroup group) {
        if (role == FigureRole.BASE) {
            return compared(index, group);
        }
        if (role.follows()) {
            return group.year();
        }
        boolean previous =
                words.ownYear(index).map(t -> t.is(Kind.PREVIOUS_YEAR)).orElse(false);
        return previous ? before(current) : current;
    }

    /** The year that a group is compared with, if the words say. */
    OptionalInt compared(int index, ClaimGroup group) {
        return words.comparedYear(index)
                .map(t -> t.year().isPresent() ? t.year() : before(group.year()))
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt before(OptionalInt year) {
        return year.isPresent() ? OptionalInt.of(year.getAsInt() - 1) : year;
    }
}
