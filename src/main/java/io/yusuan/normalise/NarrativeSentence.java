package io.yusuan.normalise;

import io.yusuan.document.Place;
import java.util.OptionalInt;

/**
 * A sentence of a paragraph and what stands around it.
 *
 * @param text the paragraph
 * @param start where the sentence begins in the folded text
 * @param body where its words begin, after a list number
 * @param end where it ends
 * @param place where its paragraph stands
 * @param item what its heading is about, or empty
 * @param table what the title of the table above it is about
 * @param scope scope that its heading or the sentence it belongs to gives it
 * @param year that the sentence it belongs to has named, else the year of the disclosure
 */
record NarrativeSentence(
        NarrativeText text,
        int start,
        int body,
        int end,
        Place place,
        String item,
        NarrativeOutline.Topic table,
        String scope,
        OptionalInt year) {
    String printed() {
        return text.printed(start, end);
    }
}
