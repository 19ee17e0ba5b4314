package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceId;
import io.yusuan.pipeline.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

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
        store.write(key, PackedRows.of(DocumentRows.of(outcome, Outcomes.VERSIONS)));
        keys.add(key);
    }

    private Publication publish(String folder) throws IOException {
        return new Publisher(directory.resolve(folder), Outcomes.VERSIONS, CodeBookRows.NONE, false)
                .publish(KeptDocuments.of(keys, store), store);
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

    @Test
    void standsAsItWasUntilTheManifestIsReplaced() throws IOException {
        publish("out");
        Map<String, String> clean = content("out");
        String factId = store.read(keys.get(0)).facts().get(0).factId();
        keys.remove(0);
        publish("next");
        // As if a run had died after its part files came in and before its manifest did.
        for (String path : content("next").keySet()) {
            Path target = directory.resolve("out").resolve(path);
            if (!path.equals("manifest.json") && !Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Files.copy(directory.resolve("next").resolve(path), target);
            }
        }
        assertThat(content("out")).hasSizeGreaterThan(clean.size());
        assertThat(new PublishedReader(directory.resolve("out")).find(factId)).isPresent();
        publish("out");
        assertThat(content("out")).isEqualTo(content("next"));
    }

    @Test
    void publishesADuplicateBesideItsOriginal() throws IOException {
        Outcome.Rejected first = Outcomes.rejected("aa", RejectReason.Kind.DUPLICATE);
        SourceId copy = new SourceId(first.source().docId(), "copy/of.txt", "of.txt");
        Outcome.Rejected duplicate =
                new Outcome.Rejected(copy, first.mediaType(), first.bytes(), first.reason(), first.findings());
        store.write("copy", PackedRows.of(DocumentRows.of(duplicate, Outcomes.VERSIONS)));
        keys.add("copy");
        assertThat(publish("out").rows()).containsEntry("documents", 4L).containsEntry("facts", 3L);
        PublishedReader reader = new PublishedReader(directory.resolve("out"));
        assertThat(reader.find(copy.docId()).orElseThrow().get("status")).isEqualTo("ok");
    }

    @Test
    void partitionsOneYearOnRequest() throws IOException {
        new Publisher(directory.resolve("out"), Outcomes.VERSIONS, CodeBookRows.NONE, true)
                .publish(KeptDocuments.of(keys, store), store);
        assertThat(content("out").keySet())
                .anyMatch(p -> p.startsWith("csv/facts/fiscal_year=2019/part-"))
                .anyMatch(p -> p.startsWith("csv/documents/part-"))
                .noneMatch(p -> p.startsWith("csv/facts/part-"));
    }

    @Test
    void keepsTheFilesOfOtherBucketsWhenADocumentChanges() throws IOException {
        for (int i = 0; i <= Buckets.DOCUMENTS; i++) {
            keep(Outcomes.rejected(String.format("%08x", i * 0x9E3779B1), RejectReason.Kind.CORRUPT));
        }
        publish("out");
        Map<String, String> before = content("out");
        keep(Outcomes.rejected("f0", RejectReason.Kind.CORRUPT));
        publish("out");
        Map<String, String> after = content("out");
        assertThat(before.keySet().stream().filter(p -> p.startsWith("csv/documents/")))
                .hasSize(16);
        before.keySet().retainAll(after.keySet());
        assertThat(before.keySet().stream().filter(p -> p.startsWith("csv/documents/")))
                .hasSize(15);
    }

    @Test
    void leavesTheOldPublicationWhenItFails() throws IOException {
        publish("out");
        Map<String, String> before = content("out");
        keys.add("kmissing");
        assertThatThrownBy(() -> publish("out")).isInstanceOf(NoSuchFileException.class);
        Map<String, String> after = content("out");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void mendsAFileDamagedAtTheSameSize() throws IOException {
        publish("out");
        Map<String, String> before = content("out");
        for (String path : before.keySet()) {
            Path file = directory.resolve("out").resolve(path);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
        publish("out");
        assertThat(content("out")).isEqualTo(before);
    }

    @Test
    void mendsADamagedFile() throws IOException {
        publish("out");
        Map<String, String> before = content("out");
        for (String path : before.keySet()) {
            Files.writeString(directory.resolve("out").resolve(path), "damaged");
        }
        publish("out");
        assertThat(content("out")).isEqualTo(before);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void letsOthersReadWhateverTheyMayReadInTheDirectory() throws IOException {
        publish("out");
        Path ordinary = Files.createFile(directory.resolve("ordinary"));
        for (String path : content("out").keySet()) {
            assertThat(Files.getPosixFilePermissions(directory.resolve("out").resolve(path)))
                    .as(path)
                    .isEqualTo(Files.getPosixFilePermissions(ordinary));
        }
    }

    @Test
    void leavesOtherFilesAlone() throws IOException {
        Path readme = directory.resolve("out/README.md");
        Files.createDirectories(readme.getParent());
        Files.writeString(readme, "hello");
        publish("out");
        assertThat(readme).hasContent("hello");
    }

    @Test
    void describesItsFilesAsADataPackage() throws IOException {
        keep(Outcomes.document("dd", 2020, "5"));
        publish("out");
        JsonNode data = PrettyJson.read(directory.resolve("out/datapackage.json"));
        assertThat(data.get("resources")).hasSize(Dataset.values().length);
        for (JsonNode resource : data.get("resources")) {
            assertThat(resource.get("path"))
                    .isNotEmpty()
                    .allMatch(p -> Files.isRegularFile(directory.resolve("out").resolve(p.asString())));
            Path first =
                    directory.resolve("out").resolve(resource.get("path").get(0).asString());
            String header = Files.readAllLines(first, StandardCharsets.UTF_8).get(0);
            List<String> names = new ArrayList<>();
            resource.get("schema")
                    .get("fields")
                    .forEach(f -> names.add(f.get("name").asString()));
            assertThat(names).isEqualTo(List.of(header.split(",")));
            assertThat(resource.get("schema").get("primaryKey")).isNotEmpty();
        }
        JsonNode facts = data.get("resources").get(Dataset.FACTS.ordinal());
        assertThat(facts.get("path")).hasSize(2);
        assertThat(facts.toString()).contains("\"columnType\":\"value\"", "\"resource\":\"documents\"");
    }

    @Test
    void findsRowsById() throws IOException {
        keep(Outcomes.document("dd", 2020, "5"));
        publish("out");
        PublishedReader reader = new PublishedReader(directory.resolve("out"));
        DocumentRows rows = store.read(keys.get(0));
        String factId = rows.facts().get(0).factId();
        assertThat(reader.find(factId).orElseThrow().get("amount")).isEqualTo("1.50");
        assertThat(reader.find(factId).orElseThrow().values().keySet())
                .containsExactlyElementsOf(Dataset.FACTS.schema().names());
        assertThat(reader.checksOf(factId))
                .singleElement()
                .satisfies(c -> assertThat(c.get("check_id")).isEqualTo("caa"));
        assertThat(reader.factsOf("caa"))
                .singleElement()
                .satisfies(f -> assertThat(f.get("fact_id")).isEqualTo(factId));
        List<String> ids = List.of(
                rows.document().docId(),
                rows.tables().get(0).tableId(),
                rows.statements().get(1).statementId(),
                rows.targets().get(0).targetId(),
                rows.findings().get(0).findingId(),
                "caa");
        List<String> found = new ArrayList<>();
        for (String id : ids) {
            found.add(reader.find(id).orElseThrow().dataset());
        }
        assertThat(found).containsExactly("documents", "tables", "statements", "targets", "findings", "checks");
        assertThat(reader.find("f0")).isEmpty();
        assertThat(reader.checksOf("f0")).isEmpty();
    }
}
