package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Document;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.finding.FindingLog;
import io.yusuan.read.DocumentReader;
import io.yusuan.read.ReadLimits;
import io.yusuan.read.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was rendered in a format is read back from it: every text, every cell in its place. */
class SampleReadingTest {
    private static final SampleDisclosure XICHENG = SampleFolder.read(SampleFolder.XICHENG_2019);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theSameSampleGivesTheSameBytes(SampleFormat format) {
        assertThat(format.render(XICHENG)).isEqualTo(format.render(XICHENG));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsReadBackInOrder(SampleFormat format) throws IOException {
        assertThat(GridTexts.allText(read(format))).isEqualTo(GridTexts.allText(XICHENG));
    }

    @ParameterizedTest
    @EnumSource
    void everyTableIsReadBack(SampleFormat format) throws IOException {
        List<TableGrid> grids = read(format).blocks().stream()
                .filter(TableGrid.class::isInstance)
                .map(TableGrid.class::cast)
                .toList();
        for (SampleTable table : XICHENG.tables()) {
            Geometry geometry = format == SampleFormat.TEXT ? Geometry.RAGGED : Geometry.SPANNED;
            List<String> expected = GridTexts.expected(table, geometry);
            assertThat(nearest(expected, grids, table)).isEqualTo(expected);
        }
    }

    @Test
    void aTableIsWhatItsWrittenGridSays() {
        SampleTable table = SampleTable.of(
                List.of(List.of("科目", "<", "合计"), List.of("编码", "名称", "^"), List.of("总计", "<", "")), 2, List.of());

        assertThat(table.cells())
                .containsExactly(
                        new SampleTable.SampleCell("科目", 1, 1, 1, 2),
                        new SampleTable.SampleCell("合计", 1, 3, 2, 1),
                        new SampleTable.SampleCell("编码", 2, 1, 1, 1),
                        new SampleTable.SampleCell("名称", 2, 2, 1, 1),
                        new SampleTable.SampleCell("总计", 3, 1, 1, 2),
                        new SampleTable.SampleCell("", 3, 3, 1, 1));
    }

    /** What was read of the grid that has most in common with what is expected. */
    private static List<String> nearest(List<String> expected, List<TableGrid> grids, SampleTable table) {
        return grids.stream()
                .map(grid -> GridTexts.read(grid, firstRow(grid, table)))
                .max(Comparator.comparingLong(
                        lines -> lines.stream().filter(expected::contains).count()))
                .orElse(List.of());
    }

    /** The row of the grid in which a table begins: titles may stand in rows of their own above it. */
    private static int firstRow(TableGrid grid, SampleTable table) {
        String first = GridTexts.squeezed(table.cells().get(0).text());
        return grid.cells().stream()
                .filter(c -> GridTexts.squeezed(c.text()).equals(first))
                .mapToInt(c -> c.row())
                .findFirst()
                .orElse(1);
    }

    private Document read(SampleFormat format) throws IOException {
        byte[] content = format.render(XICHENG);
        Path file = Files.write(folder.resolve("sample." + format.extension()), content);
        SourceId id = new SourceId("0".repeat(64), "sample", "sample");
        ReadResult result =
                new DocumentReader(ReadLimits.DEFAULT).read(new SourceFile(id, file, content.length), new FindingLog());
        assertThat(result).isInstanceOf(ReadResult.Readable.class);
        return ((ReadResult.Readable) result).document();
    }
}
