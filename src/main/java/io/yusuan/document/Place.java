package io.yusuan.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Where something stands in its source, in the terms a person uses to find it. {@link #printed()} is what datasets and
 * findings show.
 */
public sealed interface Place extends Comparable<Place> {
    /** The document as a whole. */
    Place WHOLE = new Whole();

    /** The place in words, for example {@code line 672}, {@code 表5!C7}, {@code page 12 [72.1 310.4 140.0 322.0]}. */
    String printed();

    /** Whether what stands there was recognised from a picture, and so may have been misread. */
    default boolean recognised() {
        return false;
    }

    /** Reading order: first key, then second, then third. */
    long[] order();

    @Override
    default int compareTo(Place other) {
        int byOrder = java.util.Arrays.compare(order(), other.order());
        return byOrder != 0 ? byOrder : printed().compareTo(other.printed());
    }

    /** The whole document. */
    record Whole() implements Place {
        @Override
        public String printed() {
            return "document";
        }

        @Override
        public long[] order() {
            return new long[] {0, 0, 0};
        }
    }

    /**
     * A line of a text or HTML file.
     *
     * @param number 1-based line
     */
    record Line(int number) implements Place {
        @Override
        public String printed() {
            return "line " + number;
        }

        @Override
        public long[] order() {
            return new long[] {number, 0, 0};
        }
    }

    /**
     * A cell of a workbook.
     *
     * @param sheetIndex 1-based position of the sheet
     * @param sheet its name
     * @param row 1-based row
     * @param column 1-based column
     */
    record SheetCell(int sheetIndex, String sheet, int row, int column) implements Place {
        private static final int LETTERS = 26;

        @Override
        public String printed() {
            return sheet + "!" + letters(column) + row;
        }

        @Override
        public long[] order() {
            return new long[] {sheetIndex, row, column};
        }

        /** The name of a 1-based column, for example {@code C}. */
        public static String letters(int column) {
            StringBuilder name = new StringBuilder();
            for (int n = column; n > 0; n = (n - 1) / LETTERS) {
                name.insert(0, (char) ('A' + (n - 1) % LETTERS));
            }
            return name.toString();
        }
    }

    /**
     * A line that a sheet prints above or below its cells.
     *
     * @param sheetIndex 1-based position of the sheet
     * @param sheet its name
     * @param kind at which edge
     * @param number 1-based number among the lines at this edge
     */
    record SheetMargin(int sheetIndex, String sheet, Margin.Kind kind, int number) implements Place {
        @Override
        public String printed() {
            return sheet + " " + kind.id() + " " + number;
        }

        @Override
        public long[] order() {
            return new long[] {sheetIndex, kind == Margin.Kind.HEADER ? 0 : Long.MAX_VALUE, number};
        }
    }

    /**
     * A paragraph of a flowing document (Word).
     *
     * @param block 1-based position among the blocks of the document body
     */
    record BodyParagraph(int block) implements Place {
        @Override
        public String printed() {
            return "paragraph " + block;
        }

        @Override
        public long[] order() {
            return new long[] {block, 0, 0};
        }
    }

    /**
     * A cell of a table in a flowing document (Word, HTML without lines).
     *
     * @param block 1-based position of the table among the blocks of the document body
     * @param table 1-based number of the table, nested tables counted where they stand
     * @param row 1-based row
     * @param column 1-based column
     */
    record BodyCell(int block, int table, int row, int column) implements Place {
        @Override
        public String printed() {
            return "table " + table + " R" + row + "C" + column;
        }

        @Override
        public long[] order() {
            return new long[] {block, row, column};
        }
    }

    /**
     * A note to a flowing document (Word).
     *
     * @param block 1-based position of the block that refers to it, among the blocks of the document body
     * @param kind where it is printed
     * @param number 1-based number among the notes of its kind, in the order of the text
     */
    record Note(int block, Kind kind, int number) implements Place {
        /** Where a note is printed. */
        public enum Kind {
            FOOTNOTE,
            ENDNOTE;

            public String id() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        @Override
        public String printed() {
            return kind.id() + " " + number;
        }

        @Override
        public long[] order() {
            return new long[] {block, Long.MAX_VALUE - 1 + kind.ordinal(), number};
        }
    }

    /**
     * A line in the header or footer of pages, printed on each of them.
     *
     * @param kind at which edge
     * @param number 1-based number among the lines at this edge
     */
    record Margin(Kind kind, int number) implements Place {
        /** The edge of the page. */
        public enum Kind {
            HEADER,
            FOOTER;

            public String id() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        @Override
        public String printed() {
            return "page " + kind.id() + " " + number;
        }

        @Override
        public long[] order() {
            return new long[] {0, kind.ordinal(), number};
        }
    }

    /**
     * A box on a page.
     *
     * @param page 1-based page
     * @param x0 left edge in points from the left of the page as displayed
     * @param y0 upper edge in points from the top of the page as displayed
     * @param x1 right edge
     * @param y1 lower edge
     * @param recognised whether what stands there was recognised from a picture, and so may have been misread
     */
    record PageBox(int page, double x0, double y0, double x1, double y1, boolean recognised) implements Place {
        private static final int TENTHS = 10;
        private static final int MOST_CHARACTERS = 48;
        private static final double MOST_TENTHS = 1e9;
        private static final double HALF = 0.5;
        /** So close to a half the product of a binary fraction does not tell which side it is on. */
        private static final double NEAR_HALF = 1e-6;

        public PageBox(int page, double x0, double y0, double x1, double y1) {
            this(page, x0, y0, x1, y1, false);
        }

        @Override
        public String printed() {
            StringBuilder box = new StringBuilder(MOST_CHARACTERS)
                    .append("page ")
                    .append(page)
                    .append(" [");
            tenths(x0, box).append(' ');
            tenths(y0, box).append(' ');
            tenths(x1, box).append(' ');
            tenths(y1, box).append(']');
            return (recognised ? box.append(" ocr") : box).toString();
        }

        /** Rounded half up to one decimal, like {@code %.1f}, which takes ten times as long and is asked for every figure. */
        private static StringBuilder tenths(double points, StringBuilder text) {
            double tenths = points * TENTHS;
            if (!(points >= 0) || tenths > MOST_TENTHS) {
                return text.append(String.format(Locale.ROOT, "%.1f", points));
            }
            long floor = (long) tenths;
            double rest = tenths - floor;
            if (Math.abs(rest - HALF) < NEAR_HALF) {
                return text.append(BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP));
            }
            long rounded = rest > HALF ? floor + 1 : floor;
            return text.append(rounded / TENTHS).append('.').append(rounded % TENTHS);
        }

        @Override
        public long[] order() {
            return new long[] {page, Math.round(y0 * TENTHS), Math.round(x0 * TENTHS)};
        }
    }
}
