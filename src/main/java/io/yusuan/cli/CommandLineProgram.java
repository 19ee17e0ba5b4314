package io.yusuan.cli;

import io.yusuan.batch.EngineVersion;
import io.yusuan.batch.LeaseHeldException;
import io.yusuan.batch.RunFailedException;
import io.yusuan.batch.UnusablePathException;
import io.yusuan.catalogue.CatalogueException;
import io.yusuan.load.LoadFailedException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command line: data on stdout, everything else on stderr, both UTF-8. */
public final class CommandLineProgram {
    private final PrintWriter out;
    private final PrintWriter err;

    CommandLineProgram(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** On the process's own stdout and stderr. */
    public static CommandLineProgram standard() {
        return new CommandLineProgram(
                utf8(new FileOutputStream(FileDescriptor.out)), utf8(new FileOutputStream(FileDescriptor.err)));
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs a command and gives the exit code; never throws. Output that could not be written is a failure. */
    public int run(String... args) {
        int code = commandLine().execute(args);
        if (out.checkError() && code == ExitCode.CLEAN) {
            err.println("failed: standard output could not be written");
            code = ExitCode.INTERNAL;
        }
        err.flush();
        return code;
    }

    /** All commands and options. */
    static CommandLine model() {
        return new CommandLine(new Root()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private CommandLine commandLine() {
        return model().setOut(out).setErr(err).setExecutionExceptionHandler((e, command, parsed) -> report(e));
    }

    private int report(Exception e) {
        if (e instanceof CatalogueException) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof LeaseHeldException) {
            err.println(e.getMessage());
            return ExitCode.LEASE_HELD;
        }
        if (e instanceof UnusablePathException) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof NotDirectoryException) {
            err.println(e.getMessage() + ": not a directory");
            return ExitCode.USAGE;
        }
        if (e instanceof NoSuchFileException) {
            err.println(e.getMessage() + ": no such file");
            return ExitCode.USAGE;
        }
        if (e instanceof RunFailedException || e instanceof LoadFailedException) {
            err.println(e.getMessage());
            return ExitCode.INTERNAL;
        }
        if (e instanceof IOException) {
            err.println("failed: " + e);
            return ExitCode.INTERNAL;
        }
        err.println("internal error: " + e);
        e.printStackTrace(err);
        return ExitCode.INTERNAL;
    }

    @Command(
            name = "yusuan",
            description = "Turns published Chinese budget and final-account disclosures into reconciled datasets.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            subcommands = {
                NightlyCommand.class,
                BackfillCommand.class,
                InspectCommand.class,
                ExplainCommand.class,
                PublishCommand.class,
                SchemaCommand.class,
                CatalogueCommand.class,
                DoctorCommand.class,
                WorkerProcessCommand.class,
                HelpCommand.class
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:clean",
                "1:internal error, or a bug hit a document",
                "2:wrong usage, job file or catalogue",
                "3:more documents rejected, or gone since the last run, than the job allows; or a site could not be read",
                "4:more reconciliations failed than the job allows",
                "75:another run holds the lease of the work directory or of the job; or a worker found no manager",
                "143:ended by SIGTERM; the same command goes on"
            })
    static final class Root {}

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"yusuan " + EngineVersion.current()};
        }
    }
}
