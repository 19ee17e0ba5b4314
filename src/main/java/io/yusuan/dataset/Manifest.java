package io.yusuan.dataset;

import io.yusuan.dataset.Publication.PublishedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of what is published, {@code manifest.json}. */
final class Manifest {
    static final String FILE = "manifest.json";

    private Manifest() {}

    static String print(List<PublishedFile> files, Versions versions) {
        ObjectNode manifest = PrettyJson.object();
        manifest.put("contract_version", versions.contract());
        manifest.put("engine_version", versions.engine());
        manifest.put("catalogue_version", versions.catalogue());
        for (PublishedFile file : files) {
            manifest.withArray("files")
                    .addObject()
                    .put("path", file.path())
                    .put("dataset", Values.text(file.dataset()))
                    .put("rows", file.rows())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
        }
        return PrettyJson.print(manifest);
    }

    /** The files a manifest lists. */
    static List<PublishedFile> read(Path manifest) throws IOException {
        List<PublishedFile> files = new ArrayList<>();
        for (JsonNode file : PrettyJson.read(manifest).path("files")) {
            files.add(new PublishedFile(
                    file.get("path").asString(),
                    file.get("dataset").asString(""),
                    file.get("rows").asLong(),
                    file.get("bytes").asLong(),
                    file.get("sha256").asString()));
        }
        return files;
    }
}
