package io.yusuan.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits the words of one cell into the targets they state: the items of a numbered list, and sentences that state
 * several figures into the parts around each. Together the pieces print what the cell prints.
 */
final class TargetPieces {
    /** {@code 1.}, {@code 2、}, {@code (3)}, {@code ④} where an item may begin; never the whole part of a decimal. */
    private static final Pattern MARK =
            Pattern.compile("(?:^|(?<=[\\s。；;：:]))\\s*(?:[(（]?([0-9]{1,2})[)）.、．](?![0-9])|([①-⑳]))");

    /** Where one part of a sentence may end; a comma between digits belongs to a number. */
    private static final Pattern PART_END = Pattern.compile("[，；;。、\\n]|(?<![0-9]),|,(?![0-9])");

    private static final String SENTENCE_ENDS = "。；;\n";

    private TargetPieces() {}

    /**
     * The pieces of a text, in order; one where it is no list and states at most one figure.
     *
     * @param reader tells what states a figure
     */
    static List<String> of(String words, TargetReader reader) {
        List<String> pieces = new ArrayList<>();
        items(words).forEach(item -> pieces.addAll(parts(item, reader)));
        return pieces;
    }

    /** The items of a numbered list, each with its number; the whole text where there is no list. */
    static List<String> items(String words) {
        List<Integer> starts = new ArrayList<>();
        Matcher mark = MARK.matcher(words);
        int last = 0;
        while (mark.find()) {
            int number = mark.group(1) != null
                    ? Integer.parseInt(mark.group(1))
                    : mark.group(2).charAt(0) - '①' + 1;
            if (number == last + 1 || number == 1) {
                starts.add(number == 1 ? announced(words, mark.start()) : mark.start());
                last = number;
            }
        }
        if (starts.size() < 2) {
            return List.of(words);
        }
        starts.set(0, 0);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : words.length();
            items.add(words.substring(starts.get(i), end).strip());
        }
        return items;
    }

    /** An item of a list without its number. */
    static String withoutMark(String item) {
        Matcher mark = MARK.matcher(item);
        return mark.lookingAt() ? item.substring(mark.end()).strip() : item;
    }

    /** Where the words begin that announce a list with a colon: its first item is theirs. */
    private static int announced(String words, int mark) {
        int colon = mark;
        while (colon > 0 && Character.isWhitespace(words.charAt(colon - 1))) {
            colon--;
        }
        if (colon == 0 || "：:".indexOf(words.charAt(colon - 1)) < 0) {
            return mark;
        }
        int start = colon - 1;
        while (start > 0 && SENTENCE_ENDS.indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** The parts of a sentence that state one figure each. */
    private static List<String> parts(String item, TargetReader reader) {
        List<String> clauses = clauses(item);
        List<Boolean> states = clauses.stream().map(reader::states).toList();
        boolean several = states.stream().filter(s -> s).count() > 1;
        if (!several || reader.ofSentence(item) != TargetText.NONE) {
            return List.of(item);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean stated = false;
        for (int i = 0; i < clauses.size(); i++) {
            boolean here = states.get(i);
            boolean sentenceOver = !part.isEmpty() && SENTENCE_ENDS.indexOf(part.charAt(part.length() - 1)) >= 0;
            if (stated && (here || sentenceOver)) {
                parts.add(part.toString().strip());
                part.setLength(0);
                stated = false;
            }
            part.append(clauses.get(i));
            stated |= here;
        }
        return withTail(parts, part.toString().strip(), stated);
    }

    /** What follows the last figure belongs to it. */
    private static List<String> withTail(List<String> parts, String tail, boolean stated) {
        if (stated || parts.isEmpty()) {
            parts.add(tail);
        } else if (!tail.isEmpty()) {
            parts.set(parts.size() - 1, parts.get(parts.size() - 1) + tail);
        }
        return parts;
    }

    private static List<String> clauses(String item) {
        List<String> clauses = new ArrayList<>();
        Matcher end = PART_END.matcher(item);
        int from = 0;
        while (end.find()) {
            clauses.add(item.substring(from, end.end()));
            from = end.end();
        }
        if (from < item.length()) {
            clauses.add(item.substring(from));
        }
        return clauses;
    }
}
