package io.yusuan.normalise;

import io.yusuan.document.Place;
import io.yusuan.statement.Claim;
import io.yusuan.statement.Claim.Direction;
import io.yusuan.statement.Claim.Kind;
import io.yusuan.statement.MoneyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The claims about one subject in one sentence while it is being read. */
final class ClaimGroup {
    private final String item;
    private final String scope;
    private final OptionalInt year;
    private final List<Draft> drafts = new ArrayList<>();
    private OptionalInt compareYear = OptionalInt.empty();
    private Optional<BigDecimal> compareAmount = Optional.empty();
    private String reason = "";

    /**
     * A figure of the group.
     *
     * @param kind what it claims
     * @param base whether it is the level of the year that is compared with
     * @param value what was printed, in the terms of a claim
     * @param fiscalYear year of the figure
     * @param direction of a change
     * @param measure where the words say it, otherwise empty
     * @param whole for a share what it is a share of, where the sentence states it
     */
    record Draft(
            Kind kind,
            boolean base,
            Value value,
            OptionalInt fiscalYear,
            Direction direction,
            String measure,
            Optional<BigDecimal> whole) {}

    /**
     * A printed figure.
     *
     * @param amount in yuan, or a plain number
     * @param rate in percent
     * @param printed as printed
     * @param unit of money
     * @param decimals in the XBRL sense
     */
    record Value(Optional<BigDecimal> amount, Optional<BigDecimal> rate, String printed, MoneyUnit unit, int decimals) {
        /** Words without a figure. */
        static Value of(String printed) {
            return new Value(Optional.empty(), Optional.empty(), printed, MoneyUnit.YUAN, 0);
        }
    }

    ClaimGroup(String item, String scope, OptionalInt year) {
        this.item = item;
        this.scope = scope;
        this.year = year;
    }

    /** A group that claims that there is nothing. */
    static ClaimGroup nil(String item, String scope, OptionalInt year, Value value) {
        ClaimGroup group = new ClaimGroup(item, scope, year);
        group.add(new Draft(Kind.NIL, false, value, year, Direction.NONE, "", Optional.empty()));
        return group;
    }

    /** Whether a further figure of an item is one of this group. */
    boolean goesOn(String ofItem, String ofScope, FigureRole role, String measure) {
        if (ofItem.isEmpty() || !item.equals(ofItem) || !scope.equals(ofScope)) {
            return false;
        }
        if (role.follows()) {
            return !has(role.kind());
        }
        Optional<Draft> level = level();
        return role == FigureRole.LEVEL
                && level.isPresent()
                && !hasChange()
                && !level.get().measure().equals(measure);
    }

    String item() {
        return item;
    }

    String scope() {
        return scope;
    }

    OptionalInt year() {
        return year;
    }

    void add(Draft draft) {
        drafts.add(draft);
        if (draft.base()) {
            compareAmount = draft.value().amount();
        }
    }

    void compareWith(OptionalInt otherYear) {
        if (compareYear.isEmpty()) {
            compareYear = otherYear;
        }
    }

    void because(String words) {
        if (reason.isEmpty() && hasChange()) {
            reason = words;
        }
    }

    boolean has(Kind kind) {
        return drafts.stream().anyMatch(d -> d.kind() == kind);
    }

    boolean hasChange() {
        return has(Kind.CHANGE) || has(Kind.CHANGE_RATE);
    }

    /** Direction of the last change so far. */
    Direction direction() {
        Direction direction = Direction.NONE;
        for (Draft draft : drafts) {
            direction = draft.direction() == Direction.NONE ? direction : draft.direction();
        }
        return direction;
    }

    /** The level it states for its own year. */
    Optional<Draft> level() {
        return drafts.stream().filter(d -> d.kind() == Kind.LEVEL && !d.base()).findFirst();
    }

    List<Claim> claims(String sentence, Place place, int number) {
        Direction change = drafts.stream()
                .map(Draft::direction)
                .filter(d -> d != Direction.NONE)
                .findFirst()
                .orElse(Direction.NONE);
        return drafts.stream()
                .map(d -> claim(d, change, sentence, place, number))
                .toList();
    }

    private Claim claim(Draft draft, Direction change, String sentence, Place place, int number) {
        boolean compared = !draft.base() && draft.kind() != Kind.SHARE && draft.kind() != Kind.NIL;
        Value value = draft.value();
        Direction direction = draft.direction() == Direction.NONE && compared ? change : draft.direction();
        return new Claim(
                draft.kind(),
                sentence,
                place,
                item,
                scope,
                draft.fiscalYear(),
                value.amount(),
                value.printed(),
                value.unit(),
                value.decimals(),
                compared ? compareYear : OptionalInt.empty(),
                compared ? compareAmount : draft.whole(),
                value.rate(),
                direction,
                compared ? reason : "",
                number,
                draft.measure());
    }
}
