package io.yusuan.normalise;

import io.yusuan.document.Block;
import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins lines that a page or a text file broke in mid-sentence. Word processors keep paragraphs whole, so their
 * paragraphs are left alone.
 */
final class NarrativeLines {
    /** Bounds what a document without a single full stop can cost. */
    private static final int LONGEST = 4_000;

    private static final Pattern PROSE = Pattern.compile(".*[,。;].*");
    /** A line of a page that is as long as this is likelier a full line of text than a heading. */
    private static final int FULL_LINE = 18;

    private static final Pattern CLOSED = Pattern.compile(".*[。;:!?]");
    private static final Pattern PAGE_NUMBER = Pattern.compile("-?[0-9]{1,3}-?");
    private static final Pattern OPENS = Pattern.compile("第[一二三四五六七八九十]{1,3}部分.*|表[0-9一二三四五六七八九十]+.*|注[:].*");

    private NarrativeLines() {}

    static List<Block.Paragraph> join(List<Block.Paragraph> paragraphs, NarrativeScanner scanner) {
        List<Block.Paragraph> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Place place = Place.WHOLE;
        boolean open = false;
        for (Block.Paragraph paragraph : paragraphs) {
            String folded = NarrativeText.of(paragraph.text()).folded();
            boolean line = paragraph.place() instanceof Place.Line || paragraph.place() instanceof Place.PageBox;
            if (open && (folded.isEmpty() || PAGE_NUMBER.matcher(folded).matches())) {
                continue;
            }
            boolean follows = line && text.length() > 0 && lacksSubject(folded, scanner);
            if ((open && goesOn(folded) || follows) && text.length() + folded.length() < LONGEST) {
                text.append('\n').append(paragraph.text());
                open = !CLOSED.matcher(folded).matches();
                continue;
            }
            close(joined, text, place);
            text.append(paragraph.text());
            place = paragraph.place();
            open = line
                    && PROSE.matcher(folded).matches()
                    && !CLOSED.matcher(folded).matches();
        }
        close(joined, text, place);
        return joined;
    }

    private static void close(List<Block.Paragraph> joined, StringBuilder text, Place place) {
        if (text.length() > 0) {
            joined.add(new Block.Paragraph(text.toString(), place));
            text.setLength(0);
        }
    }

    private static boolean isProse(String folded, Place place) {
        boolean full = place instanceof Place.PageBox
                && folded.length() >= FULL_LINE
                && NarrativeSentences.listNumber(folded, 0) == 0;
        return full || PROSE.matcher(folded).matches();
    }

    /** A comparison or a reason on a line of its own belongs to the sentence above it. */
    private static boolean lacksSubject(String folded, NarrativeScanner scanner) {
        String start = folded.substring(0, Math.min(folded.length(), FULL_LINE));
        return NarrativeSentences.lacksSubject(scanner.scan(start, 0, start.length(), ""));
    }

    private static boolean goesOn(String folded) {
        return NarrativeSentences.listNumber(folded, 0) == 0
                && !OPENS.matcher(folded).matches();
    }
}
