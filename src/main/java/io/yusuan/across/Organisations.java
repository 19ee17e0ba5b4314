package io.yusuan.across;

import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.Patterns;
import io.yusuan.dataset.DocumentRow;
import java.util.regex.Pattern;

/** Which documents are of one organisation. A name that many places share tells nothing beyond its folder. */
final class Organisations {
    /** The number of an organisation in lists of budgets, printed before its name. */
    private static final Pattern NUMBER = Pattern.compile("^\\[?[0-9]+]?[_\\s]*");

    /** Folders are often by year, and the documents of years are what is compared. */
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}(年度?)?");

    private final Patterns placed;

    Organisations(Patterns placed) {
        this.placed = placed;
    }

    /** Whether a document says whose it is and of what year, and holds figures. */
    static boolean isKnown(DocumentRow document) {
        return document.organisation() != null
                && document.fiscalYear() != null
                && document.disclosure() != null
                && document.facts() > 0;
    }

    /** A name as it can be compared, with the folder in which it was used where it names no place. */
    String name(String organisation, String source) {
        String name = NUMBER.matcher(Labels.key(organisation)).replaceFirst("");
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        return placed.in(name) ? name : name + "\u0000" + YEAR.matcher(folder).replaceAll("");
    }
}
