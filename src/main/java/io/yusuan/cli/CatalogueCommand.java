package io.yusuan.cli;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "catalogue",
        description = "Questions about the catalogue.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CatalogueCommand.Check.class, SuggestCommand.class})
final class CatalogueCommand {
    @Command(
            name = "check",
            description = "Reads the catalogue, with a directory laid over it, and prints every problem.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(arity = "0..1", paramLabel = "DIR", description = "Directory laid over the built-in catalogue.")
        private Path directory;

        @Option(names = "--catalogue", paramLabel = "DIR", description = "The same, as the other commands name it.")
        private Path option;

        @Override
        public Integer call() throws IOException {
            if (directory != null && option != null) {
                throw new ParameterException(
                        spec.commandLine(), "name one directory, not " + directory + " and " + option);
            }
            Path overlay = directory == null ? option : directory;
            if (overlay != null && !Files.isDirectory(overlay)) {
                throw new ParameterException(spec.commandLine(), "there is no folder " + overlay);
            }
            Catalogue catalogue = CatalogueLoader.load(Optional.ofNullable(overlay));
            spec.commandLine()
                    .getOut()
                    .println("catalogue " + catalogue.version() + ": "
                            + catalogue.tables().size() + " table types, "
                            + catalogue.rules().size() + " rules, no problems");
            return ExitCode.CLEAN;
        }
    }
}
