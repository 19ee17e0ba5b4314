package io.yusuan.batch;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small job whose nights differ: documents of two years that are held against each other, and one of no use. Its ledger is
 * in a PostgreSQL if a file beside it says so, which a process that is given its home finds too.
 */
record NightlyJob(Path home) {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();
    private static final Pipeline PIPELINE = new Pipeline(CATALOGUE, ReadLimits.DEFAULT, false);

    static final String DATABASE = "database";

    /** Documents of the first night. */
    void firstNight() throws IOException {
        Files.createDirectories(home.resolve("input"));
        Files.createDirectories(home.resolve("output"));
        put("2024.html", disclosure("2024", "2023年", "2024年", "5.00", "6.00"));
        put("2025.html", disclosure("2025", "2024年", "2025年", "6.00", "7.00"));
        put("gone.txt", "noise");
        put("useless.pdf", "noise without end");
    }

    /** One document has changed, one is gone, one is new, the others are as they were. */
    void secondNight() throws IOException {
        put("2025.html", disclosure("2025", "2024年", "2025年", "6.30", "7.00"));
        put("2026.html", disclosure("2026", "2025年", "2026年", "7.00", "8.00"));
        Files.delete(home.resolve("input/gone.txt"));
    }

    /** Where this job keeps its ledger from now on. */
    NightlyJob on(LedgerDatabase database) throws IOException {
        Files.writeString(
                home.resolve(DATABASE),
                String.join(
                        " ",
                        database.url(),
                        database.user(),
                        database.lease().toString(),
                        Integer.toString(database.slice())));
        return this;
    }

    /** The PostgreSQL with the ledger. */
    Optional<LedgerDatabase> database() throws IOException {
        return SlowRun.database(home);
    }

    JobDefinition definition() throws IOException {
        return SlowRun.definition(home);
    }

    RunReport run() throws IOException {
        return run(Progress.SILENT);
    }

    RunReport run(Progress progress) throws IOException {
        return BatchRunner.run(definition(), CATALOGUE, PIPELINE::process, progress);
    }

    /** A run with another definition of the job. */
    RunReport run(JobDefinition other) throws IOException {
        return BatchRunner.run(other, CATALOGUE, PIPELINE::process, Progress.SILENT);
    }

    Map<String, String> published() throws IOException {
        return new Published(home.resolve("output")).bytes();
    }

    /** Hash of every file that the manifest lists; fails where one is missing or damaged. */
    Map<String, String> listed() throws IOException {
        Map<String, String> bytes = published();
        Map<String, String> listed = new TreeMap<>();
        JsonNode manifest = JsonMapper.shared()
                .readTree(home.resolve("output/manifest.json").toFile());
        for (JsonNode file : manifest.get("files")) {
            String path = file.get("path").asString();
            if (!file.get("sha256").asString().equals(bytes.get(path))) {
                throw new IllegalStateException("not as the manifest says: " + path);
            }
            listed.put(path, bytes.get(path));
        }
        listed.put("manifest.json", bytes.get("manifest.json"));
        return listed;
    }

    /** Removes a ledger that is not below the home. */
    void forget() throws IOException {
        database().ifPresent(PostgresForTests::drop);
    }

    /** This job, all of its state included, in another place. */
    NightlyJob copyTo(Path other) throws IOException {
        try (Stream<Path> walk = Files.walk(home)) {
            for (Path file : walk.sorted().toList()) {
                Files.copy(file, other.resolve(home.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        NightlyJob copy = new NightlyJob(other);
        Optional<LedgerDatabase> database = database();
        return database.isPresent() ? copy.on(PostgresForTests.copyOf(database.get())) : copy;
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(home.resolve("input").resolve(name), content);
    }

    private static String disclosure(String year, String before, String now, String then, String planned) {
        return "<html><body><p>虚构市园林绿化中心" + year + "年部门预算</p><p>一般公共预算“三公”经费支出表</p>"
                + "<p>单位：万元</p><table>"
                + row("项目", before + "预算数", now + "预算数")
                + row("合计", then, planned)
                + row("公务接待费", then, planned)
                + "</table></body></html>";
    }

    private static String row(String... cells) {
        return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
    }
}
