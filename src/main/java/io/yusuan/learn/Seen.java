package io.yusuan.learn;

import io.yusuan.document.Place;

/**
 * Where something was seen.
 *
 * @param source document, as in the datasets
 */
record Seen(String source, Place place) {
    /** The page of a PDF is enough to find a table or its head by. */
    String printed() {
        return source + " " + place.printed().replaceFirst(" \\[.*]$", "");
    }
}
