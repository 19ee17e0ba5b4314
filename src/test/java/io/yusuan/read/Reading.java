package io.yusuan.read;

import io.yusuan.document.Block;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Document;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads bytes as a document and writes the result the way the tests of this room compare it. */
final class Reading {
    private static final String ID = "0".repeat(64);

    private final ReadResult result;
    private final FindingLog log;

    private Reading(ReadResult result, FindingLog log) {
        this.result = result;
        this.log = log;
    }

    static Reading of(byte[] content) {
        return of(content, ReadLimits.DEFAULT);
    }

    static Reading of(byte[] content, ReadLimits limits) {
        try {
            Path file = Files.createTempFile("reading", ".bin");
            try {
                Files.write(file, content);
                return of(file, limits);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Reading of(Path file, ReadLimits limits) throws IOException {
        FindingLog log = new FindingLog();
        SourceFile source = new SourceFile(new SourceId(ID, "in.bin", "in.bin"), file, Files.size(file));
        return new Reading(new DocumentReader(limits).read(source, log), log);
    }

    /** The reason of a refusal as printed in the dataset, or {@code readable}. */
    String reason() {
        return result instanceof ReadResult.Refused refused ? refused.reason().printed() : "readable";
    }

    String mediaType() {
        return result instanceof ReadResult.Refused refused
                ? refused.mediaType()
                : document().mediaType();
    }

    Document document() {
        if (result instanceof ReadResult.Readable readable) {
            return readable.document();
        }
        throw new AssertionError("refused: " + reason());
    }

    List<Block> blocks() {
        return document().blocks();
    }

    List<TableGrid> tables() {
        return blocks().stream()
                .filter(TableGrid.class::isInstance)
                .map(TableGrid.class::cast)
                .toList();
    }

    List<String> paragraphs() {
        return blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(b -> ((Paragraph) b).text())
                .toList();
    }

    List<String> findings() {
        return log.findings().stream()
                .map(f -> f.code().id() + " @ " + f.place().printed())
                .toList();
    }

    /** The words of the findings. */
    List<String> messages() {
        return log.findings().stream().map(Finding::messageZh).toList();
    }

    /** One line a row, {@code |} between cells, spans as {@code {rows×columns}}, line feeds as {@code ⏎}. */
    static List<String> rows(TableGrid grid) {
        return java.util.stream.IntStream.rangeClosed(1, grid.rows())
                .mapToObj(r -> String.join(
                        "|", grid.row(r).stream().map(Reading::printed).toList()))
                .toList();
    }

    /** The places of the cells that begin in each row. */
    static List<String> places(TableGrid grid) {
        return grid.cells().stream().map(c -> c.place().printed()).toList();
    }

    private static String printed(Cell cell) {
        String spans =
                cell.rowSpan() * cell.columnSpan() == 1 ? "" : "{" + cell.rowSpan() + "×" + cell.columnSpan() + "}";
        return cell.text().replace("\n", "⏎") + spans;
    }

    /** All text of the document, block after block. */
    String allText() {
        StringBuilder all = new StringBuilder();
        for (Block block : blocks()) {
            if (block instanceof Paragraph paragraph) {
                all.append(paragraph.text()).append('\n');
            } else if (block instanceof TableGrid grid) {
                grid.cells().forEach(c -> all.append(c.text()).append('\n'));
            }
        }
        return all.toString();
    }
}
