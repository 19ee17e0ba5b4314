package io.yusuan.recognise;

import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.Wording;
import java.util.Optional;

/** Tells what a single line near a table is. Lines come without markup, trimmed. */
final class Lines {
    private static final int LONGEST_NAME = 40;
    /** A longer line, or one with a full stop, tells something: the narrative must not miss it. */
    private static final int LONGEST_PREAMBLE = 80;

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[\\p{IsHan}()·]+");

    private final Wording wording;
    private final TitleIndex titles;

    Lines(Wording wording, TitleIndex titles) {
        this.wording = wording;
        this.titles = titles;
    }

    String clean(String text) {
        return Labels.trim(wording.markup().removedFrom(text));
    }

    Optional<TitleIndex.Titled> title(String line) {
        return titles.find(line);
    }

    boolean looksLikeTitle(String line) {
        return titles.looksLikeTitle(line) && !isPreamble(line);
    }

    boolean isLabel(String line) {
        return wording.titles().isLabel(line);
    }

    /** The label within a line, or empty. */
    String label(String line) {
        return wording.titles().label(line);
    }

    /** A unit, organisation or year line. */
    boolean isPreamble(String line) {
        String folded = Labels.fold(line);
        return folded.length() <= LONGEST_PREAMBLE
                && folded.indexOf('。') < 0
                && wording.preamble().in(folded);
    }

    boolean isPageNumber(String line) {
        return wording.pageNumbers().in(line);
    }

    boolean isContents(String line) {
        return wording.contents().in(Labels.fold(line));
    }

    boolean isPersonal(String line) {
        return wording.personalLines().in(Labels.fold(line));
    }

    /** A bare name of an organisation. */
    boolean isName(String line) {
        String folded = Labels.fold(line);
        return folded.length() <= LONGEST_NAME
                && folded.length() > 2
                && NAME.matcher(folded).matches()
                && wording.titles().isOwner(folded);
    }

    /** Whether a line belongs between a title and its table. */
    boolean belongsToHead(String line) {
        return isPreamble(line) || isLabel(line) || isName(line);
    }
}
