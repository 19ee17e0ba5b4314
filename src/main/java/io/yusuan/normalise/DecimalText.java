package io.yusuan.normalise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Unsigned numbers in ASCII digits, as {@link FoldedText} leaves them.
 *
 * <p>Thousands are grouped by commas or by single spaces, in groups of exactly three; any other grouping
 * ({@code 12,34.5}) could be a misplaced comma, a lost digit or two figures run together, and is not read. White space
 * beside a comma or a point belongs to a number that was wrapped. A leading zero before another digit belongs to a code
 * or a telephone number, unless all digits are zero.
 *
 * @param number as printed
 * @param places printed decimal places that mean something: see {@link #meaningfulPlaces(String)}; negative where a
 *     spreadsheet's exponent left the last digits unprinted ({@code 1.2E+07} has −6)
 */
record DecimalText(BigDecimal number, int places) {
    private static final Pattern AROUND_MARK = Pattern.compile("\\s*([.,])\\s*");
    private static final Pattern PLAIN = Pattern.compile("([0-9]*)(?:\\.([0-9]+))?");
    private static final Pattern GROUPED =
            Pattern.compile("([0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+))(?:\\.([0-9]+))?");
    private static final Pattern EXPONENT = Pattern.compile("([0-9](?:\\.[0-9]+)?)[Ee]([+-]?[0-9]{1,3})");
    private static final Pattern LEADING_ZERO = Pattern.compile("0[0-9]*[1-9][0-9]*");
    private static final Pattern RESIDUE = Pattern.compile("([0-9]*?)(?:0{5,}|9{5,})[0-9]*");

    /** The longest fraction a publisher prints on purpose is eight places: fen in 亿元 need ten, and nobody does that. */
    private static final int RESIDUE_FROM = 9;
    /** Exponents beyond this belong to no budget, and would make very long numbers. */
    private static final int LARGEST_EXPONENT = 40;

    static Optional<DecimalText> parse(String folded) {
        if (folded.indexOf('E') >= 0 || folded.indexOf('e') >= 0) {
            Matcher exponent = EXPONENT.matcher(folded);
            return exponent.matches()
                    ? withExponent(exponent.group(1), Integer.parseInt(exponent.group(2)))
                    : Optional.empty();
        }
        boolean spaced = folded.indexOf(' ') >= 0 || folded.indexOf('\n') >= 0;
        String joined = spaced ? AROUND_MARK.matcher(folded).replaceAll("$1") : folded;
        boolean parted = joined.indexOf(',') >= 0 || joined.indexOf(' ') >= 0;
        if (!parted) {
            Matcher plain = PLAIN.matcher(joined);
            return plain.matches() && !joined.isEmpty() ? number(plain.group(1), plain.group(2)) : Optional.empty();
        }
        Matcher grouped = GROUPED.matcher(joined);
        if (grouped.matches()) {
            return number(grouped.group(1).replace(",", "").replace(" ", ""), grouped.group(2));
        }
        return Optional.empty();
    }

    private static Optional<DecimalText> number(String whole, String fraction) {
        if (whole.startsWith("0") && LEADING_ZERO.matcher(whole).matches()) {
            return Optional.empty();
        }
        String digits = whole.isEmpty() ? "0" : whole;
        if (fraction == null) {
            return Optional.of(new DecimalText(new BigDecimal(digits), 0));
        }
        return Optional.of(new DecimalText(new BigDecimal(digits + "." + fraction), meaningfulPlaces(fraction)));
    }

    private static Optional<DecimalText> withExponent(String mantissa, int exponent) {
        if (Math.abs(exponent) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(mantissa).scaleByPowerOfTen(exponent);
        if (number.scale() <= 0) {
            return Optional.of(new DecimalText(number.setScale(0), number.scale()));
        }
        String plain = number.toPlainString();
        return Optional.of(new DecimalText(number, meaningfulPlaces(plain.substring(plain.indexOf('.') + 1))));
    }

    /**
     * How many places of a fraction were meant. A spreadsheet that prints a binary number in full shows the residue of
     * its arithmetic: {@code 1234.5600000001}, {@code 1234.5599999999}. The number stays as printed, digit by digit; but
     * where nine or more places hold a run of at least five zeros or nines, only the places before the run count as
     * accuracy.
     */
    private static int meaningfulPlaces(String fraction) {
        if (fraction.length() < RESIDUE_FROM) {
            return fraction.length();
        }
        Matcher residue = RESIDUE.matcher(fraction);
        return residue.matches() ? residue.group(1).length() : fraction.length();
    }
}
