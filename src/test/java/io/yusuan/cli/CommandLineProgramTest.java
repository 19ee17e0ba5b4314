package io.yusuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.sample.SampleFolder;
import io.yusuan.sample.SampleFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CommandLineProgramTest {
    @TempDir
    Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpAndVersionAreData() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("yusuan \\d+\\.\\d+\\.\\d+\\s*");
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("nightly", "backfill", "inspect", "explain", "catalogue", "75");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void outputThatCannotBeWrittenIsAFailure() {
        PrintWriter full = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });

        assertThat(new CommandLineProgram(full, new PrintWriter(err)).run("--version"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("standard output could not be written");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run("nihgtly")).isEqualTo(2);
        assertThat(run("nightly", "--inptu", "x")).isEqualTo(2);
        assertThat(run("nightly", "--input", dir.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("nightly", "--job", dir.resolve("nowhere.yml").toString()))
                .isEqualTo(2);
        assertThat(run("catalogue", "check", dir.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void aPathThatIsOfNoUseIsNamedInOneLineWithWhatChangesIt() throws IOException {
        Path input = Files.createDirectories(dir.resolve("input"));
        Path file = Files.writeString(dir.resolve("file"), "");

        complains("the job file " + dir + " cannot be read (it is a directory)", "--job", dir);
        complains("nowhere.yml cannot be read (no such file or directory)", "--job", dir.resolve("nowhere.yml"));
        complains("there is no folder " + dir.resolve("nowhere"), "--input", dir.resolve("nowhere"));
        complains(file + " is no folder", "--input", file);
        complains("the work directory " + file.resolve("w"), "--input", input, "--work", file.resolve("w"));
        complains("--work", "--input", input, "--work", file);
        complains("--output", "--input", input, "--work", dir.resolve("work"), "--output", file);
        complains(
                "not a directory",
                "--input",
                input,
                "--work",
                dir.resolve("work"),
                "--output",
                dir,
                "--catalogue",
                file);
    }

    private void complains(String words, Object... options) {
        err.getBuffer().setLength(0);
        List<String> args = new ArrayList<>(List.of("nightly"));
        Stream.of(options).map(Object::toString).forEach(args::add);
        assertThat(run(args.toArray(String[]::new))).as(args.toString()).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains(words);
    }

    @Test
    void anEmptyFolderWithdrawsNothingUnlessTold() throws IOException {
        Path input = Files.createDirectories(dir.resolve("input"));
        Files.writeString(input.resolve("a.txt"), "one");
        assertThat(nightly()).isZero();
        Files.delete(input.resolve("a.txt"));
        out.getBuffer().setLength(0);

        assertThat(nightly()).isEqualTo(3);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("1 of the 1 documents known are gone from " + input, "--accept-withdrawals");
        assertThat(nightly("--json")).isEqualTo(3);
        assertThat(out.toString()).contains("\"verdict\" : \"too_many_withdrawn\"");
        assertThat(nightly("--accept-withdrawals")).isZero();
        assertThat(out.toString()).contains("0 documents; read now 0, unchanged 0, withdrawn 1");
    }

    @Test
    void everyProblemOfAJobFileIsPrintedWithItsLine() throws IOException {
        Path job = dir.resolve("job.yml");
        Files.writeString(job, "job: nightly\ninputs: []\n");

        assertThat(run("nightly", "--job", job.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("job.yml:2: unknown key \"inputs\"", "missing key \"output\"");
    }

    @Test
    void theBuiltInCatalogueHasNoProblems() {
        assertThat(run("catalogue", "check")).isZero();
        assertThat(out.toString()).contains("no problems");
    }

    @Test
    void aHeldLeaseIsSeventyFive() throws IOException {
        Path work = Files.createDirectories(dir.resolve("work"));
        Files.createDirectories(dir.resolve("input"));
        try (FileChannel lease =
                        FileChannel.open(work.resolve("lease"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lease.lock()) {
            assertThat(nightly()).isEqualTo(75);
        }
        assertThat(err.toString()).contains("another run holds the lease").doesNotContain("\tat ");
    }

    @Test
    void aFigureIsFollowedFromTheDatasetsToItsLine() throws IOException {
        Files.createDirectories(dir.resolve("input"));
        Files.write(
                dir.resolve("input/预算.txt"), SampleFormat.TEXT.render(SampleFolder.read(SampleFolder.XICHENG_2019)));

        assertThat(nightly()).isZero();
        assertThat(out.toString()).contains("预算.txt", "北京市西城区科学技术协会", "datasets: ");
        String fact = firstFact();
        out.getBuffer().setLength(0);
        assertThat(run("explain", fact, "--output", dir.resolve("output").toString()))
                .isZero();
        assertThat(out.toString()).contains("fact " + fact, "yuan", "printed", "place         line ", "预算.txt");
        assertThat(err.toString()).doesNotContain("catalogue");
        out.getBuffer().setLength(0);
        assertThat(run("inspect", dir.resolve("input/预算.txt").toString())).isZero();
        assertThat(out.toString()).contains("detected  text/plain", "== tables: ", "== claims: ", "== checks: ");
    }

    @Test
    void pagesOfAPdfAreDrawn() throws IOException {
        Path file = dir.resolve("预算.pdf");
        Path pages = dir.resolve("seen/pages");
        Files.write(file, SampleFormat.PDF.render(SampleFolder.read(SampleFolder.XICHENG_2019)));

        assertThat(run("inspect", "--pages", "--output", pages.toString(), file.toString()))
                .isZero();
        assertThat(out.toString()).contains("page-001.svg", "pages drawn in " + pages);
        assertThat(pages.resolve("page-001.svg")).content().contains("<svg ", "in facts");
        assertThat(PageFiles.folderFor(file)).hasToString("预算-pages");
    }

    @Test
    void onlyPagesOfAPdfThatIsReadAreDrawn() throws IOException {
        Path text = Files.writeString(dir.resolve("a.txt"), "收入支出预算总表");
        assertThat(run("inspect", "--pages", text.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("a.txt is no PDF but text/plain");

        Path damaged = Files.writeString(dir.resolve("b.pdf"), "%PDF-1.7 damaged");
        assertThat(run("inspect", "--pages", damaged.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("b.pdf was not read: corrupt");

        Path pdf = dir.resolve("c.pdf");
        Files.write(pdf, SampleFormat.PDF.render(SampleFolder.read(SampleFolder.XICHENG_2019)));
        assertThat(run("inspect", "--pages", "--output", text.toString(), pdf.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("a.txt is no folder");
        assertThat(run("inspect", "--output", "x", pdf.toString())).isEqualTo(2);
    }

    @Test
    void aCheckIsExplainedWithTheWordsOfItsRuleAndALineForEachAddend() throws IOException {
        Files.createDirectories(dir.resolve("input"));
        Files.write(
                dir.resolve("input/预算.txt"), SampleFormat.TEXT.render(SampleFolder.read(SampleFolder.XICHENG_2019)));
        assertThat(nightly()).isZero();
        String check = firstId("checks", row -> row.contains(",X-10,") && row.contains("] + "));
        String finding = firstId("findings", row -> row.contains("X-13"));
        String attributed = firstId("facts", row -> row.contains("{"));
        String output = dir.resolve("output").toString();
        out.getBuffer().setLength(0);

        assertThat(run("explain", check, "--output", output)).isZero();
        assertThat(out.toString())
                .contains("    rule          X-10  ", "\n                  + ")
                .doesNotContain("] + ");
        assertThat(run("explain", finding, "--output", output)).isZero();
        assertThat(out.toString()).contains("整体绩效目标");
        assertThat(run("explain", attributed, "--output", output)).isZero();
        assertThat(out.toString()).contains("    attribute     ").doesNotContain("{\"");

        Path overlay = Files.createDirectories(dir.resolve("overlay"));
        Files.writeString(overlay.resolve("wording.yaml"), "titles:\n  noise: [试行]\n");
        assertThat(run("explain", check, "--output", output, "--catalogue", overlay.toString()))
                .isZero();
        assertThat(err.toString()).contains("name the overlay of the run with --catalogue");
    }

    private String firstId(String dataset, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(dir.resolve("output/csv").resolve(dataset))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String row : Files.readAllLines(file)) {
                    if (wanted.test(row)) {
                        return row.split(",")[0];
                    }
                }
            }
        }
        throw new AssertionError("no such row in " + dataset);
    }

    @Test
    void theSummaryForMachinesIsOneJsonObject() throws IOException {
        Files.createDirectories(dir.resolve("input"));
        Files.writeString(dir.resolve("input/empty.docx"), "");

        assertThat(run(
                        "nightly",
                        "--json",
                        "--input",
                        dir.resolve("input").toString(),
                        "--output",
                        dir.resolve("output").toString(),
                        "--work",
                        dir.resolve("work").toString()))
                .as("the only document is rejected")
                .isEqualTo(3);
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(out.toString())
                        .at("/documents/0/reason")
                        .asString())
                .isEqualTo("corrupt");
    }

    private int nightly(String... more) {
        List<String> args = new ArrayList<>(List.of("nightly"));
        for (String folder : List.of("input", "output", "work")) {
            args.add("--" + folder);
            args.add(dir.resolve(folder).toString());
        }
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private String firstFact() throws IOException {
        try (Stream<Path> files = Files.walk(dir.resolve("output/csv/facts"))) {
            Path file = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
            return Files.readAllLines(file).get(1).split(",")[0];
        }
    }

    private int run(String... args) {
        return new CommandLineProgram(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }
}
