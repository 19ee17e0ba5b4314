package io.yusuan.read.pdf;

import java.util.Optional;

/**
 * What reading one PDF has cost beyond what {@link PdfSink} counts. PDFBox swallows exceptions in many places, so the
 * limit that was reached is kept here and asked for afterwards; once one is reached nothing more is expanded or drawn.
 */
final class PdfCosts {
    /** Bytes of one expanded stream: a font of all Chinese characters has some 20 MB. */
    static final int MAX_STREAM = 64 << 20;

    /** Expanded bytes of all streams, each time one is opened; the largest document seen needs 42 MB for 70 pages. */
    private static final long MAX_EXPANDED = 1L << 30;

    /** Steps of drawing: an operator, a glyph, a look at other shapes; the largest document seen needs 1.2 million. */
    private static final long MAX_STEPS = 100_000_000;

    /** Opening a stream costs as much as expanding this many bytes. */
    private static final int OPENING = 1 << 12;

    /** Strings, arrays and dictionaries that one stream begins: each takes fifty times its bytes once it is read. */
    private static final int MAX_OPERANDS = 2_000_000;

    /** So many plain comparisons take as long as drawing one thing. */
    private static final int COMPARISONS = 64;

    private final long maxExpanded;
    private final long maxSteps;
    private long expanded;
    private long steps;
    private int damaged;
    private String reached;

    PdfCosts() {
        this(MAX_EXPANDED, MAX_STEPS);
    }

    PdfCosts(long maxExpanded, long maxSteps) {
        this.maxExpanded = maxExpanded;
        this.maxSteps = maxSteps;
    }

    /** A stream was opened and expands to a number of bytes. */
    void expand(long bytes) throws LimitReached {
        expanded += Math.max(bytes, OPENING);
        if (reached != null || expanded > maxExpanded || bytes > MAX_STREAM) {
            throw reach("expanded_bytes");
        }
    }

    /** What a stream holds is about to be read. */
    void operands(byte[] data, int length) throws LimitReached {
        int operands = 0;
        for (int i = 0; length > MAX_OPERANDS && i < length; i++) {
            byte b = data[i];
            operands += b == '[' || b == '(' || b == '<' ? 1 : 0;
        }
        if (operands > MAX_OPERANDS) {
            throw reach("operands");
        }
    }

    /** Something was drawn or compared. */
    void steps(long more) throws LimitReached {
        steps += more;
        if (reached != null || steps > maxSteps) {
            throw reach("drawing");
        }
    }

    /** Plain comparisons were made, each far cheaper than drawing. */
    void comparisons(int more) throws LimitReached {
        steps(more / COMPARISONS);
    }

    /** A limit was reached; the first one counts. */
    LimitReached reach(String limit) {
        reached = reached == null ? limit : reached;
        return new LimitReached();
    }

    /** The limit that was reached. */
    Optional<String> reached() {
        return Optional.ofNullable(reached);
    }

    /** Stored data turned out to be damaged, and was read as far as it goes. */
    void damaged() {
        damaged++;
    }

    /** How often so far. */
    int damages() {
        return damaged;
    }
}
