package io.yusuan.normalise;

import io.yusuan.normalise.NarrativeToken.Figure;
import io.yusuan.normalise.NarrativeToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a paragraph into sentences: at {@code 。 ；} and list numbers, never inside brackets. A part that begins with a
 * comparison or a reason has no subject of its own and stays with the sentence before it.
 */
final class NarrativeSentences {
    private static final String CHINESE = "[一二三四五六七八九十]{1,3}";
    private static final Pattern LIST_NUMBER =
            Pattern.compile("\\((?:[0-9]{1,2}|" + CHINESE + ")\\)[、.]?|[①-⓿]|[0-9]{1,2}[.、](?![0-9])|" + CHINESE + "、");
    private static final String STOPS = "。;!?";
    private static final String BEFORE_LIST = "。;:,!?";

    private final NarrativeText text;
    private final NarrativeScanner scanner;
    private final NamedSubjects.Around around;

    /**
     * A sentence of a paragraph.
     *
     * @param start first character in the folded text
     * @param body first character after a list number
     * @param end after the last character
     * @param fresh whether it begins after a full stop, so that nothing of the sentence before it holds on
     * @param tokens of its body
     */
    record Part(int start, int body, int end, boolean fresh, List<NarrativeToken> tokens) {
        /** Whether it gives the parts of what the sentence before it is about. */
        boolean isDetail() {
            return opensWith(tokens, Kind.OF_WHICH);
        }

        /** Whether it is more than figures: a figure alone is a cell that lost its table. */
        boolean hasWords() {
            return tokens.stream()
                    .anyMatch(t -> !t.is(Kind.FIGURE) && !t.is(Kind.BOUND) && !t.is(Kind.MARK) && !t.is(Kind.STOP));
        }

        boolean hasFigure() {
            return tokens.stream().anyMatch(t -> t.is(Kind.FIGURE) && t.figure().of() != Figure.Of.NOTHING);
        }
    }

    NarrativeSentences(NarrativeText text, NarrativeScanner scanner, NamedSubjects.Around around) {
        this.text = text;
        this.scanner = scanner;
        this.around = around;
    }

    List<Part> parts() {
        String folded = text.folded();
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int end : ends(folded)) {
            boolean fresh = start == 0 || "。!?".indexOf(folded.charAt(start - 1)) >= 0;
            int body = start + listNumber(folded, start);
            List<NarrativeToken> tokens = scanner.scan(folded, body, end, around);
            fresh = fresh && !(start > 0 && opensWith(tokens, Kind.OF_WHICH));
            Part part = new Part(start, body, end, fresh, tokens);
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && body == start && last.hasFigure() && lacksSubject(tokens)) {
                List<NarrativeToken> joined = scanner.scan(folded, last.body(), end, around);
                parts.set(parts.size() - 1, new Part(last.start(), last.body(), end, last.fresh(), joined));
            } else {
                parts.add(part);
            }
            start = end;
        }
        return parts;
    }

    private static boolean opensWith(List<NarrativeToken> tokens, Kind kind) {
        return !tokens.isEmpty() && tokens.get(0).is(kind);
    }

    /** Whether words go on about the subject of the sentence before them. */
    static boolean lacksSubject(List<NarrativeToken> tokens) {
        if (tokens.isEmpty()) {
            return false;
        }
        boolean opens = tokens.get(0).isComparison() || tokens.get(0).is(Kind.REASON);
        boolean changeFirst = tokens.get(0).isDirection()
                && tokens.subList(1, Math.min(tokens.size(), 4)).stream().anyMatch(t -> t.is(Kind.REASON));
        return opens || changeFirst;
    }

    private static List<Integer> ends(String folded) {
        int[] closings = closings(folded);
        List<Integer> ends = new ArrayList<>();
        int outside = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (i < outside) {
                continue;
            }
            int number = mayBeList(folded, i) ? listNumber(folded, i) : 0;
            if (number > 0 && i > 0 && (ends.isEmpty() || ends.get(ends.size() - 1) != i)) {
                ends.add(i);
            }
            outside = number > 0 ? i + number : closings[i];
            if (outside <= i && STOPS.indexOf(folded.charAt(i)) >= 0) {
                ends.add(i + 1);
            }
        }
        if (ends.isEmpty() || ends.get(ends.size() - 1) < folded.length()) {
            ends.add(folded.length());
        }
        return ends;
    }

    private static boolean mayBeList(String folded, int i) {
        char c = folded.charAt(i);
        return i == 0 || c >= '①' && c <= '⓿' || BEFORE_LIST.indexOf(folded.charAt(i - 1)) >= 0;
    }

    /** For each bracket that opens and closes, where it has closed; 0 elsewhere. */
    private static int[] closings(String folded) {
        int[] closings = new int[folded.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) == '(') {
                open.push(i);
            } else if (folded.charAt(i) == ')' && !open.isEmpty()) {
                closings[open.pop()] = i + 1;
            }
        }
        return closings;
    }

    /** Length of the list number at a position, 0 where none stands. */
    static int listNumber(String folded, int at) {
        Matcher matcher = LIST_NUMBER.matcher(folded).region(at, folded.length());
        return matcher.useTransparentBounds(true).lookingAt() ? matcher.end() - at : 0;
    }
}
