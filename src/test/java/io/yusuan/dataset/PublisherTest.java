package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.RejectReason;
import io.yusuan.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
    @TempDir
    private Path directory;

    private RowStore store;
    private final List<String> keys = new ArrayList<>();

    @BeforeEach
    void stage() throws IOException {
        store = new RowStore(directory.resolve("rows"));
        keep(Outcomes.document("aa", 2019, "1.5", "-"));
        keep(Outcomes.document("bb", 2019, "2"));
        keep(Outcomes.rejected("cc", RejectReason.Kind.ENCRYPTED));
    }

    private void keep(Outcome outcome) throws IOException {
        String key = "k" + outcome.source().docId().substring(0, 8);
        store.write(key, DocumentRows.of(outcome, Outcomes.VERSIONS));
        keys.add(key);
    }

    private Publication publish(String folder) throws IOException {
        return new Publisher(directory.resolve(folder), Outcomes.VERSIONS, CodeBookRows.NONE, false)
                .publish(keys, store);
    }

    private Map<String, String> content(String folder) throws IOException {
        Path root = directory.resolve(folder);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), DurableFiles.sha256(file));
            }
        }
        return files;
    }

    @Test
    void publishesWhatTheManifestLists() throws IOException {
        Publication publication = publish("out");
        Map<String, String> listed = new TreeMap<>();
        Manifest.read(directory.resolve("out/manifest.json")).forEach(f -> listed.put(f.path(), f.sha256()));
        Map<String, String> found = content("out");
        found.remove("manifest.json");
        assertThat(found).isEqualTo(listed);
        assertThat(publication.rows())
                .containsEntry("documents", 3L)
                .containsEntry("facts", 3L)
                .containsEntry("targets", 2L)
                .containsEntry("codes", 0L);
    }

    @Test
    void givesTheSameBytesInAnyOrderOfArrival() throws IOException {
        publish("one");
        Map<String, String> first = content("one");
        publish("one");
        Collections.reverse(keys);
        publish("two");
        assertThat(content("one")).isEqualTo(first);
        assertThat(content("two")).isEqualTo(first);
    }

    @Test
    void withdrawsRowsOfADocumentThatIsGone() throws IOException {
        publish("one");
        keep(Outcomes.document("dd", 2020, "5"));
        publish("two");
        assertThat(content("two").keySet()).anyMatch(p -> p.startsWith("csv/facts/fiscal_year=2020/part-"));
        keys.remove(keys.size() - 1);
        publish("two");
        assertThat(content("two")).isEqualTo(content("one"));
    }

    @Test
    void clearsWhatACrashLeft() throws IOException {
        publish("one");
        Map<String, String> clean = content("one");
        Path root = directory.resolve("one");
        Files.createDirectories(root.resolve(".staging/csv"));
        Files.writeString(root.resolve(".staging/csv/half"), "x");
        Files.createDirectories(root.resolve("csv/facts/fiscal_year=1999"));
        Files.writeString(root.resolve("csv/facts/fiscal_year=1999/part-0.csv"), "x");
        publish("one");
        assertThat(content("one")).isEqualTo(clean);
        assertThat(root.resolve("csv/facts/fiscal_year=1999")).doesNotExist();
    }
}
