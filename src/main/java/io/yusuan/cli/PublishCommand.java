package io.yusuan.cli;

import io.yusuan.dataset.SqlTable;
import io.yusuan.load.LoadReport;
import io.yusuan.load.LoadTarget;
import io.yusuan.load.PostgresLoad;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "publish",
        description = "Loads what is published into a PostgreSQL database, in place of what was loaded before.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--to",
            paramLabel = "URL",
            required = true,
            description = "The database, jdbc:postgresql://HOST/DATABASE.")
    private String url;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Where the publication is; output by default.")
    private Path output;

    @Option(
            names = "--db-schema",
            paramLabel = "NAME",
            defaultValue = SqlTable.USUAL_SCHEMA,
            description = "Schema of the database that holds the tables; yusuan by default.")
    private String schema;

    @Option(names = "--json", description = "Print a summary for machines instead of the table.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        LoadTarget target;
        try {
            target = new LoadTarget(url, schema);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        try {
            LoadReport report = PostgresLoad.load(output, target);
            spec.commandLine().getOut().print(json ? json(report) : LoadSummary.text(report));
            return ExitCode.CLEAN;
        } catch (NoSuchFileException e) {
            spec.commandLine().getErr().println("nothing is published in " + output);
            return ExitCode.USAGE;
        }
    }

    private static String json(LoadReport report) {
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(LoadSummary.json(report))
                + "\n";
    }
}
