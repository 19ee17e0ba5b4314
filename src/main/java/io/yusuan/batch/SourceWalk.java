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
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the documents of a job's sources, in an order that no file system decides. */
public final class SourceWalk {
    /** Between an archive and its member. */
    private static final String WITHIN = "!/";

    private SourceWalk() {}

    /** Every document: sources as written, files by path, members of archives as they lie there. What the job itself writes is never an input. */
    static List<Gathered> documents(JobDefinition definition, Archives archives) throws IOException {
        List<Path> own = List.of(absolute(definition.output()), absolute(definition.work()));
        List<Gathered> found = new ArrayList<>();
        for (Source source : definition.sources()) {
            Selection selection = new Selection(source);
            for (Map.Entry<String, Path> file : files(source).entrySet()) {
                if (own.stream().noneMatch(absolute(file.getValue())::startsWith)) {
                    String path = source.name().isEmpty()
                            ? file.getKey()
                            : file.getKey().substring(source.name().length() + 1);
                    List<SourceFile> identified = new ArrayList<>();
                    identify(file.getKey(), file.getValue(), identified);
                    for (SourceFile each : identified) {
                        found.addAll(archives.inputs(each, member -> selection.acceptsMember(path, member)));
                    }
                }
            }
        }
        return found;
    }

    /** Every file below a folder, by path; each is named by its path below the folder. */
    public static List<SourceFile> below(Path folder) throws IOException {
        List<SourceFile> found = new ArrayList<>();
        for (Map.Entry<String, Path> file :
                files(new Source("", folder, true, List.of("*"), List.of())).entrySet()) {
            identify(file.getKey(), file.getValue(), found);
        }
        return found;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static SortedMap<String, Path> files(Source source) throws IOException {
        Path root = source.folder();
        Selection selection = new Selection(source);
        SortedMap<String, Path> files = new TreeMap<>();
        int depth = source.recursive() ? Integer.MAX_VALUE : 1;
        Function<Path, String> names = SourceName.below(root);
        try (Stream<Path> walk =
                Files.find(root, depth, (path, kind) -> kind.isRegularFile(), FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : (Iterable<Path>) walk::iterator) {
                if (selection.accepts(root.relativize(file))) {
                    String path = names.apply(file);
                    String name = source.name().isEmpty() ? path : source.name() + "/" + path;
                    if (files.put(name, file) != null) {
                        throw new IOException("two files have the same name once it is decoded: " + name);
                    }
                }
            }
        }
        return files;
    }

    /** A file that vanished since the folder was listed is no input. */
    private static void identify(String source, Path file, List<SourceFile> found) throws IOException {
        try {
            found.add(ContentIdentity.of(source, file));
        } catch (NoSuchFileException e) {
            if (Files.exists(file)) {
                throw e;
            }
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
