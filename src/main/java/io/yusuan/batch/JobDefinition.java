package io.yusuan.batch;

import io.yusuan.gather.ArchiveLimits;
import io.yusuan.gather.web.WebSource;
import io.yusuan.read.ReadLimits;
import io.yusuan.worker.WorkerBounds;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a job reads, how, and where it publishes.
 *
 * @param name {@code nightly} or {@code backfill}; runs of one name in one work directory continue each other
 * @param sources folders that documents come from, in order
 * @param web published pages that documents come from, after the folders
 * @param catalogue directory laid over the built-in catalogue
 * @param waivers file of findings that a person has accepted
 * @param output directory that receives the publication
 * @param work directory of the job's own state: ledger (unless a database keeps it), row store, lease, log
 * @param sinks where the publication goes beside that
 * @param limits what one document may cost
 * @param gates when a finished run counts as failed
 * @param partition when datasets are split by fiscal year
 * @param keepPersonalData whether people's names and telephone numbers may enter datasets
 * @param parallel documents read at the same time, at least 1; results do not depend on it
 * @param workers what the processes that read documents may cost; empty to read them in the process of the job
 * @param archives what an archive may cost
 * @param operating how it is watched over
 * @param database what keeps the ledger; empty for a file in the work directory
 */
public record JobDefinition(
        String name,
        List<Source> sources,
        List<WebSource> web,
        Optional<Path> catalogue,
        Optional<Path> waivers,
        Path output,
        Path work,
        Sinks sinks,
        ReadLimits limits,
        Gates gates,
        Partition partition,
        boolean keepPersonalData,
        int parallel,
        Optional<WorkerBounds> workers,
        ArchiveLimits archives,
        Operating operating,
        Optional<LedgerDatabase> database) {
    public JobDefinition {
        sources = List.copyOf(sources);
        web = List.copyOf(web);
    }

    /**
     * A folder of documents.
     *
     * @param name begins the path of its documents in the datasets; empty when it is the only source
     * @param folder root of the source
     * @param recursive whether folders below it are read
     * @param include globs of which one must match: without {@code /} against the file name, else against the path
     * @param exclude globs of which none may match
     */
    public record Source(String name, Path folder, boolean recursive, List<String> include, List<String> exclude) {
        public Source {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }
    }

    /**
     * When a run counts as failed. The first two judge a publication that stands; the third keeps a run from publishing.
     *
     * @param maxRejectedShare rejected documents among all but duplicates, 0 to 1
     * @param maxDifferingErrors failed reconciliations of severity error; empty for no gate
     * @param maxWithdrawnShare documents gone since the last run among those known then, 0 to 1
     */
    public record Gates(
            BigDecimal maxRejectedShare, Optional<Integer> maxDifferingErrors, BigDecimal maxWithdrawnShare) {
        /** Whether so many documents are gone that a source rather than its documents may be missing. */
        boolean tooManyGone(int gone, int known) {
            return exceeds(gone, maxWithdrawnShare, known);
        }

        /** Whether a part is more than a share of the whole. */
        static boolean exceeds(long part, BigDecimal share, long whole) {
            return BigDecimal.valueOf(part).compareTo(share.multiply(BigDecimal.valueOf(whole))) > 0;
        }

        private Gates acceptingWithdrawals() {
            return new Gates(maxRejectedShare, maxDifferingErrors, BigDecimal.ONE);
        }
    }

    /** When datasets are split by fiscal year. */
    public enum Partition {
        /** Once there is more than one year. */
        AUTO,
        ALWAYS
    }

    /**
     * What the command line says instead of the job file.
     *
     * @param input replaces the folder of the first source that is one and drops all others
     * @param acceptWithdrawals opens the gate of withdrawn documents
     */
    public record Overrides(
            Optional<Path> input,
            Optional<Path> output,
            Optional<Path> work,
            Optional<Path> catalogue,
            boolean keepPersonalData,
            boolean acceptWithdrawals) {
        /** Nothing overridden. */
        public static final Overrides NONE =
                new Overrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    /** This definition with what the command line says. */
    public JobDefinition with(Overrides overrides) {
        return new JobDefinition(
                name,
                overrides.input().map(this::onlySource).orElse(sources),
                overrides.input().isPresent() ? List.of() : web,
                overrides.catalogue().or(() -> catalogue),
                waivers,
                overrides.output().orElse(output),
                overrides.work().orElse(work),
                sinks,
                limits,
                overrides.acceptWithdrawals() ? gates.acceptingWithdrawals() : gates,
                partition,
                keepPersonalData || overrides.keepPersonalData(),
                parallel,
                workers,
                archives,
                operating,
                database);
    }

    /** This definition with another log, as far as it is given. */
    public JobDefinition logging(Optional<Logging.Format> format, Optional<Logging.To> to) {
        return operating(
                new Operating(operating.telling(), operating.logging().with(format, to), operating.reprocess()));
    }

    /**
     * This definition with documents read again.
     *
     * @param which {@code all}, or the catalogue version that their rows were made with
     */
    public JobDefinition reprocessing(String which) {
        return operating(new Operating(operating.telling(), operating.logging(), new Reprocess(which)));
    }

    private JobDefinition operating(Operating other) {
        return new JobDefinition(
                name,
                sources,
                web,
                catalogue,
                waivers,
                output,
                work,
                sinks,
                limits,
                gates,
                partition,
                keepPersonalData,
                parallel,
                workers,
                archives,
                other,
                database);
    }

    /** This definition with documents read in the process of the job. */
    JobDefinition inThisProcess() {
        return new JobDefinition(
                name,
                sources,
                web,
                catalogue,
                waivers,
                output,
                work,
                sinks,
                limits,
                gates,
                partition,
                keepPersonalData,
                parallel,
                Optional.empty(),
                archives,
                operating,
                database);
    }

    /** This definition with its ledger in a database. */
    JobDefinition on(LedgerDatabase other) {
        return new JobDefinition(
                name,
                sources,
                web,
                catalogue,
                waivers,
                output,
                work,
                sinks,
                limits,
                gates,
                partition,
                keepPersonalData,
                parallel,
                workers,
                archives,
                operating,
                Optional.of(other));
    }

    /** Folders and first pages, for messages. */
    public String places() {
        return SourceWords.of(this);
    }

    /**
     * Makes sure that there is something to read from and somewhere to write to, before a run takes its time.
     *
     * @throws UnusablePathException naming the first directory that is of no use
     */
    void prepareDirectories() throws UnusablePathException {
        for (Source source : sources) {
            UnusablePathException.requireFolder(source.folder());
        }
        UnusablePathException.prepare(work, "work");
        UnusablePathException.prepare(output, "output");
    }

    private List<Source> onlySource(Path folder) {
        if (sources.isEmpty()) {
            return List.of(new Source("", folder, true, List.of("*"), List.of(".*", "~$*", "Thumbs.db")));
        }
        Source first = sources.get(0);
        return List.of(new Source("", folder, first.recursive(), first.include(), first.exclude()));
    }
}
