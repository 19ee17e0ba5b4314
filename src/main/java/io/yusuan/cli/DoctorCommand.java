package io.yusuan.cli;

import io.yusuan.batch.Diagnosis;
import io.yusuan.batch.Diagnosis.State;
import io.yusuan.batch.Doctor;
import io.yusuan.batch.JobDefinition;
import io.yusuan.batch.JobDefinition.Overrides;
import io.yusuan.batch.JobFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        description = "Finds out whether a job could run here and now; reads and publishes nothing.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:a run could work, perhaps with warnings", "2:a run could not work"})
final class DoctorCommand implements Callable<Integer> {
    private static final List<String> JOBS = List.of("nightly", "backfill");

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "JOB", defaultValue = "nightly", description = "nightly or backfill.")
    private String job;

    @Option(names = "--job", paramLabel = "FILE", description = "Job file, instead of that of the name.")
    private Path jobFile;

    @Option(names = "--input", paramLabel = "DIR", description = "Folder to read instead of the job file's sources.")
    private Path input;

    @Option(names = "--output", paramLabel = "DIR", description = "Where to publish, instead of the job file's output.")
    private Path output;

    @Option(names = "--work", paramLabel = "DIR", description = "Instead of the job file's work.")
    private Path work;

    @Option(names = "--catalogue", paramLabel = "DIR", description = "Directory laid over the built-in catalogue.")
    private Path catalogue;

    @Override
    public Integer call() throws IOException {
        if (jobFile == null && !JOBS.contains(job)) {
            throw new ParameterException(spec.commandLine(), "a job is one of " + String.join(", ", JOBS));
        }
        JobDefinition written = jobFile == null ? JobFile.named(job) : JobFile.read(jobFile);
        List<Diagnosis> all = Doctor.examine(written.with(new Overrides(
                Optional.ofNullable(input),
                Optional.ofNullable(output),
                Optional.ofNullable(work),
                Optional.ofNullable(catalogue),
                false,
                false)));
        PrintWriter out = spec.commandLine().getOut();
        all.forEach(diagnosis -> print(diagnosis, out));
        long failed = all.stream().filter(d -> d.state() == State.FAILED).count();
        long warnings = all.stream().filter(d -> d.state() == State.WARNING).count();
        out.println(
                failed > 0
                        ? "a run could not work: " + failed + " failed, " + warnings + " warnings"
                        : "a run could work: " + warnings + " warnings");
        out.flush();
        return failed > 0 ? ExitCode.USAGE : ExitCode.CLEAN;
    }

    private static void print(Diagnosis d, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT, "%-8s %-18s %s", d.state().name().toLowerCase(Locale.ROOT), d.what(), d.words()));
        if (!d.advice().isEmpty()) {
            out.println(" ".repeat(28) + "→ " + d.advice());
        }
    }
}
