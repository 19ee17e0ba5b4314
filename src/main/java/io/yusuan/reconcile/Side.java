package io.yusuan.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of a check.
 *
 * @param addends in order
 * @param over what the addends are divided by, where the side is a rate; it is printed, and no part of the sum
 */
record Side(List<Addend> addends, List<Addend> over) {
    static final Side NONE = new Side(List.of());

    /** About as many as an addend is printed with. */
    private static final int CHARACTERS = 64;

    Side {
        addends = List.copyOf(addends);
        over = List.copyOf(over);
    }

    Side(List<Addend> addends) {
        this(addends, List.of());
    }

    /** A figure that is added, or subtracted with {@code minus}. */
    record Addend(Operand operand, boolean minus) {
        BigDecimal signed() {
            BigDecimal value = operand.value().orElseThrow();
            return minus ? value.negate() : value;
        }
    }

    static Side of(Operand... operands) {
        return sum(List.of(operands));
    }

    static Side sum(List<? extends Operand> operands) {
        List<Addend> addends = new ArrayList<>();
        operands.forEach(o -> addends.add(new Addend(o, false)));
        return new Side(addends);
    }

    /** This side with the figures of another taken off. */
    Side minus(Side other) {
        List<Addend> all = new ArrayList<>(addends);
        other.addends.forEach(a -> all.add(new Addend(a.operand(), !a.minus())));
        return new Side(all);
    }

    /** This side as a rate of another. */
    Side over(Side whole) {
        return new Side(addends, whole.addends);
    }

    boolean isEmpty() {
        return addends.isEmpty();
    }

    BigDecimal total() {
        BigDecimal total = BigDecimal.ZERO;
        for (Addend addend : addends) {
            total = total.add(addend.signed());
        }
        return total;
    }

    BigDecimal halfUnits() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Addend addend : addends) {
            sum = sum.add(addend.operand().halfUnit());
        }
        return sum;
    }

    List<Operand> operands() {
        return addends.stream().map(Addend::operand).toList();
    }

    /** Every addend with its place, and what they are divided by. */
    String printed() {
        return over.isEmpty() ? printed(addends) : bracketed(addends) + " ÷ " + bracketed(over);
    }

    private static String bracketed(List<Addend> addends) {
        return addends.size() == 1 && !addends.get(0).minus() ? printed(addends) : "(" + printed(addends) + ")";
    }

    private static String printed(List<Addend> addends) {
        if (addends.size() == 1 && !addends.get(0).minus()) {
            return addends.get(0).operand().printed();
        }
        StringBuilder text = new StringBuilder(addends.size() * CHARACTERS);
        for (Addend addend : addends) {
            String plus = text.isEmpty() ? "" : "+ ";
            text.append(text.isEmpty() ? "" : " ")
                    .append(addend.minus() ? "− " : plus)
                    .append(addend.operand().printed());
        }
        return text.toString();
    }
}
