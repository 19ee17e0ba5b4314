package io.yusuan.cli;

import io.yusuan.batch.BatchRunner;
import io.yusuan.batch.JobDefinition;
import io.yusuan.batch.JobDefinition.Overrides;
import io.yusuan.batch.JobFile;
import io.yusuan.batch.Logging;
import io.yusuan.batch.Progress;
import io.yusuan.batch.RunReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a job file. */
abstract class RunCommand implements Callable<Integer> {
    private final String job;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--job",
            paramLabel = "FILE",
            description = "Job file; otherwise jobs/${COMMAND-NAME}.yml, else the one that comes with the program.")
    private Path jobFile;

    @Option(names = "--input", paramLabel = "DIR", description = "Folder to read instead of the job file's sources.")
    private Path input;

    @Option(names = "--output", paramLabel = "DIR", description = "Where to publish, instead of the job file's output.")
    private Path output;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where the job keeps its own state and its log, instead of the job file's work.")
    private Path work;

    @Option(names = "--catalogue", paramLabel = "DIR", description = "Directory laid over the built-in catalogue.")
    private Path catalogue;

    @Option(
            names = "--keep-personal-data",
            description = "Let names and telephone numbers of people in performance forms into the datasets.")
    private boolean keepPersonalData;

    @Option(
            names = "--accept-withdrawals",
            description = "Publish even if more documents are gone than the job allows.")
    private boolean acceptWithdrawals;

    @Option(
            names = "--reprocess",
            paramLabel = "WHICH",
            description = "Read documents again although nothing has changed: all, or those whose rows were made with"
                    + " this catalogue version.")
    private String reprocess;

    @Option(names = "--log-format", paramLabel = "FORMAT", description = "text or json, instead of the job file's.")
    private Logging.Format logFormat;

    @Option(names = "--log-to", paramLabel = "WHERE", description = "file or stderr, instead of the job file's.")
    private Logging.To logTo;

    @Option(names = "--json", description = "Print a summary for machines instead of the table.")
    private boolean json;

    RunCommand(String job) {
        this.job = job;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = definition();
        RunReport report;
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            RunJson printed = new RunJson(out);
            report = run(definition, printed);
            printed.end(report);
        } else {
            RunSummary summary = new RunSummary();
            report = run(definition, summary);
            out.print(summary.text(report));
        }
        out.flush();
        RunSummary.complaint(report, definition).ifPresent(spec.commandLine().getErr()::println);
        return ExitCode.of(report.verdict());
    }

    private RunReport run(JobDefinition definition, Consumer<RunReport.Line> documents) throws IOException {
        try (TerminalProgress progress = progress(definition).telling(documents)) {
            return run(definition, progress);
        }
    }

    /** Runs the job in the way of the command. */
    RunReport run(JobDefinition definition, Progress progress) throws IOException {
        return BatchRunner.run(definition, progress);
    }

    /** Progress where the job wants it. */
    TerminalProgress progress(JobDefinition definition) {
        return definition.operating().logging().to() == Logging.To.STDERR
                ? TerminalProgress.logged()
                : TerminalProgress.on(commandLine().getErr());
    }

    CommandLine commandLine() {
        return spec.commandLine();
    }

    boolean isJson() {
        return json;
    }

    /** The job file with what the command line says instead. */
    JobDefinition definition() throws IOException {
        JobDefinition written = jobFile == null ? JobFile.named(job) : JobFile.read(jobFile);
        JobDefinition logging = written.logging(Optional.ofNullable(logFormat), Optional.ofNullable(logTo));
        JobDefinition wished = reprocess == null ? logging : logging.reprocessing(reprocess);
        return wished.with(new Overrides(
                Optional.ofNullable(input),
                Optional.ofNullable(output),
                Optional.ofNullable(work),
                Optional.ofNullable(catalogue),
                keepPersonalData,
                acceptWithdrawals));
    }
}
