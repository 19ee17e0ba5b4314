package io.yusuan.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.yusuan.ReliabilityPage;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.dataset.DocumentRows;
import io.yusuan.dataset.FactRow;
import io.yusuan.dataset.FindingRow;
import io.yusuan.dataset.Versions;
import io.yusuan.document.SourceFile;
import io.yusuan.gather.ArchiveLimits;
import io.yusuan.gather.Archives;
import io.yusuan.gather.ContentIdentity;
import io.yusuan.gather.Gathered;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import io.yusuan.worker.Answer;
import io.yusuan.worker.InThisProcess;
import io.yusuan.worker.RowMaker;
import io.yusuan.worker.WorkerBounds;
import io.yusuan.worker.WorkerSettings;
import io.yusuan.worker.Workers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile files, each made here, and what they must become ({@code hostile/expected.csv}): status and reason of every row,
 * findings, figures that are read. Neither side may have one that the other has not, so that what is mended is noticed too.
 */
@Timeout(1200)
class HostileSetTest {
    private static final Path LIST = Path.of("src/test/resources/hostile/expected.csv");
    private static final Path BECAME = Path.of("target/hostile.csv");
    private static final int MOST_FIGURES = 6;

    /** These take seconds each, and are left to the profile {@code reliability}. */
    private static final Set<String> SLOW = Set.of(
            "a-line-of-2-gigabytes.txt",
            "a-line-of-100-megabytes.txt",
            "lines-without-end.txt",
            "bomb-overlapping.zip",
            "bomb.docx",
            "bomb-in-a-bomb-by-another-name.pdf",
            "a-million-entries.zip",
            "entries-without-end.docx",
            "elements-within-each-other.docx",
            "column-span-without-end.html",
            "a-million-merges.xlsx",
            "one-page-a-million-times.pdf");

    @TempDir
    Path scratch;

    /** What a file becomes. */
    private record Became(String rows, String findings, String reads) {}

    @Test
    void eachBecomesWhatIsListed() throws IOException {
        try (RowMaker here = new InThisProcess(
                new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false)::process, versions())) {
            check(here, false);
        }
    }

    @Test
    @Tag("reliability")
    void eachBecomesTheSameInWorkerProcesses() throws IOException {
        WorkerSettings settings = new WorkerSettings(Optional.empty(), ReadLimits.DEFAULT, false, versions());
        try (Workers workers = new Workers(settings, WorkerBounds.DEFAULT, Path.of("target/hostile-workers"))) {
            int files = check(workers, true);
            ReliabilityPage.print("Hostile files", page(files, workers.replaced()));
        }
    }

    private static Versions versions() {
        return new Versions("1", "test", CatalogueLoader.builtIn().version());
    }

    private int check(RowMaker rows, boolean isAll) throws IOException {
        Map<String, Became> became = new LinkedHashMap<>();
        try (ServerSocket trap = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Shelf shelf = shelf("http://127.0.0.1:" + trap.getLocalPort() + "/x");
            for (Map.Entry<String, Shelf.Maker> file : shelf.files().entrySet()) {
                if (isAll || !SLOW.contains(file.getKey())) {
                    became.put(file.getKey(), became(file, rows));
                }
            }
            trap.setSoTimeout(1);
            assertThatThrownBy(trap::accept).as("nobody asks").isInstanceOf(SocketTimeoutException.class);
        }
        Map<String, Became> listed = listed();
        if (!isAll) {
            listed.keySet().removeAll(SLOW);
        }
        write(became);
        assertThat(became).as("compare with %s", BECAME).containsExactlyInAnyOrderEntriesOf(listed);
        return became.size();
    }

    private static Shelf shelf(String trap) {
        Shelf shelf = new Shelf();
        HostileArchives.put(shelf);
        HostileOffice.put(shelf, trap);
        HostileOle.put(shelf);
        HostilePdfs.put(shelf, trap);
        HostileTexts.put(shelf, trap);
        HostileTexts.wrongNames(shelf);
        HostileTexts.meaning(shelf);
        return shelf;
    }

    private Became became(Map.Entry<String, Shelf.Maker> made, RowMaker rows) throws IOException {
        Path file = Shelf.made(scratch, made.getKey(), made.getValue());
        Path work = scratch.resolve("work");
        List<String> statuses = new ArrayList<>();
        Set<String> findings = new TreeSet<>();
        List<String> figures = new ArrayList<>();
        SourceFile source = ContentIdentity.of(made.getKey(), file);
        for (Gathered input : new Archives(work, "hostile", ArchiveLimits.DEFAULT).inputs(source, name -> true)) {
            if (input.refused().isPresent()) {
                statuses.add("rejected " + input.refused().get().printed());
            } else if (rows.rows(input.file()) instanceof Answer.Rows answer) {
                add(answer.rows().rows(), statuses, findings, figures);
            } else {
                statuses.add("failed");
            }
        }
        new Archives(work, "hostile", ArchiveLimits.DEFAULT).forgetOthers(Set::of);
        Files.delete(file);
        return new Became(counted(statuses), String.join(" ", findings), excerpt(figures));
    }

    private static void add(DocumentRows rows, List<String> statuses, Set<String> findings, List<String> figures) {
        String reason = rows.document().reason();
        statuses.add(rows.document().status() + (reason == null ? "" : " " + reason));
        rows.findings().stream()
                .map(FindingRow::code)
                .filter(code -> !code.equals("document_rejected"))
                .forEach(findings::add);
        rows.facts().stream().map(HostileSetTest::figure).forEach(figures::add);
    }

    /** A figure that is not taken for a number stands in brackets. */
    private static String figure(FactRow fact) {
        String printed = fact.amountPrinted().length() > 20 ? "…" : fact.amountPrinted();
        return fact.amount() == null ? "[" + printed + "]" : printed;
    }

    private static String excerpt(List<String> figures) {
        String all = figures.stream().limit(MOST_FIGURES).collect(Collectors.joining(" "));
        String rest = figures.size() > MOST_FIGURES ? " and " + (figures.size() - MOST_FIGURES) + " more" : "";
        return (all + rest)
                .codePoints()
                .mapToObj(
                        c -> Character.getType(c) == Character.FORMAT ? "‹U+%04X›".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String counted(List<String> statuses) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getKey() + (count.getValue() > 1 ? " ×" + count.getValue() : ""))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Became> listed() throws IOException {
        Map<String, Became> listed = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(LIST)) {
            rows.forEach(r -> listed.put(
                    r.getField("file"),
                    new Became(r.getField("becomes"), r.getField("findings"), r.getField("reads"))));
        }
        return listed;
    }

    private static void write(Map<String, Became> became) throws IOException {
        StringBuilder rows = new StringBuilder("file,becomes,findings,reads\n");
        became.forEach(
                (file, b) -> rows.append(String.join(",", file, quoted(b.rows()), b.findings(), quoted(b.reads())))
                        .append('\n'));
        Files.writeString(BECAME, rows.toString());
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private static String page(int files, Map<String, Integer> replaced) {
        return """
                Printed by `./mvnw -Preliability test -Dtest=HostileSetTest`. Files that expand, loop, fetch, claim, lock or lie are
                made, opened like any input and read by worker processes with the limits of a job that sets none.

                - became what `src/test/resources/hostile/expected.csv` lists, status, findings and figures: %d of %d
                - connections to the address that many of them name: 0
                - workers replaced, by cause: %s

                In the ordinary build, `HostileSetTest` does the same in the process of the test.
                """.formatted(files, files, replaced.isEmpty() ? "none" : replaced.toString());
    }
}
