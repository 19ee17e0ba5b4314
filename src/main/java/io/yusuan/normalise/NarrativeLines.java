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
        boolean full = false;
        for (Block.Paragraph paragraph : paragraphs) {
            String folded = NarrativeText.of(paragraph.text()).folded();
            boolean line = paragraph.place() instanceof Place.Line || paragraph.place() instanceof Place.PageBox;
            if (open && (folded.isEmpty() || PAGE_NUMBER.matcher(folded).matches())) {
                continue;
            }
            boolean follows = line && text.length() > 0 && goesOnFrom(full, folded, scanner);
            if ((open && goesOn(folded) || follows) && text.length() + folded.length() < LONGEST) {
                text.append('\n').append(paragraph.text());
                open = !CLOSED.matcher(folded).matches();
                full = false;
                continue;
            }
            close(joined, text, place);
            text.append(paragraph.text());
            place = paragraph.place();
            full = line && (isFull(folded) || NamedSubjects.endsWithLevel(folded));
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

    private static boolean isFull(String folded) {
        return folded.length() >= FULL_LINE
                && NarrativeSentences.listNumber(folded, 0) == 0
                && !CLOSED.matcher(folded).matches();
    }

    /**
     * Whether a line cannot begin a sentence: a comparison or a reason belongs to what stands above it, and below a
     * full line without any mark so do a figure and the name of an item ({@code …安排的会议费预算 / 支出2万元}).
     */
    private static boolean goesOnFrom(boolean full, String folded, NarrativeScanner scanner) {
        String start = folded.substring(0, Math.min(folded.length(), FULL_LINE));
        List<NarrativeToken> tokens = scanner.scan(start, 0, start.length(), NamedSubjects.Around.NOTHING);
        boolean inside = full
                && goesOn(folded)
                && !tokens.isEmpty()
                && (tokens.get(0).is(NarrativeToken.Kind.ITEM) || tokens.get(0).is(NarrativeToken.Kind.FIGURE))
                && PROSE.matcher(folded).matches();
        return inside || NarrativeSentences.lacksSubject(tokens);
    }

    private static boolean goesOn(String folded) {
        return NarrativeSentences.listNumber(folded, 0) == 0
                && !OPENS.matcher(folded).matches();
    }
}
