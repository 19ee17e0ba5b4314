package io.yusuan.batch;

import io.yusuan.tell.Night.Slow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a worker has to tell of a part that it read.
 *
 * @param slowest the documents of the part that took longest
 * @param replaced processes that were replaced while it was read, by cause
 */
record SliceNews(List<Slow> slowest, Map<String, Integer> replaced) {
    static final SliceNews NONE = new SliceNews(List.of(), Map.of());

    private static final JsonMapper JSON = JsonMapper.shared();

    /** As the ledger keeps it. */
    String printed() {
        ObjectNode root = JSON.createObjectNode();
        slowest.forEach(slow -> root.withArray("slowest")
                .addObject()
                .put("source", slow.source())
                .put("millis", slow.time().toMillis()));
        replaced.forEach(root.withObject("/replaced")::put);
        return JSON.writeValueAsString(root);
    }

    static SliceNews parse(String printed) {
        JsonNode root = JSON.readTree(printed);
        List<Slow> slowest = new ArrayList<>();
        root.path("slowest")
                .forEach(slow -> slowest.add(new Slow(
                        slow.get("source").asString(),
                        Duration.ofMillis(slow.get("millis").asLong()))));
        Map<String, Integer> replaced = new TreeMap<>();
        root.path("replaced")
                .properties()
                .forEach(e -> replaced.put(e.getKey(), e.getValue().asInt()));
        return new SliceNews(slowest, replaced);
    }
}
