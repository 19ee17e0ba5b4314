package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.finding.FindingLog;
import io.yusuan.read.DocumentReader;
import io.yusuan.read.ReadLimits;
import io.yusuan.read.ReadResult;
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
    private static final int SEEDS = 16;
    private static final List<String> KINDS = List.of("Writer", "Calc, fitted to the width", "Calc, not fitted");

    @TempDir
    private Path folder;

    @Test
    void everyCellOfWhatAnOfficeProgramPrintsIsReadInItsPlace() throws IOException, InterruptedException {
        Optional<String> version = output(List.of("soffice", "--version"));
        if (version.isEmpty()) {
            System.out.println("docs/office-pdf.md is not compared: soffice (LibreOffice) is not installed");
            return;
        }
        convert();
        StringBuilder rows = new StringBuilder();
        List<String> oddities = new ArrayList<>();
        for (String kind : KINDS) {
            OfficeReading reading = reading(kind);
            rows.append(reading.row(kind));
            oddities.addAll(reading.oddities());
        }
        System.out.print(rows);
        Files.createDirectories(PRINTED.getParent());
        Files.writeString(PRINTED, page(version.get(), rows.toString()));
        Files.write(PRINTED.resolveSibling("office-pdf-oddities.txt"), oddities);
        if (!Files.readString(PAGE).contains(line(version.get()))) {
            System.out.println("docs/office-pdf.md is not compared: it was made with another LibreOffice");
            return;
        }
        assertThat(Files.readString(PAGE))
                .as("docs/office-pdf.md is stale: read %s and copy it over", PRINTED)
                .isEqualTo(Files.readString(PRINTED));
    }

    /** One call for all files: the program takes longer to start than to print. */
    private void convert() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        for (String kind : KINDS) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Path file = folder.resolve(name(kind, seed) + (kind.equals(KINDS.get(0)) ? ".docx" : ".xlsx"));
                Files.write(file, file(kind, seed));
                command.add(file.toString());
            }
        }
        assertThat(output(command)).isPresent();
    }

    private static String name(String kind, int seed) {
        return KINDS.indexOf(kind) + "-" + seed;
    }

    private static byte[] file(String kind, int seed) throws IOException {
        SampleDisclosure disclosure = VariedBudgets.disclosure(seed);
        return kind.equals(KINDS.get(0))
                ? OfficeFiles.word(disclosure, seed)
                : OfficeFiles.workbook(disclosure, seed, kind.equals(KINDS.get(1)));
    }

    private OfficeReading reading(String kind) throws IOException {
        OfficeReading reading = new OfficeReading();
        for (int seed = 0; seed < SEEDS; seed++) {
            int of = seed;
            Path file = folder.resolve(name(kind, seed) + ".pdf");
            BiPredicate<SampleTable, SampleTable.SampleCell> broken = kind.equals(KINDS.get(0))
                    ? (table, cell) -> OfficeFiles.isBroken(of, table, cell)
                    : (table, cell) -> false;
            SourceId id = new SourceId("0".repeat(64), "sample", "sample");
            ReadResult result = new DocumentReader(ReadLimits.DEFAULT)
                    .read(new SourceFile(id, file, Files.size(file)), new FindingLog());
            reading.add(
                    kind + " " + seed,
                    VariedBudgets.disclosure(seed),
                    ((ReadResult.Readable) result).document(),
                    FactLines.rows(Processing.of(file(kind, seed))),
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

                The builder's disclosures of %d seeds, as a Word document that Writer prints (fonts of 10.5 to 5.5 points,
                portrait and landscape, heads repeated or not, rows cut by page breaks or not) and as a workbook that Calc prints
                (landscape; heads repeated or not; narrow and wide columns), fitted to the width of a page or not.

                *Kept* are the cells whose text stands in a cell or paragraph that was read, *right* those that stand in their
                row and column with their spans in the one grid of their table. A page break is *joined* when the table on both
                sides of it is one. A *broken* figure has no room on one line of its cell. Documents have the *same facts* when
                every column of `facts` but `place` is that of the printed file itself.

                Calc prints the columns that have no room on sheets of their own, one after the other, without the labels of
                their rows; such a part stays a table of its own, as nothing on it says to which rows it belongs.

                | printed by | documents | cells | kept | right | page breaks joined / all | broken figures whole / all | same facts |
                |---|---|---|---|---|---|---|---|
                """.formatted(line(version), SEEDS) + rows;
    }
}
