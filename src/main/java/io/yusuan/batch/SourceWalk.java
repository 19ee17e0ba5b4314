package io.yusuan.batch;

import io.yusuan.batch.JobDefinition.Source;
import io.yusuan.document.SourceFile;
import io.yusuan.gather.Archives;
import io.yusuan.gather.ContentIdentity;
import io.yusuan.gather.Gathered;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the documents of a job's sources, in an order that no file system decides. */
public final class SourceWalk {
    /** Between an archive and its member. */
    private static final String WITHIN = "!/";

    private SourceWalk() {}

    /** Takes what is found. */
    interface Taker {
        void take(Gathered input) throws IOException;
    }

    /** Every document: sources as written, files by path, members of archives as they lie there. What the job itself writes is never an input. */
    static void documents(JobDefinition definition, Archives archives, Taker taker) throws IOException {
        List<Path> own = List.of(absolute(definition.output()), absolute(definition.work()));
        for (Source source : definition.sources()) {
            Selection selection = new Selection(source);
            files(source, own, (path, file) -> {
                for (Gathered input : archives.inputs(file, member -> selection.acceptsMember(path, member))) {
                    taker.take(input);
                }
            });
        }
    }

    /** Every file below a folder, by path; each is named by its path below the folder. */
    public static List<SourceFile> below(Path folder) throws IOException {
        List<SourceFile> found = new ArrayList<>();
        files(new Source("", folder, true, List.of("*"), List.of()), List.of(), (path, file) -> found.add(file));
        return found;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Takes a file that has its identity. */
    private interface Identified {
        void take(String path, SourceFile file) throws IOException;
    }

    private static void files(Source source, List<Path> leftOut, Identified taker) throws IOException {
        Path root = source.folder();
        Selection selection = new Selection(source);
        SortedWalk walk =
                new SortedWalk(folder -> leftOut.stream().anyMatch(absolute(folder)::startsWith), (path, file) -> {
                    if (selection.accepts(root.relativize(file))) {
                        String name = source.name().isEmpty() ? path : source.name() + "/" + path;
                        Optional<SourceFile> identified = identify(name, file);
                        if (identified.isPresent()) {
                            taker.take(path, identified.get());
                        }
                    }
                });
        walk.below(root, source.recursive() ? Integer.MAX_VALUE : 1);
    }

    /** A file that vanished since the folder was listed is no input. */
    private static Optional<SourceFile> identify(String source, Path file) throws IOException {
        try {
            return Optional.of(ContentIdentity.of(source, file));
        } catch (NoSuchFileException e) {
            if (Files.exists(file)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The globs of a source. */
    private static final class Selection {
        private final List<Glob> include;
        private final List<Glob> exclude;

        Selection(Source source) {
            this.include = source.include().stream().map(Glob::new).toList();
            this.exclude = source.exclude().stream().map(Glob::new).toList();
        }

        boolean accepts(Path relative) {
            return include.stream().anyMatch(p -> p.matches(relative))
                    && exclude.stream().noneMatch(p -> p.matches(relative));
        }

        /** Whether a member is wanted, and every archive and folder of archives that it lies in. */
        boolean acceptsMember(String archive, String member) {
            for (int end = member.indexOf(WITHIN); end >= 0; end = member.indexOf(WITHIN, end + 1)) {
                if (!acceptsName(archive + WITHIN + member.substring(0, end))) {
                    return false;
                }
            }
            return acceptsName(archive + WITHIN + member);
        }

        private boolean acceptsName(String path) {
            return include.stream().anyMatch(p -> p.matchesName(path))
                    && exclude.stream().noneMatch(p -> p.matchesName(path));
        }
    }

    /** A glob without {@code /} speaks of the file name, wherever the file lies. */
    private static final class Glob {
        /** Its paths may be any words; those of this machine only what its locale can write. */
        private static final FileSystem WORDS = FileSystems.getFileSystem(URI.create("jrt:/"));

        private final PathMatcher matcher;
        private final PathMatcher wordMatcher;
        private final boolean nameOnly;

        Glob(String glob) {
            this.matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            this.wordMatcher = WORDS.getPathMatcher("glob:" + glob);
            this.nameOnly = !glob.contains("/");
        }

        boolean matches(Path relative) {
            return matcher.matches(nameOnly ? relative.getFileName() : relative);
        }

        boolean matchesName(String path) {
            return wordMatcher.matches(WORDS.getPath(nameOnly ? path.substring(path.lastIndexOf('/') + 1) : path));
        }
    }
}
