package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlFile;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.dataset.FactRow;
import io.yusuan.pipeline.Outcome;
import io.yusuan.sample.SampleDisclosure.Block;
import io.yusuan.sample.SampleDisclosure.Part;
import io.yusuan.sample.SampleDisclosure.Text;
import io.yusuan.statement.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents in the style of each family of layouts that was at hand, and of places and governments of which none was,
 * built after the published formats.
 */
class PlacesDocumentsTest {
    private static final List<SampleFormat> FORMATS =
            List.of(SampleFormat.DOCX, SampleFormat.HTML, SampleFormat.XLSX_NUMERIC);

    private static final String SHEET = "公开表";

    static Stream<String> ids() {
        return documents().stream().map(d -> d.required("id", new Problems()));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyFormatGivesTheFactsThatWereReadByEye(String id) throws IOException {
        SampleDisclosure disclosure = disclosure(id);
        List<String> facts = lines(processed(SampleFormat.DOCX, disclosure));
        Golden.assertSame("places/" + id + ".txt", facts);
        for (SampleFormat format : FORMATS) {
            assertThat(lines(processed(format, disclosure))).as(format.name()).isEqualTo(facts);
        }
    }

    @Test
    void theTablesOfAGovernmentSayTheLevelOfTheDocument() throws IOException {
        assertThat(processed(SampleFormat.DOCX, disclosure("government-budget"))
                        .head()
                        .level())
                .isEqualTo(io.yusuan.statement.DocumentHead.Level.GOVERNMENT);
    }

    private static Outcome.Processed processed(SampleFormat format, SampleDisclosure disclosure) throws IOException {
        return Processing.of(format.render(disclosure));
    }

    /** The tables with their types, then every fact. */
    private static List<String> lines(Outcome.Processed outcome) {
        List<String> lines = new ArrayList<>();
        for (Statement s : outcome.statements()) {
            // The name of its sheet serves a table without a title.
            lines.add(s.titlePrinted().replace(SHEET, "") + " → " + s.tableType() + " " + s.status());
            s.lines().stream()
                    .filter(l -> l.amounts().isEmpty())
                    .forEach(l -> lines.add("  " + l.label() + " " + l.attributes()));
        }
        FactLines.rows(outcome).forEach(f -> lines.add(line(f)));
        return lines;
    }

    private static String line(FactRow f) {
        return Stream.of(
                        f.tableType(),
                        f.rowRole(),
                        f.label(),
                        f.functionCode(),
                        f.economicCode(),
                        f.revenueCode(),
                        f.item(),
                        f.side(),
                        f.measure(),
                        f.sourceOfFunds(),
                        f.spendingKind(),
                        f.fiscalYear(),
                        f.amountPrinted(),
                        f.amount())
                .map(each -> each == null ? "" : each.toString())
                .collect(Collectors.joining(" | "));
    }

    private static SampleDisclosure disclosure(String id) {
        Problems problems = new Problems();
        YamlNode.Mapping document = documents().stream()
                .filter(d -> d.required("id", problems).equals(id))
                .findFirst()
                .orElseThrow();
        List<Block> blocks = new ArrayList<>();
        for (YamlNode block : document.get("blocks").orElseThrow().asSequence(problems)) {
            if (block instanceof YamlNode.Sequence) {
                blocks.add(table(block.asTexts(problems)));
            } else {
                blocks.add(Text.of(block.asText(problems)));
            }
        }
        problems.throwIfAny();
        return new SampleDisclosure(List.of(new Part(SHEET, blocks)));
    }

    private static SampleTable table(List<String> rows) {
        List<List<String>> grid = rows.stream()
                .map(row -> Stream.of(row.split("\\|", -1)).map(String::trim).toList())
                .toList();
        return SampleTable.of(grid, 1, List.of());
    }

    private static List<YamlNode.Mapping> documents() {
        return Stream.of("documents.yaml", "families.yaml")
                .flatMap(file -> documents(file).stream())
                .toList();
    }

    private static List<YamlNode.Mapping> documents(String file) {
        Problems problems = new Problems();
        try (InputStream in = PlacesDocumentsTest.class.getResourceAsStream("/places/" + file)) {
            List<YamlNode.Mapping> documents = YamlFile.read(file, in, problems).mappings("documents", problems);
            problems.throwIfAny();
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
