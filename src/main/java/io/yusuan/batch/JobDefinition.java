package io.yusuan.batch;

import io.yusuan.read.ReadLimits;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a job reads, how, and where it publishes.
 *
 * @param name {@code nightly} or {@code backfill}; runs of one name in one work directory continue each other
 * @param sources where documents come from, in order
 * @param catalogue directory laid over the built-in catalogue
 * @param output directory that receives the publication
 * @param work directory of the job's own state: ledger, row store, lease, log
 * @param limits what one document may cost
 * @param gates when a finished run counts as failed
 * @param partition when datasets are split by fiscal year
 * @param keepPersonalData whether people's names and telephone numbers may enter datasets
 * @param parallel documents read at the same time, at least 1; results do not depend on it
 */
public record JobDefinition(
        String name,
        List<Source> sources,
        Optional<Path> catalogue,
        Path output,
        Path work,
        ReadLimits limits,
        Gates gates,
        Partition partition,
        boolean keepPersonalData,
        int parallel) {
    public JobDefinition {
        sources = List.copyOf(sources);
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
     * When a finished run counts as failed; the publication stands either way.
     *
     * @param maxRejectedShare rejected documents among all but duplicates, 0 to 1
     * @param maxDifferingErrors failed reconciliations of severity error; empty for no gate
     */
    public record Gates(BigDecimal maxRejectedShare, Optional<Integer> maxDifferingErrors) {}

    /** When datasets are split by fiscal year. */
    public enum Partition {
        /** Once there is more than one year. */
        AUTO,
        ALWAYS
    }

    /**
     * What the command line says instead of the job file.
     *
     * @param input replaces the folder of the first source and drops the others
     */
    public record Overrides(
            Optional<Path> input,
            Optional<Path> output,
            Optional<Path> work,
            Optional<Path> catalogue,
            boolean keepPersonalData) {
        /** Nothing overridden. */
        public static final Overrides NONE =
                new Overrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** This definition with what the command line says. */
    public JobDefinition with(Overrides overrides) {
        return new JobDefinition(
                name,
                overrides.input().map(this::onlySource).orElse(sources),
                overrides.catalogue().or(() -> catalogue),
                overrides.output().orElse(output),
                overrides.work().orElse(work),
                limits,
                gates,
                partition,
                keepPersonalData || overrides.keepPersonalData(),
                parallel);
    }

    /** Source folders that are not there. */
    public List<Path> missingFolders() {
        return sources.stream()
                .map(Source::folder)
                .filter(folder -> !Files.isDirectory(folder))
                .toList();
    }

    private List<Source> onlySource(Path folder) {
        Source first = sources.get(0);
        return List.of(new Source("", folder, first.recursive(), first.include(), first.exclude()));
    }
}
