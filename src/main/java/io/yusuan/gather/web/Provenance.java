package io.yusuan.gather.web;

import java.util.List;
import java.util.Map;

/**
 * Where an original came from, as kept beside it.
 *
 * @param url the link
 * @param from the address that sent it, after redirects
 * @param sha256 of the content
 * @param fetched when it was sent, ISO 8601 in UTC
 * @param headers as sent, names in lower case
 * @param gone whether it is no longer published
 */
record Provenance(
        String url,
        String from,
        String sha256,
        long bytes,
        String fetched,
        Map<String, List<String>> headers,
        boolean gone) {
    String header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    Provenance withGone(boolean isGone) {
        return new Provenance(url, from, sha256, bytes, fetched, headers, isGone);
    }

    /** Whether another says the same, whenever it was fetched. */
    boolean sameButForTime(Provenance other) {
        return equals(
                new Provenance(other.url, other.from, other.sha256, other.bytes, fetched, other.headers, other.gone));
    }
}
