package io.yusuan.cli;

import io.yusuan.batch.EngineVersion;
import io.yusuan.dataset.DocumentRows;
import io.yusuan.dataset.Versions;
import io.yusuan.document.SourceFile;
import io.yusuan.draw.DrawnPage;
import io.yusuan.draw.PageDrawing;
import io.yusuan.draw.Role;
import io.yusuan.pipeline.Trace;
import io.yusuan.read.pdf.PageView;
import io.yusuan.read.pdf.PdfReader;
import io.yusuan.read.pdf.PdfSink.PdfRefusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the pages of a PDF as pictures, one file a page, and says what stands on each. */
final class PageFiles {
    private final Path directory;
    private final PrintWriter out;

    PageFiles(Path directory, PrintWriter out) {
        this.directory = directory;
        this.out = out;
    }

    /** The folder for a file, unless another is named. */
    static Path folderFor(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return Path.of((dot > 0 ? name.substring(0, dot) : name) + "-pages");
    }

    /** Writes the pages of a PDF that was read. */
    void write(SourceFile source, Trace trace) throws IOException {
        DocumentRows rows = DocumentRows.of(trace.outcome(), new Versions("1", EngineVersion.current(), ""));
        PageDrawing drawing = new PageDrawing(trace, rows);
        List<PageView> pages = pages(source);
        Files.createDirectories(directory);
        TextTable table = new TextTable(
                TextTable.Column.text("file", Integer.MAX_VALUE),
                TextTable.Column.number("tables"),
                TextTable.Column.number("facts"),
                TextTable.Column.number("unread"));
        int digits = Math.max(3, Integer.toString(pages.size()).length());
        for (PageView page : pages) {
            DrawnPage drawn = drawing.draw(page);
            String number = Integer.toString(page.number());
            String name = "page-" + "0".repeat(Math.max(0, digits - number.length())) + number + ".svg";
            Files.writeString(directory.resolve(name), drawn.svg());
            table.row(name, drawn.tables(), drawn.count(Role.FACT), drawn.count(Role.UNREAD));
        }
        out.print(table.printed());
        out.println(pages.size() + " pages drawn in " + directory);
    }

    private static List<PageView> pages(SourceFile source) throws IOException {
        try {
            return PdfReader.view(source.file().toFile());
        } catch (PdfRefusal e) {
            throw new IOException("the file changed while it was read", e);
        }
    }
}
