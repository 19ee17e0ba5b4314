package io.yusuan.gather.web;

import io.yusuan.dataset.DurableFiles;
import io.yusuan.gather.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is known of every document of one source: {@code web/<source>/<2 hex>/<sha256 of the link>.json}. */
final class ProvenanceFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NAME = 16;
    private static final int PREFIX = 2;

    private final Path root;
    private final Map<String, Provenance> known = new TreeMap<>();

    /**
     * Reads what earlier runs left.
     *
     * @param key the source among those of the work directory
     * @throws IOException when a file cannot be read; taken for missing, its document would be withdrawn
     */
    ProvenanceFiles(Path work, String key) throws IOException {
        this.root = work.resolve("web")
                .resolve(Sha256.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, NAME));
        DurableFiles.makeDirectories(root);
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : (Iterable<Path>) walk.filter(f -> f.toString().endsWith(".json"))::iterator) {
                Provenance read = read(file);
                known.put(read.url(), read);
            }
        }
    }

    private static Provenance read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), Provenance.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is damaged; delete it to have its document fetched again", e);
        }
    }

    Optional<Provenance> of(String url) {
        return Optional.ofNullable(known.get(url));
    }

    /** Every document that is published as far as is known, by link. */
    Map<String, Provenance> published() {
        Map<String, Provenance> published = new TreeMap<>(known);
        published.values().removeIf(Provenance::gone);
        return published;
    }

    void put(Provenance provenance) throws IOException {
        String name = Sha256.of(provenance.url().getBytes(StandardCharsets.UTF_8));
        Path file = root.resolve(name.substring(0, PREFIX)).resolve(name + ".json");
        DurableFiles.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(provenance));
        known.put(provenance.url(), provenance);
    }

    void markGone(Provenance provenance) throws IOException {
        if (!provenance.gone()) {
            put(provenance.withGone(true));
        }
    }
}
