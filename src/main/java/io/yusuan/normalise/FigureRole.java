package io.yusuan.normalise;

import io.yusuan.normalise.NarrativeToken.Figure;
import io.yusuan.normalise.NarrativeToken.Kind;
import io.yusuan.statement.Claim;
import java.util.Optional;

/** What a figure does in its sentence. */
enum FigureRole {
    LEVEL(Claim.Kind.LEVEL),
    COUNT(Claim.Kind.COUNT),
    /** The level of the year that is compared with. */
    BASE(Claim.Kind.LEVEL),
    CHANGE(Claim.Kind.CHANGE),
    RATE(Claim.Kind.CHANGE_RATE),
    SHARE(Claim.Kind.SHARE);

    private final Claim.Kind kind;

    FigureRole(Claim.Kind kind) {
        this.kind = kind;
    }

    Claim.Kind kind() {
        return kind;
    }

    /** Whether it goes on about a subject rather than opening one. */
    boolean follows() {
        return this != LEVEL && this != COUNT;
    }

    /** Whether it says how something changed. */
    boolean changes() {
        return this == CHANGE || this == RATE;
    }

    /** The role of a figure; empty for a number that claims nothing of the disclosure ({@code 达到25%}). */
    static Optional<FigureRole> of(Figure figure, NarrativeClause clause, FigureValues values, int index) {
        boolean share = clause.has(Kind.SHARE) || clause.has(Kind.COMPLETION);
        boolean change = clause.direction().isPresent();
        return switch (figure.of()) {
            case PERCENT ->
                share
                        ? Optional.of(SHARE)
                        : change || values.isRateInBrackets(index) ? Optional.of(RATE) : Optional.empty();
            case NOTHING -> share && values.isPercentage(index) ? Optional.of(SHARE) : amount(figure, clause, change);
            case MONEY, THINGS -> amount(figure, clause, change);
        };
    }

    private static Optional<FigureRole> amount(Figure figure, NarrativeClause clause, boolean change) {
        if (change) {
            return Optional.of(CHANGE);
        }
        if (clause.compares() && !clause.has(Kind.REACHING)) {
            return Optional.of(BASE);
        }
        return Optional.of(figure.of() == Figure.Of.THINGS ? COUNT : LEVEL);
    }
}
