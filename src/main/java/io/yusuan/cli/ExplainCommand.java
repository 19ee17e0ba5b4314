package io.yusuan.cli;

import io.yusuan.dataset.PublishedReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = "Follows a published row back to the place it was printed at, with the checks it takes part in.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Id of a fact, check, finding, statement, target, table or document.")
    private String id;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Where the publication is; output by default.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        PublishedReader published;
        try {
            published = new PublishedReader(output);
        } catch (NoSuchFileException e) {
            return complain("nothing is published in " + output);
        }
        Optional<PublishedReader.Row> row = published.find(id.strip());
        if (row.isEmpty()) {
            return complain("nothing published in " + output + " has the id " + id);
        }
        spec.commandLine().getOut().print(new Explanation(published).of(row.get()));
        return ExitCode.CLEAN;
    }

    private int complain(String message) {
        spec.commandLine().getErr().println(message);
        return ExitCode.USAGE;
    }
}
