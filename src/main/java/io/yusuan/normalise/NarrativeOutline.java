package io.yusuan.normalise;

import io.yusuan.catalogue.NarrativeMarker;
import io.yusuan.normalise.NarrativeToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** The headings above the paragraph that is being read. */
final class NarrativeOutline {
    /** Longer lines are text, however they are numbered. */
    static final int LONGEST_HEADING = 60;

    private static final String CHINESE = "[一二三四五六七八九十]{1,3}";
    /** Numbering habits from the outermost to the innermost. */
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("第" + CHINESE + "(?:部分|章|篇)"),
            Pattern.compile(CHINESE + "、"),
            Pattern.compile("\\(" + CHINESE + "\\)"),
            Pattern.compile("[0-9]{1,2}[.、](?![0-9])"),
            Pattern.compile("\\([0-9]{1,2}\\)"),
            Pattern.compile("[①-⓿]"));

    private static final int TABLE = -1;
    private static final int UNNUMBERED = 2 * NUMBERS.size();
    private static final String COLON = ":";

    private final NarrativeLexicon lexicon;
    private final Deque<Heading> headings = new ArrayDeque<>();

    /**
     * What words are about.
     *
     * @param item id, or empty
     * @param scope id, or empty
     */
    record Topic(String item, String scope) {
        static final Topic NONE = new Topic("", "");
    }

    /**
     * A heading.
     *
     * @param level place among the numbering habits
     * @param opens whether it ends with a colon, so that what is numbered next is its list
     */
    private record Heading(int level, String item, String scope, boolean glossary, boolean opens) {
        /** The same above a list whose numbers are of a level. What is listed are parts. */
        Heading above(int list) {
            return new Heading(list, "", scope, glossary, false);
        }

        boolean isTable() {
            return level == TABLE;
        }
    }

    NarrativeOutline(NarrativeLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What the innermost heading is about, or empty. */
    String item() {
        return headings.isEmpty() || headings.peek().isTable()
                ? ""
                : headings.peek().item();
    }

    /** The item that the nearest heading with one is about, or empty. */
    String subject() {
        return headings.stream()
                .filter(h -> !h.isTable())
                .map(Heading::item)
                .filter(i -> !i.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * What the title of the table above is about, or empty. It holds for a note that the table is empty, never for a
     * figure: what follows a table, or a list of tables, need not belong to it.
     */
    Topic table() {
        Heading top = headings.peek();
        return top == null || !top.isTable() ? Topic.NONE : new Topic(top.item(), top.scope());
    }

    /** The scope that the nearest heading with one gives, or {@code whole}. */
    String scope() {
        return headings.stream()
                .filter(h -> !h.isTable())
                .map(Heading::scope)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("whole");
    }

    /** Whether terms are being explained. */
    boolean isGlossary() {
        return headings.stream().anyMatch(Heading::glossary);
    }

    /** Takes a paragraph for a heading if it is one. */
    boolean enterIfHeading(String folded, List<NarrativeToken> tokens) {
        int level = level(folded);
        if (isText(tokens, level < UNNUMBERED)) {
            return false;
        }
        if (isTable(folded)) {
            leave(TABLE);
            headings.push(new Heading(TABLE, onlyItem(tokens), scope(tokens), false, false));
            return true;
        }
        boolean sentence = tokens.stream().anyMatch(t -> t.is(Kind.STOP));
        boolean unknown = tokens.stream().anyMatch(t -> t.is(Kind.OTHER));
        if (sentence && unknown) {
            enter(level, folded, List.of());
            return true;
        }
        boolean speaks = tokens.stream().anyMatch(t -> t.is(Kind.ITEM) || t.is(Kind.SCOPE));
        if (level == UNNUMBERED
                && isGlossary()
                && lexicon.endsWith(NarrativeMarker.ACCOUNT_ENDING, folded, folded.length())) {
            headings.clear();
            return true;
        }
        if (level == UNNUMBERED && !speaks) {
            return false;
        }
        enter(level, folded, tokens);
        return true;
    }

    /** A numbered heading may end with a full stop. */
    private static boolean isText(List<NarrativeToken> tokens, boolean numbered) {
        int words = tokens.size();
        if (numbered && words > 0 && tokens.get(words - 1).is(Kind.STOP)) {
            words--;
        }
        return tokens.subList(0, words).stream().anyMatch(t -> t.is(Kind.STOP) || isMeasured(t) || isNil(t));
    }

    /** Page numbers and numbers of tables stand in headings too. */
    private static boolean isMeasured(NarrativeToken token) {
        return token.is(Kind.FIGURE) && token.figure().of() != NarrativeToken.Figure.Of.NOTHING;
    }

    private static boolean isNil(NarrativeToken token) {
        return token.is(Kind.NIL) || token.is(Kind.EMPTY_TABLE);
    }

    private boolean isTable(String folded) {
        int end = folded.length();
        while (end > 0 && (folded.charAt(end - 1) == '.' || Character.isDigit(folded.charAt(end - 1)))) {
            end--; // a table of contents goes on with dots and a page number
        }
        return lexicon.endsWith(NarrativeMarker.TABLE_ENDING, folded, end);
    }

    /** Takes the first words of a paragraph for a heading of what follows them. */
    void enter(String folded, List<NarrativeToken> tokens) {
        enter(level(folded), folded, tokens);
    }

    private void enter(int level, String folded, List<NarrativeToken> tokens) {
        leave(level);
        if (!headings.isEmpty() && headings.peek().isTable()) {
            headings.pop();
        }
        headings.push(new Heading(
                level,
                onlyItem(tokens),
                scope(tokens),
                lexicon.contains(NarrativeMarker.GLOSSARY, folded),
                folded.endsWith(COLON)));
    }

    /** A numbered text ends the headings of its own level and of those within; whether it is numbered. */
    boolean leaveFor(String folded) {
        int level = level(folded);
        if (level < UNNUMBERED) {
            leave(level);
        }
        return level < UNNUMBERED;
    }

    private void leave(int level) {
        Heading top = headings.peek();
        boolean lists = top != null && top.opens() && top.level() == UNNUMBERED && numbered(level);
        if (lists) {
            headings.pop();
        }
        leaveAll(level);
        if (lists) {
            headings.push(top.above(level - 1));
        }
    }

    private static boolean numbered(int level) {
        return level >= 0 && level < UNNUMBERED;
    }

    private void leaveAll(int level) {
        while (!headings.isEmpty() && headings.peek().level() >= level) {
            headings.pop();
        }
    }

    private static int level(String folded) {
        for (int i = 0; i < NUMBERS.size(); i++) {
            if (NUMBERS.get(i).matcher(folded).lookingAt()) {
                return 2 * i; // the headings of unnumbered lists stand between
            }
        }
        return UNNUMBERED;
    }

    /** The one item that words name; empty where they name none or several. */
    static String onlyItem(List<NarrativeToken> tokens) {
        List<String> items = tokens.stream()
                .filter(t -> t.is(Kind.ITEM))
                .map(NarrativeToken::id)
                .distinct()
                .toList();
        return items.size() == 1 ? items.get(0) : "";
    }

    private static String scope(List<NarrativeToken> tokens) {
        List<String> named = tokens.stream()
                .filter(t -> t.is(Kind.SCOPE))
                .map(NarrativeToken::id)
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            return named.size() == 1 ? named.get(0) : "";
        }
        List<String> implied = tokens.stream()
                .map(NarrativeToken::scope)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        return implied.size() == 1 ? implied.get(0) : "";
    }
}
