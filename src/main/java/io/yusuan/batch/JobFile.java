package io.yusuan.batch;

import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.batch.JobDefinition.Partition;
import io.yusuan.batch.JobDefinition.Source;
import io.yusuan.catalogue.CatalogueException;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlFile;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.gather.web.WebSource;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Reads a job file; all problems are reported together. */
public final class JobFile {
    private static final Set<String> KEYS = Set.of(
            "job",
            "sources",
            "catalogue",
            "waivers",
            "output",
            "work",
            "csv_profiles",
            "load",
            "database",
            "limits",
            "gates",
            "partition_by_year",
            "keep_personal_data",
            "parallel",
            "workers",
            "report",
            "log");

    /** A job file that does not say: the mistake of a share that is not mounted costs more than a word of consent. */
    private static final BigDecimal WITHDRAWN_SHARE = new BigDecimal("0.5");

    private final Problems problems = new Problems();
    private final YamlNode.Mapping root;

    private JobFile(String name, InputStream content) throws IOException {
        this.root = YamlFile.read(name, content, problems);
    }

    /**
     * The job a file defines.
     *
     * @throws CatalogueException with every problem of the file
     * @throws UnusablePathException when the file cannot be read
     */
    public static JobDefinition read(Path file) throws UnusablePathException {
        try (InputStream content = Files.newInputStream(file)) {
            return new JobFile(file.toString(), content).definition();
        } catch (IOException e) {
            String why = Files.isDirectory(file) ? "it is a directory" : UnusablePathException.reason(e);
            throw new UnusablePathException("the job file " + file + " cannot be read (" + why + ")", e);
        }
    }

    /**
     * The job of that name: {@code jobs/<name>.yml} below the working directory, else the one that comes with the
     * program.
     *
     * @throws CatalogueException with every problem of the file
     * @throws IOException when the file cannot be read
     */
    public static JobDefinition named(String name) throws IOException {
        String path = "jobs/" + name + ".yml";
        Path file = Path.of(path);
        if (Files.exists(file)) {
            return read(file);
        }
        try (InputStream content = JobFile.class.getResourceAsStream("/" + path)) {
            if (content == null) {
                throw new IllegalArgumentException("there is no job of the name " + name);
            }
            return new JobFile(path, content).definition();
        }
    }

    private JobDefinition definition() {
        root.allowOnly(KEYS, problems);
        JobLimits limits = JobLimits.of(root, problems);
        JobDefinition definition = new JobDefinition(
                name(),
                sources(),
                web(limits.reading().maxBytes()),
                optionalPath("catalogue"),
                optionalPath("waivers"),
                path(root, "output"),
                path(root, "work"),
                JobSinks.of(root, problems),
                limits.reading(),
                gates(),
                root.constant("partition_by_year", Partition.class, Partition.AUTO, problems),
                root.flag("keep_personal_data", false, problems),
                parallel(),
                inProcesses() ? Optional.of(limits.workers()) : Optional.empty(),
                limits.archives(),
                JobOperating.of(root, problems),
                root.get("database").map(node -> LedgerDatabase.of(node.asMapping(problems), problems)));
        problems.throwIfAny();
        return definition;
    }

    private String name() {
        String name = root.required("job", problems);
        if (!name.isEmpty() && !name.matches("[a-z][a-z0-9_-]*")) {
            problems.add(root.entries().get("job"), "\"job\" is a name of lower-case letters, digits, - and _");
        }
        return name;
    }

    private List<Source> sources() {
        List<YamlNode.Mapping> written = root.mappings("sources", problems);
        if (written.isEmpty()) {
            problems.missing(root, "sources");
        }
        List<Source> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode.Mapping source : written) {
            String name = source.text("name", "", problems);
            if (written.size() > 1 && (name.isEmpty() || name.contains("/") || !names.add(name))) {
                problems.add(source, "several sources need a \"name\" each, different and without \"/\"");
            }
            if (source.get("web").isEmpty()) {
                sources.add(folder(name, source));
            }
        }
        return sources;
    }

    private Source folder(String name, YamlNode.Mapping source) {
        source.allowOnly(Set.of("name", "folder", "recursive", "include", "exclude"), problems);
        List<String> include = source.get("include").isPresent() ? globs(source, "include") : List.of("*");
        return new Source(
                name,
                path(source, "folder"),
                source.flag("recursive", true, problems),
                include,
                globs(source, "exclude"));
    }

    private List<WebSource> web(long maxBytes) {
        return root.mappings("sources", new Problems()).stream()
                .filter(source -> source.get("web").isPresent())
                .map(source -> JobWebSource.of(source, maxBytes, problems))
                .toList();
    }

    private List<String> globs(YamlNode.Mapping source, String key) {
        List<String> globs = source.texts(key, problems);
        for (String glob : globs) {
            try {
                FileSystems.getDefault().getPathMatcher("glob:" + glob);
            } catch (PatternSyntaxException e) {
                problems.add(source.entries().get(key), "\"" + glob + "\" is no pattern: " + e.getDescription());
            }
        }
        return globs;
    }

    private Optional<Path> optionalPath(String key) {
        return root.get(key).map(written -> path(root, key));
    }

    private Path path(YamlNode.Mapping where, String key) {
        String text = where.required(key, problems);
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            problems.add(where.entries().get(key), "\"" + text + "\" is no path: " + e.getReason());
            return Path.of("");
        }
    }

    private Gates gates() {
        YamlNode.Mapping gates = root.get("gates")
                .map(n -> n.asMapping(problems))
                .orElse(new YamlNode.Mapping(root.file(), root.line(), java.util.Map.of()));
        gates.allowOnly(Set.of("max_rejected_share", "max_differing_errors", "max_withdrawn_share"), problems);
        BigDecimal rejected = share(gates, "max_rejected_share", BigDecimal.ONE);
        BigDecimal withdrawn = share(gates, "max_withdrawn_share", WITHDRAWN_SHARE);
        boolean off = gates.text("max_differing_errors", "off", problems).equals("off");
        return new Gates(rejected, off ? Optional.empty() : Optional.of(differing(gates)), withdrawn);
    }

    private BigDecimal share(YamlNode.Mapping gates, String key, BigDecimal otherwise) {
        BigDecimal share = gates.number(key, otherwise, problems);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            problems.add(gates.entries().get(key), "\"" + key + "\" is from 0 to 1");
        }
        return share;
    }

    private int differing(YamlNode.Mapping gates) {
        BigDecimal number = gates.number("max_differing_errors", BigDecimal.ZERO, problems);
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            problems.add(gates.entries().get("max_differing_errors"), "\"max_differing_errors\" is a count or off");
        }
        return number.intValue();
    }

    private boolean inProcesses() {
        return root.constant("workers", Workers.class, Workers.PROCESSES, problems) == Workers.PROCESSES;
    }

    /** Where documents are read. */
    private enum Workers {
        /** In processes of their own. */
        PROCESSES,
        /** In the process of the job, where one document can end it. */
        THREADS
    }

    /** 0 stands for one document a processor. */
    private int parallel() {
        BigDecimal written = root.number("parallel", BigDecimal.ZERO, problems);
        if (written.signum() < 0 || written.intValue() > 64) {
            problems.add(root.entries().get("parallel"), "\"parallel\" is from 0 to 64");
        }
        int parallel = written.intValue();
        return parallel > 0 ? parallel : Runtime.getRuntime().availableProcessors();
    }
}
