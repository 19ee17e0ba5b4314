package io.yusuan.read.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds the figures of one reading against a second one, by other data, and a third where they differ. Recognisers
 * confuse 5 with 9 and a comma with a point, which makes a thousand of a million; a figure that no other reading bears
 * out is no figure.
 */
final class Figures {
    /** Stands for a figure that nobody can be sure of. */
    static final String UNSURE = "\uFFFD";

    /** Words of one figure stand closer together than this many heights of the font. */
    private static final float NEAR = 0.5f;

    /** Groups of three or none, and at most two decimals. */
    private static final String NUMBER = "[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:[.][0-9]{1,2})?%?";

    /** An amount, a code or a rate as they are printed, in brackets or not. */
    private static final Pattern PRINTED = Pattern.compile(NUMBER + "|[(]" + NUMBER + "[)]");

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    /** A figure among other characters. */
    private static final Pattern WITHIN = Pattern.compile("[0-9](?:[0-9.,]*[0-9])?");

    private final List<Word> second;
    private final Again again;
    private final List<String> doubted = new ArrayList<>();

    /**
     * Figures to be held against other readings of the same picture.
     *
     * @param second the words of the second reading
     * @param again what is asked where the first two differ; by the data of the second, so it can only bear out the first
     */
    Figures(List<Word> second, Again again) {
        this.again = again;
        this.second = second.stream().filter(Word::hasDigit).toList();
    }

    /** The words with their figures as they are borne out. */
    List<Word> settled(List<Word> first) throws IOException {
        List<Word> words = joined(first);
        List<Word> settled = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.hasDigit()) {
                settled.add(word);
            } else if (word.isFigure() && !isInText(words, i)) {
                settled.add(word.saying(alone(word)));
            } else {
                settled.add(word.saying(within(word)));
            }
        }
        return settled;
    }

    /** What the readings made of the figures that none bears out. */
    List<String> doubted() {
        return doubted;
    }

    /** What the second reading has there; it takes a nought between letters for one of them. */
    private String other(Word word) {
        return second.stream()
                .filter(word::meets)
                .sorted(Comparator.comparingDouble(Word::left))
                .map(w -> w.text().replace('O', '0'))
                .collect(Collectors.joining());
    }

    /** A figure by itself as two readings have it. */
    private String alone(Word word) throws IOException {
        String other = other(word);
        Optional<String> agreed = agreed(word.text(), other);
        if (agreed.isPresent()) {
            return agreed.get();
        }
        String third = again.read(word);
        return agreed(word.text(), third).orElseGet(() -> {
            doubted.add(String.join(" / ", word.text(), other, third));
            return UNSURE;
        });
    }

    /** A text with its figures where the second reading, which knows no ideographs, has them too. */
    private String within(Word word) {
        String other = other(word);
        return WITHIN.matcher(word.text()).replaceAll(figure -> {
            if (other.contains(figure.group())) {
                return figure.group();
            }
            doubted.add(word.text() + " / " + other);
            return UNSURE;
        });
    }

    /** Whether an ideograph stands right beside a word. */
    private static boolean isInText(List<Word> words, int i) {
        return i > 0 && isText(words.get(i - 1), words.get(i))
                || i + 1 < words.size() && isText(words.get(i + 1), words.get(i));
    }

    private static boolean isText(Word beside, Word word) {
        float apart = Math.max(beside.left(), word.left()) - Math.min(beside.right(), word.right());
        return beside.box().equals(word.box()) && !beside.isFigure() && apart < NEAR * word.size();
    }

    /** The reading that is printed as figures are, if both have the same digits and no two such readings differ. */
    static Optional<String> agreed(String one, String other) {
        String digits = digits(one);
        if (digits.isEmpty() || !digits.equals(digits(other))) {
            return Optional.empty();
        }
        boolean isOne = PRINTED.matcher(one).matches();
        boolean isOther = PRINTED.matcher(other).matches();
        if (isOne && isOther) {
            return one.equals(other) ? Optional.of(one) : Optional.empty();
        }
        if (isOne || isOther) {
            return Optional.of(isOne ? one : other);
        }
        return Optional.empty();
    }

    /** Reads the place of a word once more, by itself. */
    interface Again {
        String read(Word word) throws IOException;
    }

    /** The digits of a reading, and the letters that recognisers take for them where other letters are near. */
    private static String digits(String text) {
        String folded = text.replace('O', '0').replaceAll("[TlI|]", "1");
        return NO_DIGIT.matcher(folded).replaceAll("");
    }

    /** Neighbouring words of a line that make one figure are one word. */
    private static List<Word> joined(List<Word> words) {
        List<Word> joined = new ArrayList<>();
        for (Word word : words) {
            Word before = joined.isEmpty() ? word : joined.get(joined.size() - 1);
            boolean goesOn = before != word
                    && before.box().equals(word.box())
                    && before.isFigure()
                    && word.text().codePoints().allMatch(c -> c < 0x80)
                    && Math.abs(word.left() - before.right()) < NEAR * before.size();
            if (goesOn) {
                joined.set(joined.size() - 1, before.with(word));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }
}
