package io.yusuan.normalise;

import io.yusuan.statement.MoneyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A printed number of money in yuan.
 *
 * @param yuan two decimal places
 * @param decimals accuracy in yuan in the XBRL sense: 2 for fen, −2 for a figure in 万元 with two places; never more
 *     than 2, since there is no money below the fen
 * @param exact false where yuan needs more than two places and was rounded half-even
 */
public record YuanValue(BigDecimal yuan, int decimals, boolean exact) {
    private static final int FEN = 2;

    /**
     * The value of a parsed amount.
     *
     * @param outside the unit of its table or column; a unit printed in the amount itself goes before it
     * @return empty where nothing numeric was printed, and for percentages
     */
    public static Optional<YuanValue> of(ParsedAmount parsed, MoneyUnit outside) {
        if (parsed.number().isEmpty() || parsed.kind() == ParsedAmount.Kind.PERCENT) {
            return Optional.empty();
        }
        MoneyUnit unit = parsed.unit().orElse(outside);
        BigDecimal full = unit.toYuan(parsed.number().get());
        BigDecimal yuan = full.setScale(FEN, RoundingMode.HALF_EVEN);
        int decimals = Math.min(FEN, parsed.places() - unit.exponent());
        return Optional.of(new YuanValue(yuan, decimals, yuan.compareTo(full) == 0));
    }
}
