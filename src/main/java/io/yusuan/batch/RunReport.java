package io.yusuan.batch;

import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.gather.web.Visit.NotFetched;
import io.yusuan.load.LoadReport;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a run did.
 *
 * @param job name of the job
 * @param totals what became of all inputs
 * @param known inputs known before the run
 * @param read inputs read by this run
 * @param unchanged inputs whose rows an earlier run made
 * @param withdrawn inputs that are gone since the last run
 * @param output where the publication is
 * @param notHeld sources of documents that a bug kept from being held against each other
 * @param waived findings that people accepted
 * @param unusedWaivers ids of waivers that name no finding
 * @param notFetched pages and documents of the web that could not be had
 * @param sourcesInQuestion sources of the web of which so much could not be had that they themselves are in question
 * @param loaded what a database was brought to, where the job names one
 * @param verdict how the run counts
 */
public record RunReport(
        String job,
        RunTotals totals,
        int known,
        int read,
        int unchanged,
        int withdrawn,
        Path output,
        List<String> notHeld,
        int waived,
        Set<String> unusedWaivers,
        List<NotFetched> notFetched,
        List<String> sourcesInQuestion,
        Optional<LoadReport> loaded,
        Verdict verdict) {
    public RunReport {
        notHeld = List.copyOf(notHeld);
        notFetched = List.copyOf(notFetched);
        sourcesInQuestion = List.copyOf(sourcesInQuestion);
        unusedWaivers = Collections.unmodifiableSortedSet(new TreeSet<>(unusedWaivers));
    }

    /**
     * An input and what became of it.
     *
     * @param source as in the datasets
     * @param docId hash of its bytes
     */
    public record Line(String source, String docId, Summary summary) {}

    /** How a run counts, the worst first. */
    public enum Verdict {
        /** The process was asked to end; nothing new was published, and the same command goes on. */
        ENDED,
        /** More documents are gone than the job allows; nothing was read or published, and everything stands as it was. */
        TOO_MANY_WITHDRAWN,
        /** A bug hit at least one document, or where documents are held against each other. */
        INTERNAL,
        /** More documents were rejected than the job allows. */
        TOO_MANY_REJECTS,
        /** A source of the web could not be read, or most of it not; what was fetched earlier stands. */
        NOT_FETCHED,
        /** More reconciliations failed than the job allows. */
        RECONCILIATION,
        CLEAN;

        Verdict orWorse(Verdict other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }

    /**
     * How a run counts.
     *
     * @param notHeld sources of documents that a bug kept from being held against each other
     * @param waivedErrors failed reconciliations that a person has accepted
     */
    static Verdict judge(RunTotals totals, List<String> notHeld, int waivedErrors, Gates gates) {
        if (!notHeld.isEmpty() || totals.groups().stream().anyMatch(RunTotals.Group::internal)) {
            return Verdict.INTERNAL;
        }
        long all = totals.sum(g -> g.duplicate() ? 0 : g.documents());
        long rejected = totals.sum(g -> g.rejected() && !g.duplicate() ? g.documents() : 0);
        if (Gates.exceeds(rejected, gates.maxRejectedShare(), all)) {
            return Verdict.TOO_MANY_REJECTS;
        }
        long errors = totals.sum(RunTotals.Group::differingErrors) - waivedErrors;
        boolean failed = gates.maxDifferingErrors().map(max -> errors > max).orElse(false);
        return failed ? Verdict.RECONCILIATION : Verdict.CLEAN;
    }
}
