package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.yusuan.dataset.FactRow;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.pipeline.Outcome;
import io.yusuan.read.DocumentReader;
import io.yusuan.read.ReadLimits;
import io.yusuan.read.ReadResult;
import io.yusuan.sample.OfficeBooks.Print;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads what an office program prints of the builder's files, and holds {@code docs/office-pdf.md} to what came out. */
@Tag("corpus")
class OfficePdfTest {
    private static final Path PAGE = Path.of("docs/office-pdf.md");
    private static final Path PRINTED = Path.of("target/docs/office-pdf.md");
    private static final float TALL = 2.5f;

    @TempDir
    private Path folder;

    /** What is printed, and how. */
    private enum Kind {
        WRITER("Writer", 16),
        CALC_FITTED("Calc, fitted to the width", 16),
        CALC_TALL_FITTED("Calc, long tables, fitted to the width", 4),
        CALC("Calc, not fitted", 16),
        CALC_TALL("Calc, long tables, not fitted", 8);

        private final String words;
        private final int seeds;

        Kind(String words, int seeds) {
            this.words = words;
            this.seeds = seeds;
        }

        private SampleDisclosure disclosure(long seed) {
            return this == CALC_TALL || this == CALC_TALL_FITTED
                    ? RandomBudgets.disclosure(seed)
                    : VariedBudgets.disclosure(seed);
        }

        private byte[] file(long seed) throws IOException {
            return switch (this) {
                case WRITER -> OfficeFiles.word(disclosure(seed), seed);
                case CALC_FITTED -> OfficeBooks.workbook(disclosure(seed), seed, Print.FITTED, 1);
                case CALC_TALL_FITTED -> OfficeBooks.workbook(disclosure(seed), seed, Print.FITTED, TALL);
                case CALC -> OfficeBooks.workbook(disclosure(seed), seed, Print.ON_MORE_PAGES, 1);
                case CALC_TALL -> OfficeBooks.workbook(disclosure(seed), seed, Print.ON_MORE_PAGES, TALL);
            };
        }

        private Path in(Path folder, long seed, String type) {
            return folder.resolve(name() + "-" + seed + type);
        }

        private String type() {
            return this == WRITER ? ".docx" : ".xlsx";
        }
    }

    @Test
    void everyCellOfWhatAnOfficeProgramPrintsIsReadInItsPlace() throws IOException, InterruptedException {
        Optional<String> version = output(List.of("soffice", "--version"));
        assumeThat(version).as("soffice (LibreOffice) is not installed").isPresent();
        convert();
        StringBuilder rows = new StringBuilder();
        List<String> oddities = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            OfficeReading reading = reading(kind);
            rows.append(reading.row(kind.words));
            oddities.addAll(reading.oddities());
        }
        System.out.print(rows);
        Files.createDirectories(PRINTED.getParent());
        Files.writeString(PRINTED, page(version.get(), rows.toString()));
        Files.write(PRINTED.resolveSibling("office-pdf-oddities.txt"), oddities);
        assertThat(oddities)
                .as("cells kept and right, pages joined, figures whole, same facts")
                .isEmpty();
        if (Files.readString(PAGE).contains(line(version.get()))) {
            assertThat(Files.readString(PAGE))
                    .as("docs/office-pdf.md is stale: read %s and copy it over", PRINTED)
                    .isEqualTo(Files.readString(PRINTED));
        } else {
            System.out.println("docs/office-pdf.md is not compared: it was made with another LibreOffice");
        }
    }

    /** Calc prints signs where a column is too narrow for its figure; the figure is nowhere in the printed file. */
    @Test
    void aFigureWithoutRoomIsNamedAndNoOtherIsHarmed() throws IOException, InterruptedException {
        assumeThat(output(List.of("soffice", "--version")))
                .as("soffice (LibreOffice) is not installed")
                .isPresent();
        Path file = folder.resolve("narrow.xlsx");
        byte[] workbook = OfficeBooks.workbook(RandomBudgets.disclosure(1), 1, Print.FITTED, 1);
        Files.write(file, OfficeBooks.narrowed(workbook, 2, 3));
        convert(List.of(file.toString()));
        Outcome.Processed printed = Processing.of(Files.readAllBytes(folder.resolve("narrow.pdf")));
        List<String> named = printed.findings().stream()
                .filter(f -> f.code() == FindingCode.AMOUNT_UNREADABLE)
                .map(f -> f.place().printed())
                .toList();
        List<FactRow> facts = FactLines.rows(printed);
        List<FactRow> all = FactLines.rows(Processing.of(Files.readAllBytes(file)));

        assertThat(facts).hasSameSizeAs(all);
        List<FactRow> unreadable = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (facts.get(i).amountPrinted().equals("###")) {
                unreadable.add(facts.get(i));
            } else {
                assertThat(facts.get(i).amountPrinted()).isEqualTo(all.get(i).amountPrinted());
            }
        }
        assertThat(unreadable).isNotEmpty().allSatisfy(f -> {
            assertThat(f.amount()).isNull();
            assertThat(f.valueStatus()).isEqualTo("unreadable");
            assertThat(f.place()).isIn(named);
        });
        assertThat(named).hasSameSizeAs(unreadable);
    }

    private void convert() throws IOException, InterruptedException {
        List<String> files = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int seed = 0; seed < kind.seeds; seed++) {
                Path file = kind.in(folder, seed, kind.type());
                Files.write(file, kind.file(seed));
                files.add(file.toString());
            }
        }
        convert(files);
    }

    /** One call for all files: the program takes longer to start than to print. */
    private void convert(List<String> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        command.addAll(files);
        assertThat(output(command)).isPresent();
    }

    private OfficeReading reading(Kind kind) throws IOException {
        OfficeReading reading = new OfficeReading();
        for (int seed = 0; seed < kind.seeds; seed++) {
            int of = seed;
            Path file = kind.in(folder, seed, ".pdf");
            BiPredicate<SampleTable, SampleTable.SampleCell> broken = kind == Kind.WRITER
                    ? (table, cell) -> OfficeFiles.isBroken(of, table, cell)
                    : (table, cell) -> false;
            SourceId id = new SourceId("0".repeat(64), "sample", "sample");
            ReadResult result = new DocumentReader(ReadLimits.DEFAULT)
                    .read(new SourceFile(id, file, Files.size(file)), new FindingLog());
            reading.add(
                    kind.words + " " + seed,
                    kind.disclosure(seed),
                    ((ReadResult.Readable) result).document(),
                    FactLines.rows(Processing.of(Files.readAllBytes(kind.in(folder, seed, kind.type())))),
                    FactLines.rows(Processing.of(Files.readAllBytes(file))),
                    broken);
        }
        return reading;
    }

    /** What a program prints; empty where it does not run. */
    private Optional<String> output(List<String> command) throws InterruptedException {
        try {
            Path log = folder.resolve("log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean done = process.waitFor() == 0;
            return done
                    ? Optional.of(Files.readString(log, StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String line(String version) {
        return "Made with " + version.split(" ")[0] + " " + version.split(" ")[1] + ".";
    }

    private static String page(String version, String rows) {
        return """
                # What office programs print, as read

                Printed by `./mvnw -Pcorpus verify` where LibreOffice (`soffice`) is installed; elsewhere, and with another version
                of it, this page is not compared. %s

                Disclosures of the builder, as a Word document that Writer prints (fonts of 10.5 to 5.5 points, portrait and
                landscape, heads repeated or not, rows cut by page breaks or not) and as a workbook that Calc prints (landscape;
                heads and first columns repeated or not; narrow and wide columns; titles and heads in the middle or on the left;
                with and without the name of the sheet and the number of the page in the margins), fitted to the width of a page
                or not. Long tables have tall rows and run over several pages.

                Columns that have no room Calc prints on pages of their own: after each page, or after all pages of the table.
                They are put beside the page with the same rows, and `columns_continued` says so.

                *Kept* are the cells whose text stands in a cell or paragraph that was read, *right* those that stand in their
                row and column with their spans in the one grid of their table. A page break is *joined* when the table on both
                sides of it is one. A *broken* figure has no room on one line of its cell. Documents have the *same facts* when
                every column of `facts` but `place` is that of the printed file itself. The build fails if one is not.

                | printed by | documents | cells | kept | right | page breaks joined / all | broken figures whole / all | same facts |
                |---|---|---|---|---|---|---|---|
                """.formatted(line(version)) + rows;
    }
}
