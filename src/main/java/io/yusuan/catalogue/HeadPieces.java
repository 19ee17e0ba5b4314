package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that heads of money columns are made of ({@code 政府性基金预算}, {@code 资金}): a head that can be cut into
 * them without a rest says what they say together, though nobody has written it down as a whole.
 *
 * @param all in order of rank: of two sources of funds in one head the earlier counts
 */
public record HeadPieces(List<Piece> all) {
    public HeadPieces {
        all = List.copyOf(all);
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
                && cut(key).filter(pieces -> pieces.stream().allMatch(Piece::connects))
                        .isPresent();
    }

    /** The fewest pieces that make up a key. */
    private Optional<List<Piece>> cut(String key) {
        int length = key.length();
        List<List<Piece>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= length; end++) {
            best.add(null);
            for (Piece piece : all) {
                for (String word : piece.keys()) {
                    int from = end - word.length();
                    boolean reached = from >= 0 && best.get(from) != null && key.startsWith(word, from);
                    if (reached
                            && (best.get(end) == null
                                    || best.get(from).size() + 1 < best.get(end).size())) {
                        List<Piece> pieces = new ArrayList<>(best.get(from));
                        pieces.add(piece);
                        best.set(end, pieces);
                    }
                }
            }
        }
        return length == 0 ? Optional.empty() : Optional.ofNullable(best.get(length));
    }

    private Optional<Said> together(List<Piece> pieces) {
        List<Piece> ranked = new ArrayList<>(pieces);
        ranked.sort(Comparator.comparingInt(all::indexOf));
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
