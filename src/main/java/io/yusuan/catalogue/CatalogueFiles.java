package io.yusuan.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files a catalogue is read from, by name: {@code tables/revenue_summary.yaml}, {@code rules/within.yaml},
 * {@code narrative.yaml}, {@code codes/functional.csv}. Those of an overlay directory are kept apart, under
 * {@code overlay/…}, so that whoever reads them can decide what adding to or replacing means.
 */
final class CatalogueFiles {
    static final String OVERLAY = "overlay/";
    private static final int VERSION_DIGITS = 12;

    private static final String INDEX = "catalogue/index.yaml";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final ParsedFiles parsed;
    private Path overlay = Path.of("");

    private CatalogueFiles(ParsedFiles parsed) {
        this.parsed = parsed;
    }

    /**
     * The built-in files, as listed in {@code catalogue/index.yaml}.
     *
     * @param parsed what is known of them
     */
    static CatalogueFiles builtIn(ParsedFiles parsed, Problems problems) {
        CatalogueFiles all = new CatalogueFiles(parsed);
        YamlNode.Mapping index = all.yaml(INDEX, resource("/" + INDEX), problems);
        for (String name : index.texts("files", problems)) {
            String path = name.startsWith("codes/") ? "/" + name : "/catalogue/" + name;
            all.files.put(name, resource(path));
        }
        return all;
    }

    /**
     * Adds the YAML and CSV files below a directory.
     *
     * @throws NotDirectoryException where it is none: a file in its place would add nothing, and nobody would notice
     */
    void overlay(Path directory) throws IOException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        overlay = directory;
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".csv")) {
                    files.put(OVERLAY + name, Files.readAllBytes(file));
                }
            }
        }
    }

    /** The files whose name begins with a prefix, in order of name. */
    SortedMap<String, byte[]> under(String prefix) {
        return Collections.unmodifiableSortedMap(files.subMap(prefix, prefix + Character.MAX_VALUE));
    }

    /** The name of a file as a person knows it: below the overlay directory as that was given. */
    String shown(String name) {
        return name.startsWith(OVERLAY)
                ? overlay.resolve(name.substring(OVERLAY.length())).toString()
                : name;
    }

    /** Whether a shown name is one of the overlay's. */
    boolean isOverlay(String shown) {
        for (String name : under(OVERLAY).keySet()) {
            if (shown(name).equals(shown)) {
                return true;
            }
        }
        return false;
    }

    /** The top-level mappings of the YAML files whose name begins with a prefix, in order of name. */
    List<YamlNode.Mapping> yaml(String prefix, Problems problems) {
        return under(prefix).entrySet().stream()
                .map(file -> yaml(file.getKey(), file.getValue(), problems))
                .toList();
    }

    private YamlNode.Mapping yaml(String name, byte[] content, Problems problems) {
        return parsed.of(name, content).orElseGet(() -> {
            try {
                return YamlFile.read(shown(name), new ByteArrayInputStream(content), problems);
            } catch (IOException e) {
                throw new UncheckedIOException("reading from memory", e);
            }
        });
    }

    /** Every built-in YAML file with what it parses to, the index included. */
    static List<ParsedFiles.Source> builtInYaml(Problems problems) {
        CatalogueFiles all = builtIn(ParsedFiles.none(), problems);
        all.files.keySet().removeIf(name -> !name.endsWith(".yaml"));
        all.files.put(INDEX, resource("/" + INDEX));
        List<ParsedFiles.Source> sources = new ArrayList<>();
        all.files.forEach((name, content) ->
                sources.add(new ParsedFiles.Source(name, content, all.yaml(name, content, problems))));
        return sources;
    }

    /** Hash over names and content. */
    String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.getValue());
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream in = CatalogueFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own resource " + path, e);
        }
    }
}
