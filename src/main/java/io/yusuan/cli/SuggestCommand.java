package io.yusuan.cli;

import io.yusuan.batch.SourceWalk;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.learn.Learner;
import io.yusuan.learn.Sightings;
import io.yusuan.learn.Suggestions;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "suggest",
        description =
                "Lists titles and column heads of documents that the catalogue does not know, with what they may be.",
        mixinStandardHelpOptions = true)
final class SuggestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of documents, read with the folders below it.")
    private Path folder;

    @Option(names = "--catalogue", paramLabel = "DIR", description = "Directory laid over the built-in catalogue.")
    private Path catalogue;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where to write the suggestions as an overlay; files that are there are never overwritten.")
    private Path output;

    private boolean failed;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "there is no folder " + folder);
        }
        if (output != null && Files.exists(output) && !Files.isDirectory(output)) {
            throw new ParameterException(spec.commandLine(), output + " is no folder; name another with --output");
        }
        Suggestions suggestions = Suggestions.of(sightings());
        PrintWriter out = spec.commandLine().getOut();
        out.print(suggestions.report());
        if (output != null) {
            Map<String, String> files = suggestions.overlay();
            Optional<Path> existing = files.keySet().stream()
                    .map(output::resolve)
                    .filter(Files::exists)
                    .findFirst();
            if (existing.isPresent()) {
                spec.commandLine()
                        .getErr()
                        .println(existing.get() + " is there already and nothing was written; name another folder"
                                + " with --output");
                return ExitCode.USAGE;
            }
            write(files);
            out.println("\n" + files.size() + " files written below " + output);
        }
        return failed ? ExitCode.INTERNAL : ExitCode.CLEAN;
    }

    /** Of files with the same bytes the first counts. */
    private List<Sightings> sightings() throws IOException {
        Catalogue known = CatalogueLoader.load(Optional.ofNullable(catalogue));
        Pipeline pipeline = new Pipeline(known, ReadLimits.DEFAULT, false);
        Learner learner = new Learner(known);
        Set<String> contents = new HashSet<>();
        List<SourceFile> documents = SourceWalk.below(folder);
        List<Sightings> all = new ArrayList<>();
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
            progress.discovered(documents.size(), documents.size());
            for (SourceFile document : documents) {
                all.add(
                        contents.add(document.id().docId())
                                ? read(document, pipeline, learner, progress)
                                : refused(document, RejectReason.Kind.DUPLICATE));
                progress.processed(document.id().source(), "");
            }
        }
        return all;
    }

    /** A bug that one document hits is said, and its neighbours go on. */
    private Sightings read(SourceFile document, Pipeline pipeline, Learner learner, TerminalProgress progress)
            throws IOException {
        try {
            return learner.sightings(pipeline.trace(document));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            failed = true;
            progress.warn(document.id().source() + ": the program failed on this document (" + e + ")");
            return refused(document, RejectReason.Kind.INTERNAL);
        }
    }

    private static Sightings refused(SourceFile document, RejectReason.Kind kind) {
        return Sightings.refused(document.id().source(), RejectReason.of(kind).printed());
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = output.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
        }
    }
}
