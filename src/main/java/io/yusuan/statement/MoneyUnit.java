package io.yusuan.statement;

import java.math.BigDecimal;

/** Units of money in which disclosures print amounts. */
public enum MoneyUnit {
    YUAN(1, 0),
    THOUSAND_YUAN(1_000, 3),
    TEN_THOUSAND_YUAN(10_000, 4),
    HUNDRED_MILLION_YUAN(100_000_000, 8);

    private final int scale;
    private final int exponent;

    MoneyUnit(int scale, int exponent) {
        this.scale = scale;
        this.exponent = exponent;
    }

    /** Yuan in one of this unit, as in the dataset column {@code unit_scale}. */
    public int scale() {
        return scale;
    }

    /** Power of ten of {@link #scale()}. */
    public int exponent() {
        return exponent;
    }

    /** The given number of this unit in yuan, exact. */
    public BigDecimal toYuan(BigDecimal number) {
        return number.multiply(BigDecimal.valueOf(scale));
    }
}
