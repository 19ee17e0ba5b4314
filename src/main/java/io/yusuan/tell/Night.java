package io.yusuan.tell;

import io.yusuan.load.LoadReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run did, as it says itself.
 *
 * @param job name of the job
 * @param outcome how it counts: {@code clean}, {@code too_many_rejects}, …, or {@code failed}
 * @param complete whether a publication stands that is made of all inputs of this run
 * @param words why it did not finish, or empty
 * @param begun when it began
 * @param ended when it ended
 * @param steps how long each step took, in order
 * @param read documents read by this run
 * @param unchanged documents whose rows an earlier run made
 * @param gone documents that are gone since the last run
 * @param notFetched pages and documents of the web that could not be had
 * @param slowest documents that took longest, the slowest first
 * @param workers workers that were replaced, by cause
 * @param loaded what a database was brought to, where the job names one
 * @param manifest lower-case hex SHA-256 of the manifest that stands; empty where none does
 * @param engine version of the program
 * @param catalogue version of the catalogue
 */
public record Night(
        String job,
        String outcome,
        boolean complete,
        String words,
        Instant begun,
        Instant ended,
        Map<String, Duration> steps,
        int read,
        int unchanged,
        int gone,
        int notFetched,
        List<Slow> slowest,
        Map<String, Integer> workers,
        Optional<LoadReport> loaded,
        Optional<String> manifest,
        String engine,
        String catalogue) {
    public Night {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        slowest = List.copyOf(new ArrayList<>(slowest));
        workers = Collections.unmodifiableSortedMap(new TreeMap<>(workers));
    }

    /** A document and how long it took to read, with the start of its worker and a second attempt if there were any. */
    public record Slow(String source, Duration time) {}

    boolean clean() {
        return outcome.equals("clean");
    }
}
