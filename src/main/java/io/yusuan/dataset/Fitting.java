package io.yusuan.dataset;

import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fits numbers into their columns. What is too large becomes an absent value and a finding that states it in full. */
final class Fitting {
    private final List<Finding> findings = new ArrayList<>();

    /** An amount of money, DECIMAL(20,2). */
    BigDecimal money(Optional<BigDecimal> value, String tableId, Place place) {
        return value.map(v -> fit(v, Schema.MONEY_PRECISION, Schema.MONEY_SCALE, tableId, place))
                .orElse(null);
    }

    /** A sum, rate or indicator value, DECIMAL(28,6). */
    BigDecimal wide(Optional<BigDecimal> value, String tableId, Place place) {
        return value.map(v -> fit(v, Schema.WIDE_PRECISION, Schema.WIDE_SCALE, tableId, place))
                .orElse(null);
    }

    /** What did not fit, in the order it was met. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private BigDecimal fit(BigDecimal value, int precision, int scale, String tableId, Place place) {
        // Digits before the point, counted first: setScale on 1E+999999999 would exhaust memory.
        if ((long) value.precision() - value.scale() > precision - scale) {
            findings.add(Finding.of(FindingCode.NUMBER_BEYOND_RANGE, place, value.toString())
                    .inTable(tableId));
            return null;
        }
        BigDecimal fitted = value.setScale(scale, RoundingMode.HALF_EVEN);
        if (fitted.precision() > precision) {
            findings.add(Finding.of(FindingCode.NUMBER_BEYOND_RANGE, place, value.toString())
                    .inTable(tableId));
            return null;
        }
        return fitted;
    }
}
