package io.yusuan.cli;

import io.yusuan.batch.BatchRunner;
import io.yusuan.batch.JobDefinition;
import io.yusuan.batch.Progress;
import io.yusuan.batch.RunReport;
import io.yusuan.batch.WorkReport;
import io.yusuan.batch.WorkerRunner;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
        name = "backfill",
        description = "Reads a large collection and publishes it apart from the nightly datasets.",
        mixinStandardHelpOptions = true)
final class BackfillCommand extends RunCommand {
    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "alone",
            description =
                    "alone; or on several machines that share a ledger in PostgreSQL: manager (one of them) or worker.")
    private Role role;

    BackfillCommand() {
        super("backfill");
    }

    /** Part of this process in a run. */
    enum Role {
        ALONE,
        /** Finds documents, cuts them into slices, waits for workers, publishes. */
        MANAGER,
        /** Reads slices. */
        WORKER
    }

    @Override
    public Integer call() throws IOException {
        return role == Role.WORKER ? work(definition()) : super.call();
    }

    @Override
    RunReport run(JobDefinition definition, Progress progress) throws IOException {
        return role == Role.MANAGER ? BatchRunner.manage(definition, progress) : BatchRunner.run(definition, progress);
    }

    @Override
    JobDefinition definition() throws IOException {
        JobDefinition definition = super.definition();
        if (role != Role.ALONE && definition.database().isEmpty()) {
            throw new ParameterException(
                    commandLine(), "--role needs a ledger that the machines share: \"database\" in the job file");
        }
        return definition;
    }

    private int work(JobDefinition definition) throws IOException {
        PrintWriter err = commandLine().getErr();
        WorkReport report;
        try (TerminalProgress progress = progress(definition)) {
            report = WorkerRunner.work(definition, progress);
        }
        PrintWriter out = commandLine().getOut();
        out.println(
                isJson()
                        ? "{\"slices\": " + report.slices() + ", \"documents\": " + report.documents() + "}"
                        : report.slices() + " slices, " + report.documents() + " documents read");
        out.flush();
        return switch (report.ended()) {
            case OVER -> ExitCode.CLEAN;
            case ASKED -> ExitCode.ENDED;
            case NO_MANAGER -> complain(err, "no manager of the job " + definition.name(), ExitCode.LEASE_HELD);
            case OTHER_ENGINE ->
                complain(
                        err,
                        "the manager has another build of the program, another catalogue or other settings",
                        ExitCode.USAGE);
        };
    }

    private static int complain(PrintWriter err, String words, int code) {
        err.println(words);
        return code;
    }
}
