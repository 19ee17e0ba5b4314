package io.yusuan.gather.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of asking for an address. */
sealed interface Fetched {
    /**
     * Its content.
     *
     * @param from the address that sent it, after redirects
     * @param staged file of the content, to be kept or deleted
     * @param sha256 of the content, lower-case hex
     * @param headers as sent, names in lower case
     */
    record Content(URI from, Path staged, String sha256, long bytes, Map<String, List<String>> headers)
            implements Fetched {
        Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }

        /** Whether the sender calls it a page. */
        boolean isHtml() {
            return header("content-type")
                    .filter(type -> type.matches("(?is)\\s*(text/html|application/xhtml\\+xml)\\b.*"))
                    .isPresent();
        }
    }

    /** It is what it was. */
    record Unchanged() implements Fetched {}

    /** There is nothing of that address any more. */
    record Gone(int status) implements Fetched {}

    /**
     * It could not be had this time.
     *
     * @param reason for a person
     */
    record Failed(String reason) implements Fetched {}
}
