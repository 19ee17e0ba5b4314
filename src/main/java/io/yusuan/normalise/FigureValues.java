package io.yusuan.normalise;

import io.yusuan.normalise.ClaimGroup.Value;
import io.yusuan.normalise.NarrativeToken.Figure;
import io.yusuan.normalise.NarrativeToken.Kind;
import io.yusuan.statement.MoneyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the figures of a sentence say, in the terms of a claim. */
final class FigureValues {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<NarrativeToken> tokens;
    private final NarrativeText text;

    FigureValues(List<NarrativeToken> tokens, NarrativeText text) {
        this.tokens = tokens;
        this.text = text;
    }

    /** What a figure says; empty where a number without a unit is not known to be an amount. */
    Optional<Value> of(int index, NarrativeClause clause, FigureRole role) {
        Figure figure = tokens.get(index).figure();
        String printed =
                text.printed(tokens.get(index).start(), tokens.get(index).end());
        Optional<BigDecimal> number = Optional.of(figure.number());
        int places = figure.parsed().places();
        if (figure.of() == Figure.Of.PERCENT || role == FigureRole.SHARE) {
            return Optional.of(new Value(Optional.empty(), number, printed, MoneyUnit.YUAN, places));
        }
        if (figure.of() == Figure.Of.THINGS) {
            return Optional.of(new Value(number, Optional.empty(), printed, MoneyUnit.YUAN, places));
        }
        Optional<MoneyUnit> unit = figure.of() == Figure.Of.MONEY ? unit(figure) : carriedUnit(index, clause);
        return unit.flatMap(u -> YuanValue.of(figure.parsed(), u)
                .map(v -> new Value(Optional.of(v.yuan()), Optional.empty(), printed, u, v.decimals())));
    }

    /** Whether a number without a unit can be a share: no more than a hundred, and nothing behind it that it counts. */
    boolean isPercentage(int index) {
        boolean follows = tokens.subList(0, index).stream().anyMatch(t -> t.is(Kind.FIGURE));
        return follows && isClosed(index) && tokens.get(index).figure().number().compareTo(HUNDRED) <= 0;
    }

    /** Whether a percentage stands alone in brackets behind a change: {@code 减少5万元（3.1%）}. */
    boolean isRateInBrackets(int index) {
        return index > 1
                && tokens.get(index - 1).isMark("(")
                && tokens.get(index - 2).is(Kind.FIGURE)
                && NarrativeClause.before(tokens, index - 2).direction().isPresent();
    }

    private boolean isClosed(int index) {
        NarrativeToken next = index + 1 < tokens.size() ? tokens.get(index + 1) : null;
        return next == null || next.is(Kind.MARK) || next.is(Kind.STOP);
    }

    /** The unit that the next figure prints, or the one before: {@code 货物10、服务20万元}. */
    private Optional<MoneyUnit> carriedUnit(int index, NarrativeClause clause) {
        boolean spoken = !clause.words().isEmpty() && clause.subject() != NarrativeClause.Subject.UNKNOWN;
        if (!isClosed(index) || !spoken) {
            return Optional.empty();
        }
        List<NarrativeToken> nearest = new ArrayList<>(tokens.subList(0, index));
        Collections.reverse(nearest);
        nearest.addAll(0, tokens.subList(index + 1, tokens.size()));
        return nearest.stream()
                .filter(t -> t.is(Kind.FIGURE) && t.figure().of() == Figure.Of.MONEY)
                .findFirst()
                .flatMap(t -> unit(t.figure()));
    }

    private static Optional<MoneyUnit> unit(Figure money) {
        return Optional.of(money.parsed().unit().orElse(MoneyUnit.YUAN));
    }
}
