package io.yusuan.batch;

import io.yusuan.gather.web.WebSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What messages call the sources of a job. */
final class SourceWords {
    private SourceWords() {}

    /** Folders and first pages, in order. */
    static String of(JobDefinition job) {
        return Stream.concat(
                        job.sources().stream().map(source -> source.folder().toString()),
                        job.web().stream().map(SourceWords::of))
                .collect(Collectors.joining(", "));
    }

    static String of(WebSource source) {
        return source.start().isEmpty()
                ? source.paging().map(WebSource.Paging::url).orElse("")
                : source.start().get(0).toString();
    }
}
