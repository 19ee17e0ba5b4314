package io.yusuan.cli;

import io.yusuan.batch.ContentIdentity;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
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
        name = "inspect",
        description = "Prints what each stage makes of one document; publishes nothing.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The document.")
    private Path file;

    @Option(names = "--catalogue", paramLabel = "DIR", description = "Directory laid over the built-in catalogue.")
    private Path catalogue;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        Pipeline pipeline =
                new Pipeline(CatalogueLoader.load(Optional.ofNullable(catalogue)), ReadLimits.DEFAULT, false);
        SourceFile source = ContentIdentity.of(file.getFileName().toString(), file);
        new StageText(spec.commandLine().getOut()).print(source, pipeline.trace(source));
        return ExitCode.CLEAN;
    }
}
