package io.yusuan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SketchedGrid;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.read.ReadLimits;
import io.yusuan.sample.RandomBudgets;
import io.yusuan.sample.SampleDisclosure;
import io.yusuan.sample.SampleFolder;
import io.yusuan.sample.SampleFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every cell of a recognised table ends in a dataset or in a finding, every paragraph is told or heads a table, and
 * nothing is invented.
 */
class ConservationTest {
    private static final Pipeline PIPELINE = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false);
    private static final int SEEDS = 20;

    @TempDir
    private Path folder;

    static Stream<SampleFormat> formats() {
        return SampleFormat.readable().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothingOfTheSampleIsLost(SampleFormat format) throws IOException {
        assertThat(broken(format, SampleFolder.read(SampleFolder.XICHENG_2019))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothingOfRandomBudgetsIsLost(SampleFormat format) throws IOException {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(broken(format, RandomBudgets.disclosure(seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** Tables as nobody should print them, each by what is odd about it. */
    @TestFactory
    Stream<DynamicTest> nothingOfOddTablesIsLost() throws IOException {
        return OddTables.read().stream()
                .flatMap(odd -> Stream.of(
                        DynamicTest.dynamicTest(
                                odd.what() + ", html",
                                () -> assertThat(broken(html(odd), "html")).isEmpty()),
                        DynamicTest.dynamicTest(
                                odd.what() + ", txt",
                                () -> assertThat(broken(text(odd), "txt")).isEmpty())));
    }

    private List<String> broken(SampleFormat format, SampleDisclosure disclosure) throws IOException {
        return broken(format.render(disclosure), format.extension());
    }

    private List<String> broken(byte[] content, String extension) throws IOException {
        Path file = folder.resolve("document." + extension);
        Files.write(file, content);
        String name = file.getFileName().toString();
        return Conservation.broken(
                PIPELINE.trace(new SourceFile(new SourceId("0".repeat(64), name, name), file, content.length)));
    }

    private static byte[] html(OddTables.Odd odd) {
        StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>\n");
        odd.above().forEach(p -> html.append("<p>").append(p).append("</p>\n"));
        html.append("<table>\n");
        TableGrid grid = SketchedGrid.of(Geometry.SPANNED, odd.grid());
        for (int row = 1; row <= grid.rows(); row++) {
            html.append("<tr>");
            for (Cell cell : grid.row(row)) {
                html.append("<td rowspan=\"")
                        .append(cell.rowSpan())
                        .append("\" colspan=\"")
                        .append(cell.columnSpan())
                        .append("\">")
                        .append(cell.text())
                        .append("</td>\n");
            }
            html.append("</tr>\n");
        }
        return html.append("</table>\n<p>二、说明</p></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One line a cell; a cell merged across prints once, one merged down prints an empty cell in every further row. */
    private static byte[] text(OddTables.Odd odd) {
        StringBuilder text = new StringBuilder();
        odd.above().forEach(p -> text.append(p).append('\n'));
        for (String row : odd.grid()) {
            for (String cell : row.split("\\|", -1)) {
                if (!cell.strip().equals("<")) {
                    text.append('\t').append(cell.strip().replace("^", "")).append('\n');
                }
            }
            text.append('\n');
        }
        return text.append("\n\n二、说明\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
