package io.yusuan.normalise;

import io.yusuan.catalogue.SubjectNames;
import io.yusuan.catalogue.SubjectNames.Step;
import io.yusuan.normalise.NarrativeToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds subjects that a text calls by names with their levels behind them: {@code 教育（类）…（款）…（项）}. */
final class NamedSubjects {
    /** Longer than any official name. */
    private static final int LONGEST_NAME = 40;

    private static final List<String> LEVELS = List.of("(类)", "(款)", "(项)");
    /** Behind a name that does not say of what level it is: {@code “农林水支出”科目}. */
    private static final String SUBJECT = "科目";
    /** Never part of a name; brackets and {@code 、} are. */
    private static final String ENDS = "。;!?,:0123456789";

    private final SubjectNames names;
    private final String item;

    /**
     * What is known around a text.
     *
     * @param organisation folded name of whose disclosure it is, or empty
     * @param year edition of the classification
     * @param subject item of the subject that the headings speak of, or empty
     */
    record Around(String organisation, OptionalInt year, String subject) {
        static final Around NOTHING = new Around("", OptionalInt.empty(), "");
    }

    /** A finder; {@code item} is what begins the item of a functional code: {@code function}. */
    NamedSubjects(SubjectNames names, String item) {
        this.names = names;
        this.item = item + "_";
    }

    /** Whether a text calls anything by its level. */
    static boolean speaksOfLevels(String text) {
        return text.contains(SUBJECT) || LEVELS.stream().anyMatch(text::contains);
    }

    static boolean endsWithLevel(String text) {
        return LEVELS.stream().anyMatch(text::endsWith);
    }

    /** The subject whose names begin at a position, with the text up to what marks the level of the last one. */
    Optional<NarrativeToken> at(String text, int at, int end, List<NarrativeToken> before, Around around) {
        List<Step> path = new ArrayList<>();
        int next = at;
        Optional<NarrativeToken> longest = Optional.empty();
        while (next < end && around.year().isPresent()) {
            Optional<Mark> mark = mark(text, next, Math.min(end, next + LONGEST_NAME));
            int above = path.isEmpty() ? 0 : path.get(path.size() - 1).level();
            if (mark.isEmpty() || mark.get().at() == next || mark.get().level() <= above && !path.isEmpty()) {
                break;
            }
            path.add(
                    new Step(mark.get().level(), text.substring(next, mark.get().at())));
            next = mark.get().end();
            longest = subject(text, at, next, path, before, around);
        }
        return longest;
    }

    private Optional<NarrativeToken> subject(
            String text, int at, int end, List<Step> path, List<NarrativeToken> before, Around around) {
        return names.code(under(before, around), path, around.year().getAsInt())
                .map(code -> new NarrativeToken(
                        Kind.ITEM,
                        at,
                        end,
                        text.substring(at, end),
                        item + code,
                        "",
                        OptionalInt.empty(),
                        null,
                        false));
    }

    /** The code of the subject named last. */
    private String under(List<NarrativeToken> before, Around around) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (isSubject(before.get(i).id())) {
                return code(before.get(i).id());
            }
        }
        return isSubject(around.subject()) ? code(around.subject()) : "";
    }

    /** Whether an item is a subject with a code. */
    boolean isSubject(String id) {
        return id.startsWith(item);
    }

    private String code(String id) {
        return id.substring(item.length());
    }

    /** What marks the level of a name: from where to where, and which level, {@link SubjectNames#ANY_LEVEL} too. */
    private record Mark(int at, int end, int level) {}

    private static Optional<Mark> mark(String text, int at, int end) {
        for (int i = at; i < end && ENDS.indexOf(text.charAt(i)) < 0; i++) {
            if (text.startsWith(SUBJECT, i)) {
                return Optional.of(new Mark(i, i + SUBJECT.length(), SubjectNames.ANY_LEVEL));
            }
            int level = text.charAt(i) == '(' && i + 3 <= end ? LEVELS.indexOf(text.substring(i, i + 3)) : -1;
            if (level >= 0) {
                return Optional.of(new Mark(i, i + 3, level + 1));
            }
        }
        return Optional.empty();
    }
}
