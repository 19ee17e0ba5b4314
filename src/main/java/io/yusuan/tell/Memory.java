package io.yusuan.tell;

import io.yusuan.dataset.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has to be known of the nights before.
 *
 * @param manifest of the publication that was told of last
 * @param success when a run last ended clean
 * @param complete when a run last ended with a publication of all its inputs
 * @param added when there was last a document that is new or has changed; at first when nights were first told of
 */
record Memory(
        Optional<String> manifest, Optional<Instant> success, Optional<Instant> complete, Optional<Instant> added) {
    static final Memory NONE = new Memory(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Memory read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        JsonNode root = JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
        return new Memory(
                Optional.of(root.path("manifest").asString("")).filter(m -> !m.isEmpty()),
                instant(root, "last_success"),
                instant(root, "last_complete"),
                instant(root, "last_new_documents"));
    }

    private static Optional<Instant> instant(JsonNode root, String key) {
        return Optional.of(root.path(key).asString(""))
                .filter(t -> !t.isEmpty())
                .map(Instant::parse);
    }

    void write(Path file) throws IOException {
        Map<String, String> root = new LinkedHashMap<>();
        manifest.ifPresent(m -> root.put("manifest", m));
        success.ifPresent(t -> root.put("last_success", t.toString()));
        complete.ifPresent(t -> root.put("last_complete", t.toString()));
        added.ifPresent(t -> root.put("last_new_documents", t.toString()));
        DurableFiles.replace(file, JsonMapper.shared().writeValueAsString(root) + "\n");
    }

    /** After a night. */
    Memory after(Night night, Changes changes) {
        Instant now = night.ended();
        boolean isNew = changes.added.count() + changes.changed.count() > 0;
        return new Memory(
                night.complete() ? night.manifest() : manifest,
                night.clean() ? Optional.of(now) : success,
                night.complete() ? Optional.of(now) : complete,
                isNew || added.isEmpty() ? Optional.of(now) : added);
    }
}
