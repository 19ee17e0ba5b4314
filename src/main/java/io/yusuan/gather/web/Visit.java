package io.yusuan.gather.web;

import io.yusuan.document.SourceFile;
import java.util.List;

/**
 * What a source holds today.
 *
 * @param documents what is published as far as is known, by address; also what was fetched earlier and could not be today
 * @param notFetched what could not be had today
 * @param failed whether so much could not be had that the source itself is in question
 */
public record Visit(List<SourceFile> documents, List<NotFetched> notFetched, boolean failed) {
    public Visit {
        documents = List.copyOf(documents);
        notFetched = List.copyOf(notFetched);
    }

    /**
     * A page or document that could not be had.
     *
     * @param url its address
     * @param reason for a person
     */
    public record NotFetched(String url, String reason) {}
}
