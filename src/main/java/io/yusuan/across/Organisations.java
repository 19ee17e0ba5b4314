package io.yusuan.across;

import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.Patterns;
import io.yusuan.dataset.DocumentRow;

/** Which documents are of one organisation. A name that many places share tells nothing beyond its folder. */
final class Organisations {
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

    /** What the documents of an organisation at one level have in common. */
    String series(DocumentRow document) {
        return name(document.organisation(), document.source()) + "\u0000" + document.level();
    }

    /** A name as it can be compared, with the folder in which it was used where it names no place. */
    String name(String organisation, String source) {
        String name = Labels.key(organisation);
        return placed.in(name) ? name : name + "\u0000" + source.substring(0, source.lastIndexOf('/') + 1);
    }
}
