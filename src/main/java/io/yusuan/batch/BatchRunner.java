package io.yusuan.batch;

import io.yusuan.across.AcrossDocuments;
import io.yusuan.batch.JobDefinition.Partition;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueException;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.dataset.CodeBookRows;
import io.yusuan.dataset.DurableFiles;
import io.yusuan.dataset.Publisher;
import io.yusuan.dataset.RowStore;
import io.yusuan.dataset.Versions;
import io.yusuan.dataset.Waivers;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.tell.Teller;
import io.yusuan.worker.DocumentWork;
import io.yusuan.worker.InThisProcess;
import io.yusuan.worker.RowMaker;
import io.yusuan.worker.WorkerSettings;
import io.yusuan.worker.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Runs a job. The one door of this room: whoever comes through it needs to know nothing of Spring. */
public final class BatchRunner {
    /** Name of the log file in the work directory. */
    public static final String LOG_FILE = "yusuan.log";

    /** Name of the directory in the work directory where processes that read documents may write. */
    static final String PROCESSES = "workers";

    private BatchRunner() {}

    /**
     * Runs a job to its end, going on with an earlier run that did not finish.
     *
     * @throws CatalogueException when the catalogue or the file of waivers is wrong, with every problem
     * @throws UnusablePathException when a directory of the job is of no use
     * @throws LeaseHeldException when another run works in the same work directory, or at the same job in a ledger that machines share
     * @throws RunFailedException when the environment or the program failed; the same command goes on
     * @throws IOException when the work directory cannot be used
     */
    public static RunReport run(JobDefinition definition, Progress progress) throws IOException {
        definition.prepareDirectories();
        Catalogue catalogue = CatalogueLoader.load(definition.catalogue());
        return run(
                definition,
                catalogue,
                maker(definition, catalogue, definition.work().resolve(PROCESSES)),
                progress,
                false);
    }

    /**
     * As {@link #run}, but the documents are read by {@link #work workers} on any number of machines, while this process cuts
     * them into slices, waits, and publishes. The job has its ledger in a database.
     */
    public static RunReport manage(JobDefinition definition, Progress progress) throws IOException {
        definition.prepareDirectories();
        Catalogue catalogue = CatalogueLoader.load(definition.catalogue());
        return run(
                definition,
                catalogue,
                maker(definition, catalogue, definition.work().resolve(PROCESSES)),
                progress,
                true);
    }

    static RunReport manage(JobDefinition definition, Catalogue catalogue, DocumentWork work, Progress progress)
            throws IOException {
        return run(definition, catalogue, new InThisProcess(work, versions(catalogue)), progress, true);
    }

    /**
     * What makes rows.
     *
     * @param directory where processes that read documents have directories of their own
     */
    static RowMaker maker(JobDefinition definition, Catalogue catalogue, Path directory) {
        if (definition.workers().isEmpty()) {
            Pipeline pipeline = new Pipeline(catalogue, definition.limits(), definition.keepPersonalData());
            return new InThisProcess(pipeline::process, versions(catalogue));
        }
        WorkerSettings settings = new WorkerSettings(
                definition.catalogue(), definition.limits(), definition.keepPersonalData(), versions(catalogue));
        return new Workers(settings, definition.workers().get(), directory);
    }

    static RunReport run(JobDefinition definition, Catalogue catalogue, DocumentWork work, Progress progress)
            throws IOException {
        return run(definition, catalogue, new InThisProcess(work, versions(catalogue)), progress, false);
    }

    private static RunReport run(
            JobDefinition definition, Catalogue catalogue, RowMaker maker, Progress progress, boolean isShared)
            throws IOException {
        try (Stop stop = Stop.listening(progress);
                Lease lease = Lease.acquire(definition.work());
                maker) {
            return runSteps(context(definition, catalogue, maker, progress, isShared, stop), lease);
        }
    }

    static RunContext context(
            JobDefinition definition,
            Catalogue catalogue,
            RowMaker maker,
            Progress progress,
            boolean isShared,
            Stop stop)
            throws IOException {
        return new RunContext(
                definition,
                Engine.of(EngineVersion.current(), BuildFingerprint.current(), catalogue.version(), definition),
                maker,
                datasets(definition, catalogue),
                new Teller(
                        definition.work().resolve("told").resolve(definition.name()),
                        definition.output(),
                        definition.operating().telling()),
                progress,
                isShared,
                stop,
                new RunContext.Counts());
    }

    static Versions versions(Catalogue catalogue) {
        return new Versions("1", EngineVersion.current(), catalogue.version());
    }

    private static Datasets datasets(JobDefinition definition, Catalogue catalogue) throws IOException {
        Waivers waivers = definition.waivers().isPresent()
                ? WaiverFile.read(definition.waivers().get())
                : Waivers.NONE;
        Versions versions = versions(catalogue);
        Publisher publisher = new Publisher(
                        definition.output(),
                        versions,
                        CodeBookRows.of(catalogue.codes()),
                        definition.partition() == Partition.ALWAYS)
                .accepting(waivers);
        RowStore store = new RowStore(definition.work().resolve("rows"));
        return new Datasets(
                store,
                new AcrossDocuments(catalogue.documents(), store),
                definition.sinks().excelZh() ? publisher.withSpreadsheets() : publisher,
                waivers,
                versions);
    }

    private static RunReport runSteps(RunContext run, Lease lease) throws IOException {
        TellOfRun tell = new TellOfRun(run);
        try {
            return runSteps(run, lease, tell);
        } catch (RunFailedException e) {
            tell.failed(e);
            throw e;
        }
    }

    private static RunReport runSteps(RunContext run, Lease lease, TellOfRun tell) throws IOException {
        try (ConfigurableApplicationContext spring =
                // The lease is given back after the database is closed, by who took it.
                start(
                        run,
                        JobConfiguration.class,
                        LOG_FILE,
                        beans -> beans.registerBean(Lease.class, () -> lease, bean -> bean.setDestroyMethodName("")))) {
            Launch launch = new Launch(
                    spring.getBean(JobOperator.class),
                    spring.getBean(JobRepository.class),
                    spring.getBean(Job.class),
                    run.progress());
            JobExecution execution = launch.execute(run.engine().catalogueVersion());
            if (execution.getStatus() != BatchStatus.STOPPED && execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
            LedgerPages ledger = spring.getBean(Ledger.class).pages();
            RunReport report = ReportOfRun.of(run, ledger.totals(), execution);
            tell.ended(report, execution);
            ledger.lines().forEachRemaining(run.progress()::document);
            return report;
        } catch (RunFailedException e) {
            throw e;
        } catch (JobExecutionException | RuntimeException e) {
            if (RunFailedException.rootCause(e) instanceof LeaseHeldException held) {
                throw held;
            }
            throw RunFailedException.of("", e);
        }
    }

    /**
     * Starts Spring.
     *
     * @param log name of the log file in the work directory
     * @param more adds beans
     */
    static ConfigurableApplicationContext start(
            RunContext run, Class<?> configuration, String log, Consumer<GenericApplicationContext> more)
            throws IOException {
        Path work = run.definition().work().toAbsolutePath();
        DurableFiles.makeDirectories(work);
        return new SpringApplicationBuilder(configuration)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(RunContext.class, () -> run);
                    more.accept(beans);
                    // First, so that what the environment says of other programs' databases does not count.
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("job", LedgerDatabase.properties(run.definition())));
                })
                .profiles(run.definition().operating().logging().profile())
                .properties(Map.of("logging.file.name", work.resolve(log).toString()))
                .run();
    }

    private static RunFailedException failure(JobExecution execution) {
        List<Throwable> causes = execution.getAllFailureExceptions();
        return RunFailedException.of(
                execution.getExitStatus().getExitDescription(), causes.isEmpty() ? null : causes.get(0));
    }
}
