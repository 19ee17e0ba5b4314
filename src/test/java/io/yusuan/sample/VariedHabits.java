package io.yusuan.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/**
 * What a publisher does in one table or one document besides its wording; drawn from a seed.
 *
 * @param unit printed unit of money of a table
 * @param places printed decimals
 * @param nil what is printed for nothing
 * @param codes how codes are printed in hierarchies
 */
record VariedHabits(String unit, int places, boolean grouping, String nil, Codes codes, String indent) {
    private static final int FEN = 2;
    private static final int MONEY_PLACES = 6;
    private static final int TEN_THOUSAND = 4;

    /** How a code stands in its columns. */
    enum Codes {
        ONE_COLUMN,
        /** 类, 款 and 项 of a code in columns of their own. */
        PARTS,
        /** The same, with only the part printed that is the row's own. */
        CASCADING,
        /** Each column has the whole code so far, and only the row's own is printed. */
        WHOLE_SO_FAR;

        boolean isThreeColumns() {
            return this != ONE_COLUMN;
        }

        /** The cells that print a code of 3, 5 or 7 digits. */
        List<String> cells(String code) {
            int level = (code.length() - 3) / 2;
            return switch (this) {
                case ONE_COLUMN -> List.of(code);
                case PARTS ->
                    List.of(
                            code.substring(0, 3),
                            level > 0 ? code.substring(3, 5) : "",
                            level > 1 ? code.substring(5) : "");
                case CASCADING -> alone(level, level == 0 ? code : code.substring(code.length() - 2));
                case WHOLE_SO_FAR -> alone(level, code);
            };
        }

        private static List<String> alone(int level, String text) {
            return List.of(level == 0 ? text : "", level == 1 ? text : "", level == 2 ? text : "");
        }
    }

    static VariedHabits of(Random random) {
        boolean yuan = random.nextBoolean();
        return new VariedHabits(
                yuan ? "元" : "万元",
                yuan || random.nextInt(3) > 0 ? FEN : MONEY_PLACES,
                random.nextBoolean(),
                pick(random, List.of("", "0.00", "-", "—", "0")),
                pick(random, List.of(Codes.values())),
                pick(random, List.of("", "  ", "　")));
    }

    static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** An amount in yuan as the table prints it. */
    String printed(BigDecimal yuan) {
        if (yuan.signum() == 0) {
            return nil;
        }
        BigDecimal inUnit = unit.equals("万元") ? yuan.movePointLeft(TEN_THOUSAND) : yuan;
        String plain = inUnit.setScale(places, RoundingMode.HALF_UP).toPlainString();
        return grouping ? plain.replaceAll("(?<=\\d)(?=(?:\\d{3})+\\.)", ",") : plain;
    }
}
