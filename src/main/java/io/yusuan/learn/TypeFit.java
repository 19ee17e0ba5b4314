package io.yusuan.learn;

import java.util.List;
import java.util.Optional;

/**
 * How far an unrecognised table looks like one of a known type.
 *
 * @param type the known type
 * @param piece longest piece that its title shares with a heading of the type, or empty
 * @param likeness of the title to the nearest heading, 0 to 1000
 * @param extended heading that the title says in other words, if it does
 * @param form whether the type is a form
 * @param bound heads that are columns of the type; of a form, fields whose labels stand in the table
 * @param heads heads of the table as the type reads them, left to right; of a form, none
 * @param unknown heads that are no column of the type
 */
record TypeFit(
        String type,
        String piece,
        int likeness,
        Optional<Extended> extended,
        boolean form,
        int bound,
        List<String> heads,
        List<UnknownColumn> unknown) {
    private static final int WHOLE = 1000;
    /** Fewer labels stand in tables that are no forms; twice as many are all that can be asked of one. */
    private static final int LABELS_OF_A_FORM = 6;

    TypeFit {
        heads = List.copyOf(heads);
        unknown = List.copyOf(unknown);
    }

    /** Whether the title says no more than headings of the type. */
    boolean worded() {
        return extended.isPresent();
    }

    /** Whether there is more in common than chance brings. */
    boolean isNear() {
        return !piece.isEmpty() || bound >= 2;
    }

    /** Whether the heads speak for the type: at least two, and at least half of them. */
    boolean headsAgree() {
        return form ? bound >= LABELS_OF_A_FORM : bound >= 2 && 2 * bound >= heads.size();
    }

    /** Share of the heads that are the type's, 0 to 1000. */
    private int share() {
        int of = form ? 2 * LABELS_OF_A_FORM : Math.max(2, heads.size());
        return WHOLE * Math.min(bound, of) / of;
    }

    /** Nearer types have more; 0 to 2000. */
    int nearness() {
        return likeness + share();
    }

    /** In words, why the type is near. */
    String reasons() {
        String title = piece.isEmpty() ? "" : "its title shares " + piece + "; ";
        if (worded()) {
            title = "its title extends " + extended.get().heading() + " by words of its headings; ";
        }
        return title
                + (form
                        ? "labels of the form in it: " + bound
                        : bound + " of " + heads.size() + " heads are its columns");
    }
}
