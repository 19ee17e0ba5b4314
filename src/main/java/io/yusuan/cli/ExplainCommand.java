package io.yusuan.cli;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.dataset.PublishedReader;
import io.yusuan.dataset.PublishedReader.Row;
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

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "Directory laid over the built-in catalogue, for the words of its rules.")
    private Path catalogue;

    @Override
    public Integer call() throws IOException {
        PublishedReader published;
        try {
            published = new PublishedReader(output);
        } catch (NoSuchFileException e) {
            return complain("nothing is published in " + output);
        }
        Optional<Row> row = published.find(id.strip());
        if (row.isEmpty()) {
            return complain("nothing published in " + output + " has the id " + id);
        }
        Catalogue rules = CatalogueLoader.load(Optional.ofNullable(catalogue));
        warnOfAnotherCatalogue(published, row.get(), rules.version());
        spec.commandLine().getOut().print(new Derivation(published, rules).of(row.get()));
        return ExitCode.CLEAN;
    }

    /** A rule may have other words since, or in the overlay that the run was made with. */
    private void warnOfAnotherCatalogue(PublishedReader published, Row row, String version) throws IOException {
        String made = published
                .find(row.get("doc_id"))
                .map(document -> document.get("catalogue_version"))
                .orElse(version);
        if (!made.equals(version)) {
            spec.commandLine()
                    .getErr()
                    .println("published with catalogue " + made + ", rules worded by catalogue " + version
                            + "; name the overlay of the run with --catalogue");
        }
    }

    private int complain(String message) {
        spec.commandLine().getErr().println(message);
        return ExitCode.USAGE;
    }
}
