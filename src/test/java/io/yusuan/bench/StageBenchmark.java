package io.yusuan.bench;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.FormSpec;
import io.yusuan.catalogue.TableShape;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.document.Block;
import io.yusuan.document.Document;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.FormReader;
import io.yusuan.interpret.FormReading;
import io.yusuan.interpret.Interpreter;
import io.yusuan.interpret.RawTable;
import io.yusuan.normalise.NarrativeReader;
import io.yusuan.normalise.Normaliser;
import io.yusuan.normalise.TableNormaliser;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.DocumentReader;
import io.yusuan.read.ReadLimits;
import io.yusuan.read.ReadResult;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.Recogniser;
import io.yusuan.recognise.Recognition;
import io.yusuan.reconcile.Reconciler;
import io.yusuan.sample.SampleFolder;
import io.yusuan.sample.SampleFormat;
import io.yusuan.statement.Claim;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.Statement;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each room costs beside the reading of a document: warm, one thread, median of the thread's processor time; then
 * what the checks cost as tables become more. Arguments: the folder of the documents, then optionally rounds and a part
 * of the path. The command is in {@code docs/performance.md}.
 */
public final class StageBenchmark {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final int[] COPIES = {1, 2, 4, 8, 16, 22};
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PERCENT = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private enum Stage {
        READ,
        RECOGNISE,
        INTERPRET,
        NORMALISE,
        NARRATIVE,
        RECONCILE,
        WHOLE
    }

    private final Catalogue catalogue = CatalogueLoader.builtIn();
    private final DocumentReader reader = new DocumentReader(ReadLimits.DEFAULT);
    private final Pipeline pipeline = new Pipeline(catalogue, ReadLimits.DEFAULT, false);
    private final Recogniser recogniser = new Recogniser(catalogue);
    private final Interpreter interpreter = new Interpreter(catalogue.wording());
    private final Normaliser normaliser = new Normaliser(catalogue, false);
    private final NarrativeReader narrative = new NarrativeReader(catalogue.narrative(), catalogue.codes());
    private final Reconciler reconciler = new Reconciler(catalogue);
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final int rounds;
    private final Map<Stage, Double> all = new EnumMap<>(Stage.class);
    private long kept;

    private StageBenchmark(int rounds) {
        this.rounds = rounds;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        StageBenchmark benchmark = new StageBenchmark(args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS);
        String part = args.length > 2 ? args[2] : "";
        try (Stream<Path> walk = Files.walk(folder)) {
            List<SourceFile> files = new ArrayList<>();
            for (Path p : walk.filter(f -> f.toString().endsWith(".pdf"))
                    .filter(f -> f.toString().contains(part))
                    .sorted()
                    .toList()) {
                files.add(source(p, folder.relativize(p).toString()));
            }
            benchmark.documents(files);
        }
        benchmark.growth();
        benchmark.out.println("(" + benchmark.kept + ")");
    }

    private static SourceFile source(Path file, String name) throws IOException {
        return new SourceFile(new SourceId("0".repeat(64), name, name), file, Files.size(file));
    }

    private void documents(List<SourceFile> files) throws IOException {
        for (int round = 0; round < WARM_UP; round++) {
            for (SourceFile file : files) {
                measure(file);
            }
        }
        out.println("Java " + Runtime.version() + ", median of " + rounds
                + ", milliseconds of processor time; whole: the pipeline, open readings included");
        out.println();
        out.println("| document | tables | read | recognise | interpret | normalise | narrative | reconcile | whole |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (SourceFile file : files) {
            print(file);
        }
        out.println();
        double read = all.get(Stage.READ);
        double tables = all.get(Stage.RECOGNISE) + all.get(Stage.INTERPRET) + all.get(Stage.NORMALISE);
        out.println(String.format(
                Locale.ROOT,
                "all: read %.0f ms; recognise %.1f %%, interpret %.1f %%, normalise %.1f %%, the three %.1f %%; narrative"
                        + " %.1f %%; reconcile %.1f %%; whole %.1f %% of reading",
                read,
                PERCENT * all.get(Stage.RECOGNISE) / read,
                PERCENT * all.get(Stage.INTERPRET) / read,
                PERCENT * all.get(Stage.NORMALISE) / read,
                PERCENT * tables / read,
                PERCENT * all.get(Stage.NARRATIVE) / read,
                PERCENT * all.get(Stage.RECONCILE) / read,
                PERCENT * all.get(Stage.WHOLE) / read));
    }

    private void print(SourceFile file) throws IOException {
        List<Map<Stage, Long>> measured = new ArrayList<>();
        int tables = 0;
        for (int round = 0; round < rounds; round++) {
            Measured one = measure(file);
            tables = one.tables();
            measured.add(one.nanos());
        }
        StringBuilder row = new StringBuilder("| " + file.id().source() + " | " + tables);
        for (Stage stage : Stage.values()) {
            double[] times = measured.stream()
                    .mapToDouble(m -> m.getOrDefault(stage, 0L) / NANOS_PER_MILLI)
                    .sorted()
                    .toArray();
            double median = times[times.length / 2];
            all.merge(stage, median, Double::sum);
            row.append(String.format(Locale.ROOT, " | %.1f", median));
        }
        out.println(row + " |");
    }

    private record Measured(int tables, Map<Stage, Long> nanos) {}

    /** One document through all rooms, and once more through the pipeline as a whole. */
    private Measured measure(SourceFile file) throws IOException {
        Clock clock = new Clock();
        FindingLog log = new FindingLog();
        ReadResult result = reader.read(file, log);
        clock.stop(Stage.READ);
        int tables = 0;
        if (result instanceof ReadResult.Readable readable) {
            tables = understand(readable.document(), clock);
        }
        long start = THREADS.getCurrentThreadCpuTime();
        kept += pipeline.process(file).hashCode();
        clock.nanos.put(Stage.WHOLE, THREADS.getCurrentThreadCpuTime() - start);
        return new Measured(tables, clock.nanos);
    }

    private int understand(Document document, Clock clock) {
        SourceId id = new SourceId("0".repeat(64), "in", "in");
        FindingLog log = new FindingLog();
        clock.start();
        Recognition recognition = recogniser.recognise(document);
        clock.stop(Stage.RECOGNISE);
        DocumentHead head = normaliser.head(recognition, log);
        TableNormaliser normalised = normaliser.tables(id, recognition, head, log);
        clock.stop(Stage.NORMALISE);
        List<Statement> statements = new ArrayList<>();
        for (FoundTable found : recognition.tables()) {
            statements.add(statement(found, normalised, log, clock));
        }
        List<Claim> claims = narrative.read(recognition.narrative(), head, log);
        clock.stop(Stage.NARRATIVE);
        kept += reconciler.reconcile(id, head, statements, claims).checks().size();
        clock.stop(Stage.RECONCILE);
        return statements.size();
    }

    private Statement statement(FoundTable found, TableNormaliser normalised, FindingLog log, Clock clock) {
        Optional<FormSpec> form =
                found.spec().filter(s -> s.shape() == TableShape.FORM).flatMap(TableSpec::form);
        Statement statement;
        if (form.isPresent()) {
            FormReading reading = FormReader.read(found.grid(), found.firstRow(), form.get(), log);
            clock.stop(Stage.INTERPRET);
            statement = normalised.form(found, reading);
        } else if (found.spec().isPresent()) {
            RawTable raw = interpreter.interpret(found, log);
            clock.stop(Stage.INTERPRET);
            statement = normalised.statement(raw);
        } else {
            statement = normalised.unrecognised(found);
        }
        clock.stop(Stage.NORMALISE);
        return statement;
    }

    /** The seed disclosure written several times in a row, which is as many tables and all rules over them. */
    private void growth() throws IOException {
        Path file = Files.createTempFile("seed", ".txt");
        Files.write(file, SampleFormat.TEXT.render(SampleFolder.read(SampleFolder.XICHENG_2019)));
        ReadResult read = reader.read(source(file, "in"), new FindingLog());
        Files.delete(file);
        Document one = ((ReadResult.Readable) read).document();
        out.println();
        out.println("| tables | reconcile, ms | a table, ms |");
        out.println("| ---: | ---: | ---: |");
        for (int copies : COPIES) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < copies; i++) {
                blocks.addAll(one.blocks());
            }
            Document document = new Document(one.id(), one.mediaType(), one.bytes(), one.pages(), blocks);
            double[] times = new double[2 * rounds];
            int tables = 0;
            for (int round = 0; round < times.length; round++) {
                Clock clock = new Clock();
                tables = understand(document, clock);
                times[round] = clock.nanos.get(Stage.RECONCILE) / NANOS_PER_MILLI;
            }
            Arrays.sort(times);
            double median = times[times.length / 2];
            out.println(String.format(Locale.ROOT, "| %d | %.1f | %.2f |", tables, median, median / tables));
        }
    }

    /** The processor time of this thread between one stop and the next. */
    private static final class Clock {
        private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
        private long from = THREADS.getCurrentThreadCpuTime();

        void start() {
            from = THREADS.getCurrentThreadCpuTime();
        }

        void stop(Stage stage) {
            long now = THREADS.getCurrentThreadCpuTime();
            nanos.merge(stage, now - from, Long::sum);
            from = now;
        }
    }
}
