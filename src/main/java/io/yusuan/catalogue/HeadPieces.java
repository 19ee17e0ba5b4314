package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that heads of money columns are made of ({@code 政府性基金预算}, {@code 资金}): a head that can be cut into
 * them without a rest says what they say together, though nobody has written it down as a whole.
 */
public final class HeadPieces {
    private final List<Piece> all;
    /** By the last character, in order of rank: a head is cut from its beginning, and few words end where it does. */
    private final Map<Character, List<Word>> ending = new HashMap<>();

    /**
     * Pieces.
     *
     * @param all in order of rank: of two sources of funds in one head the earlier counts
     */
    public HeadPieces(List<Piece> all) {
        this.all = List.copyOf(all);
        for (int rank = 0; rank < this.all.size(); rank++) {
            for (String key : this.all.get(rank).keys()) {
                if (!key.isEmpty()) {
                    ending.computeIfAbsent(key.charAt(key.length() - 1), c -> new ArrayList<>())
                            .add(new Word(key, this.all.get(rank), rank));
                }
            }
        }
    }

    /** The pieces in order of rank. */
    public List<Piece> all() {
        return all;
    }

    private record Word(String key, Piece piece, int rank) {}

    /** The words that the beginning of a key is cut into, the last first. */
    private record Cut(Cut before, Word word, int words) {
        private static final Cut NOTHING = new Cut(null, null, 0);
    }

    /**
     * Words that say the same.
     *
     * @param dimensions what they say, nothing for words that only go with others
     * @param item id of the named line they stand for, or empty
     * @param connects whether the words say nothing unless others stand beside them
     * @param keys the words, as keys
     * @param file where they stand
     * @param line 1-based
     */
    public record Piece(
            DimensionSpec dimensions, String item, boolean connects, List<String> keys, String file, int line) {
        public Piece {
            keys = List.copyOf(keys);
        }

        static Piece parse(YamlNode.Mapping yaml, Problems problems) {
            Set<String> known = new TreeSet<>(DimensionSpec.KEYS);
            known.addAll(Set.of("item", "connects", "words"));
            yaml.allowOnly(known, problems);
            return new Piece(
                    DimensionSpec.parse(yaml, problems),
                    yaml.text("item", "", problems),
                    yaml.flag("connects", false, problems),
                    yaml.texts("words", problems).stream().map(Labels::key).toList(),
                    yaml.file(),
                    yaml.line());
        }
    }

    /**
     * What a head says.
     *
     * @param dimensions what its words say together
     * @param item the named line they stand for, or empty
     */
    public record Said(DimensionSpec dimensions, String item) {
        /** What is said here, else what is said there. */
        public Said orElse(Said other) {
            return new Said(dimensions.orElse(other.dimensions), item.isEmpty() ? other.item : item);
        }
    }

    /** No head of a column is longer; a cell may hold thousands of characters. */
    private static final int LONGEST = 60;

    /** Says nothing. */
    public static final Said NOTHING = new Said(DimensionSpec.NONE, "");

    HeadPieces plus(HeadPieces more) {
        return new HeadPieces(Wording.both(all, more.all));
    }

    /** What a key says; empty where a rest remains, or where its words contradict one another. */
    public Optional<Said> said(String key) {
        return key.length() > LONGEST ? Optional.empty() : cut(key).flatMap(this::together);
    }

    /** Whether a key is made of words that say nothing unless others stand beside them. */
    public boolean connects(String key) {
        return key.length() <= LONGEST
                && cut(key).filter(
                                words -> words.stream().allMatch(w -> w.piece().connects()))
                        .isPresent();
    }

    /** The fewest words that make up a key; of equally few those of the better rank. */
    private Optional<List<Word>> cut(String key) {
        Cut[] best = new Cut[key.length() + 1];
        best[0] = Cut.NOTHING;
        for (int end = 1; end < best.length; end++) {
            for (Word word : ending.getOrDefault(key.charAt(end - 1), List.of())) {
                int from = end - word.key().length();
                boolean reached = from >= 0 && best[from] != null && key.startsWith(word.key(), from);
                if (reached && (best[end] == null || best[from].words() + 1 < best[end].words())) {
                    best[end] = new Cut(best[from], word, best[from].words() + 1);
                }
            }
        }
        Cut whole = best[key.length()];
        if (key.isEmpty() || whole == null) {
            return Optional.empty();
        }
        List<Word> words = new ArrayList<>();
        for (Cut at = whole; at != Cut.NOTHING; at = at.before()) {
            words.add(at.word());
        }
        return Optional.of(words);
    }

    private Optional<Said> together(List<Word> words) {
        List<Piece> ranked = words.stream()
                .sorted(Comparator.comparingInt(Word::rank))
                .map(Word::piece)
                .toList();
        Said said = NOTHING;
        for (Piece piece : ranked) {
            String kind = said.dimensions().spendingKind();
            String other = piece.dimensions().spendingKind();
            boolean contradict = !kind.isEmpty() && !other.isEmpty() && !kind.equals(other)
                    || !said.item().isEmpty()
                            && !piece.item().isEmpty()
                            && !said.item().equals(piece.item());
            if (contradict) {
                return Optional.empty();
            }
            said = said.orElse(new Said(piece.dimensions(), piece.item()));
        }
        return Optional.of(said);
    }
}
