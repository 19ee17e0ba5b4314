package io.yusuan.cli;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.gather.ContentIdentity;
import io.yusuan.pipeline.Outcome;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.pipeline.Trace;
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

    @Option(
            names = "--pages",
            description = "Instead of printing, draw each page of a PDF with what was read on it, as SVG.")
    private boolean pages;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where --pages writes; otherwise NAME-pages in the current directory.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        if (output != null && !pages) {
            throw new ParameterException(spec.commandLine(), "--output says where --pages writes; add --pages");
        }
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        Pipeline pipeline =
                new Pipeline(CatalogueLoader.load(Optional.ofNullable(catalogue)), ReadLimits.DEFAULT, false);
        SourceFile source = ContentIdentity.of(file.getFileName().toString(), file);
        Trace trace = pipeline.trace(source);
        if (pages) {
            return draw(source, trace);
        }
        new StageText(spec.commandLine().getOut()).print(source, trace);
        return ExitCode.CLEAN;
    }

    private int draw(SourceFile source, Trace trace) throws IOException {
        Outcome outcome = trace.outcome();
        Path folder = output == null ? PageFiles.folderFor(file) : output;
        if (!outcome.mediaType().equals("application/pdf")) {
            return complain(file + " is no PDF but " + outcome.mediaType() + "; only pages of a PDF can be drawn");
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            return complain(file + " was not read: " + rejected.reason().printed());
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return complain(folder + " is no folder; name another with --output");
        }
        new PageFiles(folder, spec.commandLine().getOut()).write(source, trace);
        return ExitCode.CLEAN;
    }

    private int complain(String message) {
        spec.commandLine().getErr().println(message);
        return ExitCode.USAGE;
    }
}
