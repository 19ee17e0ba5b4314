package io.yusuan.read.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * What reading one PDF has cost beyond what {@link PdfSink} counts. PDFBox swallows exceptions in many places, so the
 * limit that was reached is kept here and asked for afterwards; once one is reached nothing more is expanded or drawn.
 */
final class PdfCosts {
    /** Bytes of one expanded stream: a font of all Chinese characters has some 20 MB. */
    static final int MAX_STREAM = 64 << 20;

    /** Bytes of all streams, as stored and behind each filter, each time one is opened; the largest document seen needs
     * some 50 MB for 70 pages. */
    private static final long MAX_EXPANDED = 1L << 30;

    /** Steps of drawing: an operator, a glyph, a look at other shapes; the largest document seen needs 1.2 million. */
    private static final long MAX_STEPS = 100_000_000;

    /** Opening a stream costs as much as expanding this many bytes. */
    static final int OPENING = 1 << 12;

    /** Strings, arrays and dictionaries that one stream begins, or codes of one font: each takes some fifty bytes or more. */
    static final int MAX_OPERANDS = 2_000_000;

    /** So many plain comparisons take as long as drawing one thing. */
    private static final int COMPARISONS = 64;

    private final long maxExpanded;
    private final long maxSteps;
    private long expanded;
    private long steps;
    private int damaged;
    private String reached;
    private final Set<COSDictionary> fonts = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfCosts() {
        this(MAX_EXPANDED, MAX_STEPS);
    }

    PdfCosts(long maxExpanded, long maxSteps) {
        this.maxExpanded = maxExpanded;
        this.maxSteps = maxSteps;
    }

    /** A stream was opened that is stored in a number of bytes. */
    void open(long stored) throws LimitReached {
        expand(OPENING + stored);
    }

    /** A stream expands to more bytes. */
    void expand(long more) throws LimitReached {
        expanded += more;
        if (reached != null || expanded > maxExpanded) {
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
        long codes = CmapCodes.of(data, length, MAX_OPERANDS);
        if (operands > MAX_OPERANDS || codes > MAX_OPERANDS) {
            throw reach("operands");
        }
        comparisons((int) codes);
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

    /** Whether a font was not met before; PDFBox makes each once. */
    boolean isNew(COSDictionary font) {
        return fonts.add(font);
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
