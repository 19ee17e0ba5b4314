package io.yusuan.read;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** The fields of a date format, each shown on its own. */
final class DateField {
    private static final String WEEKDAYS = "一二三四五六日";
    private static final int NOON = 12;
    private static final int SHORT = 2;
    private static final int NAMED = 3;
    private static final int FULLY_NAMED = 4;
    private static final int CENTURY = 100;
    private static final double HOURS = 24;
    private static final double SIXTY = 60;
    /** Half a second as part of a day: a clock is stored in binary and falls short of its hour. */
    private static final double HALF_SECOND = 0.5 / (HOURS * SIXTY * SIXTY);

    private DateField() {}

    static String show(String field, boolean minutes, boolean halfDays, LocalDateTime at) {
        String name = field.toLowerCase(Locale.ROOT);
        int length = field.length();
        return switch (name.charAt(0)) {
            case 'y' -> length <= SHORT ? padded(at.getYear() % CENTURY, SHORT) : padded(at.getYear(), FULLY_NAMED);
            case 'e' -> Integer.toString(at.getYear());
            case 'm' -> minutes ? padded(at.getMinute(), length) : month(at, length);
            case 'd' -> length < NAMED ? padded(at.getDayOfMonth(), length) : weekday(at, length);
            case 'h' -> padded(hour(at, halfDays), length);
            case 's' -> padded(at.getSecond(), length);
            case 'a' -> name.contains("/") ? half(field, at) : chineseWeekday(at, length);
            default -> half(field, at);
        };
    }

    /** Hours, minutes or seconds since the beginning, as brackets ask for. */
    static String elapsed(String field, double days) {
        double unit = switch (Character.toLowerCase(field.charAt(0))) {
            case 'h' -> HOURS;
            case 'm' -> HOURS * SIXTY;
            default -> HOURS * SIXTY * SIXTY;
        };
        return padded((long) ((days + HALF_SECOND) * unit), field.length());
    }

    private static String month(LocalDateTime at, int length) {
        if (length < NAMED) {
            return padded(at.getMonthValue(), length);
        }
        return at.getMonth().getDisplayName(length == NAMED ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH);
    }

    private static String weekday(LocalDateTime at, int length) {
        return at.getDayOfWeek().getDisplayName(length == NAMED ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH);
    }

    private static String chineseWeekday(LocalDateTime at, int length) {
        return (length == NAMED ? "" : "星期") + WEEKDAYS.charAt(at.getDayOfWeek().getValue() - 1);
    }

    private static int hour(LocalDateTime at, boolean halfDays) {
        if (!halfDays) {
            return at.getHour();
        }
        return at.getHour() % NOON == 0 ? NOON : at.getHour() % NOON;
    }

    private static String half(String field, LocalDateTime at) {
        return field.split("/")[at.getHour() < NOON ? 0 : 1];
    }

    private static String padded(long number, int length) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
