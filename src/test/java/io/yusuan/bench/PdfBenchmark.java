package io.yusuan.bench;

import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.finding.FindingLog;
import io.yusuan.read.DocumentReader;
import io.yusuan.read.ReadLimits;
import io.yusuan.read.ReadResult;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * PDF document → grids against the floor: a walk of PDFBox over all glyphs and paths of the same pages that keeps
 * nothing. Warm, one thread, the two sides by turns, median of the thread's processor time. Arguments: the folder of the
 * documents, then optionally rounds and a part of the path. The command is in {@code docs/performance.md}.
 */
public final class PdfBenchmark {
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 3;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final DocumentReader reader = new DocumentReader(ReadLimits.DEFAULT);
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final int rounds;
    private double allFloor;
    private double allRead;
    private long kept;

    private PdfBenchmark(int rounds) {
        this.rounds = rounds;
    }

    private interface Work {
        long run(Path file) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        PdfBenchmark benchmark = new PdfBenchmark(args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS);
        String part = args.length > 2 ? args[2] : "";
        benchmark.head();
        for (Path file : documents(folder, part)) {
            benchmark.measure(folder.relativize(file).toString(), file);
        }
        benchmark.total();
        benchmark.longDocument(documents(folder, part).get(0));
    }

    private static List<Path> documents(Path folder, String part) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            f -> f.toString().endsWith(".pdf") && f.toString().contains(part))
                    .sorted()
                    .toList();
        }
    }

    private void head() {
        out.println("Java " + Runtime.version() + ", " + WARM_UP + " rounds to warm up, median of " + rounds
                + ", milliseconds of processor time a page");
        out.println();
        out.println("| document | pages | floor | document → grids | ratio |");
        out.println("| --- | ---: | ---: | ---: | ---: |");
    }

    private void measure(String name, Path file) throws IOException {
        int pages = pages(file);
        if (pages == 0) {
            return;
        }
        Work[] works = {PdfBenchmark::walk, this::read};
        long[][] nanos = new long[works.length][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int w = 0; w < works.length; w++) {
                long start = THREADS.getCurrentThreadCpuTime();
                kept += works[w].run(file);
                if (round >= 0) {
                    nanos[w][round] = THREADS.getCurrentThreadCpuTime() - start;
                }
            }
        }
        row(name, pages, median(nanos[0]), median(nanos[1]));
    }

    private void row(String name, int pages, double floor, double read) {
        allFloor += floor;
        allRead += read;
        out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f |",
                name,
                pages,
                floor / pages,
                read / pages,
                read / floor));
    }

    private void total() {
        out.println(String.format(
                Locale.ROOT, "| all, together | | %.0f | %.0f | %.2f |", allFloor, allRead, allRead / allFloor));
    }

    /** A document and the same one written ten times in a row: the time of a page must not grow. */
    private void longDocument(Path file) throws IOException {
        Path tenfold = Files.createTempFile("tenfold", ".pdf");
        try {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (int i = 0; i < 10; i++) {
                merger.addSource(file.toFile());
            }
            merger.setDestinationFileName(tenfold.toString());
            merger.mergeDocuments(null);
            measure("the first one", file);
            measure("the first one, ten times over", tenfold);
        } finally {
            Files.delete(tenfold);
        }
    }

    private static int pages(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            return 0;
        }
    }

    private long read(Path file) throws IOException {
        String name = file.getFileName().toString();
        SourceFile source = new SourceFile(new SourceId("0".repeat(64), name, name), file, Files.size(file));
        return reader.read(source, new FindingLog()) instanceof ReadResult.Readable readable
                ? readable.document().blocks().size()
                : 0;
    }

    private static long walk(Path file) throws IOException {
        long met = 0;
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (PDPage page : document.getPages()) {
                BareWalk walk = new BareWalk(page);
                walk.processPage(page);
                met += walk.met;
            }
        }
        return met;
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / NANOS_PER_MILLI;
    }

    /** Meets every glyph, with what it says, and every piece of a path; keeps a count. */
    private static final class BareWalk extends PDFGraphicsStreamEngine {
        private static final Point2D ORIGIN = new Point2D.Float();
        private long met;

        private BareWalk(PDPage page) {
            super(page);
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
            met++;
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            met++;
        }

        @Override
        public void drawImage(PDImage image) {
            met++;
        }

        @Override
        public void clip(int windingRule) {
            met++;
        }

        @Override
        public void moveTo(float x, float y) {
            met++;
        }

        @Override
        public void lineTo(float x, float y) {
            met++;
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            met++;
        }

        @Override
        public Point2D getCurrentPoint() {
            return ORIGIN;
        }

        @Override
        public void closePath() {
            met++;
        }

        @Override
        public void endPath() {
            met++;
        }

        @Override
        public void strokePath() {
            met++;
        }

        @Override
        public void fillPath(int windingRule) {
            met++;
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            met++;
        }

        @Override
        public void shadingFill(COSName shadingName) {
            met++;
        }
    }
}
