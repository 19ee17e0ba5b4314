package io.yusuan.batch;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.FewCodes;
import io.yusuan.gather.ContentIdentity;
import io.yusuan.gather.Packed;
import io.yusuan.gather.web.WebSource;
import io.yusuan.load.LoadTarget;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import io.yusuan.worker.WorkerBounds;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small job whose nights differ: documents of two years that are held against each other, and one of no use; in a folder,
 * and also in an archive and on a site if it is asked for that. What else is of the job, files beside it say, which a process
 * that is given its home finds too: the site, the PostgreSQL of its ledger, whether that is loaded, whether workers read.
 */
record NightlyJob(Path home) {
    private static final Catalogue CATALOGUE = FewCodes.builtIn();
    private static final Pipeline PIPELINE = new Pipeline(CATALOGUE, ReadLimits.DEFAULT, false);

    static final String DATABASE = "database";
    private static final String SITE = "site";
    private static final String LOADED = "loaded";
    private static final String WORKERS = "workers";

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

    /** The first night with an archive and a site. */
    void firstNight(PublishedSite site) throws IOException {
        firstNight();
        pack(ofLibrary("6.00"), "noise.txt");
        site.put("2025.html", ofMuseum("6.00"));
        site.put("gone.html", "<p>noise</p>");
        Files.writeString(home.resolve(SITE), site.start().toString());
    }

    /** The second night with another archive of the same name, and a site that has changed. */
    void secondNight(PublishedSite site) throws IOException {
        secondNight();
        pack(ofLibrary("6.50"), "more.txt");
        site.put("new.html", ofMuseum("7.00"));
        site.remove("gone.html");
    }

    /** Whether what is published is loaded into the PostgreSQL of the ledger. */
    NightlyJob loading() throws IOException {
        Files.writeString(home.resolve(LOADED), "");
        return this;
    }

    /** This job with worker processes, after a run that left the directory of one behind. */
    NightlyJob withWorkers() throws IOException {
        Files.writeString(home.resolve(WORKERS), "");
        Path left = Files.createDirectories(home.resolve("work/workers/7"));
        Files.writeString(left.resolve("hosts"), "");
        return this;
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
        JobDefinition job = SlowRun.definition(home);
        Path site = home.resolve(SITE);
        List<WebSource> web =
                Files.exists(site) ? List.of(PublishedSite.source(URI.create(Files.readString(site)))) : List.of();
        Optional<LoadTarget> load = Files.exists(home.resolve(LOADED))
                ? Optional.of(PostgresForTests.target(job.database().orElseThrow()))
                : Optional.empty();
        return FolderJob.with(
                job,
                web,
                new Sinks(false, load),
                hasWorkers() ? 1 : job.parallel(),
                hasWorkers() ? Optional.of(WorkerBounds.DEFAULT) : Optional.empty());
    }

    private boolean hasWorkers() {
        return Files.exists(home.resolve(WORKERS));
    }

    RunReport run() throws IOException {
        return run(Progress.SILENT);
    }

    RunReport run(Progress progress) throws IOException {
        return hasWorkers()
                ? BatchRunner.run(definition(), progress)
                : BatchRunner.run(definition(), CATALOGUE, PIPELINE::process, progress);
    }

    /** A run with another definition of the job. */
    RunReport run(JobDefinition other) throws IOException {
        return BatchRunner.run(other, CATALOGUE, PIPELINE::process, Progress.SILENT);
    }

    Map<String, String> published() throws IOException {
        return new Published(home.resolve("output")).bytes();
    }

    /** What is published, and what the database holds of it. */
    Map<String, String> publishedAndLoaded() throws IOException {
        Map<String, String> all = published();
        Optional<LoadTarget> load = definition().sinks().load();
        if (load.isPresent()) {
            all.putAll(PostgresForTests.loaded(load.get()));
        }
        return all;
    }

    /**
     * A hash of all that this job has on the disk, by which its next run goes: the same for two copies that hold the same. The log
     * is no part of it.
     */
    String state() throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(home)) {
            for (Path path : walk.sorted().toList()) {
                if (!path.endsWith(BatchRunner.LOG_FILE)) {
                    contents.add(home.relativize(path).toString());
                    contents.add(Files.isDirectory(path) ? "" : ContentIdentity.hash(path));
                }
            }
        }
        return ContentIdentity.hash("", contents);
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

    private void pack(String document, String noise) throws IOException {
        Files.write(
                home.resolve("input/papers.zip"),
                Packed.zip(Packed.member("2025.html", document), Packed.member(noise, "packed in " + noise)));
    }

    private static String ofLibrary(String amount) {
        return disclosure("2025", "2024年", "2025年", amount, "7.00").replace("园林绿化中心", "图书馆");
    }

    private static String ofMuseum(String amount) {
        return disclosure("2025", "2024年", "2025年", amount, "7.00").replace("园林绿化中心", "博物馆");
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
