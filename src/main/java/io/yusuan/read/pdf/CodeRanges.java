package io.yusuan.read.pdf;

/** The ranges of codes that a table of characters (a CMap, Adobe Technical Note 5014) gives characters to, counted. */
final class CodeRanges {
    private static final String BEGIN = "beginbfrange";

    private static final String END = "end";

    private static final int HEX = 16;

    /** First code, last code, first character. */
    private static final int PARTS = 3;

    private final byte[] data;
    private final int[] parts = new int[PARTS];
    private int count;
    private boolean isWithin;
    private long codes;
    private int at;

    private CodeRanges(byte[] data) {
        this.data = data;
    }

    /** How many codes all ranges have together that are written as {@code <first> <last> <character>}. */
    static long codes(byte[] data) {
        CodeRanges ranges = new CodeRanges(data);
        while (ranges.at < data.length) {
            ranges.token();
        }
        return ranges.codes;
    }

    private void token() {
        switch (data[at]) {
            case '%' -> skipTo('\n', '\r');
            case '(' -> skipTo(')', ')');
            case '[' -> {
                skipTo(']', ']');
                part(0);
            }
            case '<' -> part(hex());
            default -> word();
        }
    }

    private void skipTo(char end, char other) {
        while (at < data.length && data[at] != end && data[at] != other) {
            at++;
        }
        at++;
    }

    /** The last four bytes of a code, as PDFBox takes it for a number. */
    private int hex() {
        int value = 0;
        for (at++; at < data.length && data[at] != '>'; at++) {
            int digit = Character.digit(data[at], HEX);
            value = digit < 0 ? value : value * HEX + digit;
        }
        at++;
        return value;
    }

    private void part(int value) {
        parts[count++] = value;
        if (count == PARTS) {
            codes += isWithin ? Math.max(0, (long) parts[1] - parts[0]) : 0;
            count = 0;
        }
    }

    private void word() {
        int from = at;
        while (at < data.length && data[at] > ' ' && "%([<".indexOf(data[at]) < 0) {
            at++;
        }
        if (at == from) {
            at++;
        } else if (isWord(from, BEGIN)) {
            isWithin = true;
            count = 0;
        } else if (isWord(from, END)) {
            isWithin = false;
        }
    }

    private boolean isWord(int from, String begins) {
        for (int i = 0; i < begins.length(); i++) {
            if (from + i >= at || data[from + i] != begins.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
