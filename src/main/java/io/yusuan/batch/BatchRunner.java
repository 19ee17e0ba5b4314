package io.yusuan.batch;

import io.yusuan.across.AcrossDocuments;
import io.yusuan.batch.JobDefinition.Partition;
import io.yusuan.batch.RunReport.Verdict;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueException;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.dataset.CodeBookRows;
import io.yusuan.dataset.Publisher;
import io.yusuan.dataset.RowStore;
import io.yusuan.dataset.Versions;
import io.yusuan.dataset.Waived;
import io.yusuan.dataset.Waivers;
import io.yusuan.load.LoadFailedException;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.tell.Teller;
import io.yusuan.worker.DocumentWork;
import io.yusuan.worker.InThisProcess;
import io.yusuan.worker.RowMaker;
import io.yusuan.worker.WorkerSettings;
import io.yusuan.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);
    /** Name of the log file in the work directory. */
    public static final String LOG_FILE = "yusuan.log";

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
        return run(definition, catalogue, maker(definition, catalogue), progress);
    }

    static RowMaker maker(JobDefinition definition, Catalogue catalogue) {
        if (definition.workers().isEmpty()) {
            Pipeline pipeline = new Pipeline(catalogue, definition.limits(), definition.keepPersonalData());
            return new InThisProcess(pipeline::process, versions(catalogue));
        }
        WorkerSettings settings = new WorkerSettings(
                definition.catalogue(), definition.limits(), definition.keepPersonalData(), versions(catalogue));
        return new Workers(
                settings, definition.workers().get(), definition.work().resolve("workers"));
    }

    static RunReport run(JobDefinition definition, Catalogue catalogue, DocumentWork work, Progress progress)
            throws IOException {
        return run(definition, catalogue, new InThisProcess(work, versions(catalogue)), progress);
    }

    private static RunReport run(JobDefinition definition, Catalogue catalogue, RowMaker maker, Progress progress)
            throws IOException {
        try (Stop stop = Stop.listening(progress);
                Lease lease = Lease.acquire(definition.work());
                maker) {
            Engine engine =
                    Engine.of(EngineVersion.current(), BuildFingerprint.current(), catalogue.version(), definition);
            RunContext run = new RunContext(
                    definition,
                    engine,
                    maker,
                    datasets(definition, catalogue),
                    new Teller(
                            definition.work().resolve("told").resolve(definition.name()),
                            definition.output(),
                            definition.operating().telling()),
                    progress,
                    stop,
                    new RunContext.Counts());
            return runSteps(run, lease);
        }
    }

    private static Versions versions(Catalogue catalogue) {
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
        try (ConfigurableApplicationContext spring = start(run, lease)) {
            Launch launch = new Launch(
                    spring.getBean(JobOperator.class),
                    spring.getBean(JobRepository.class),
                    spring.getBean(Job.class),
                    run.progress());
            JobExecution execution = launch.execute(run.engine().catalogueVersion());
            if (execution.getStatus() != BatchStatus.STOPPED && execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
            RunReport report = report(run, spring.getBean(Ledger.class).lines(), execution);
            tell.ended(report, execution);
            return report;
        } catch (RunFailedException e) {
            throw e;
        } catch (JobExecutionException | RuntimeException e) {
            if (rootCause(e) instanceof LeaseHeldException held) {
                throw held;
            }
            throw failure("", e);
        }
    }

    private static RunReport report(RunContext run, List<RunReport.Line> lines, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return report(run, lines, ended(run));
        }
        int errors = run.counts().waived.get().errors();
        List<String> notHeld = run.counts().notHeld.get();
        Verdict judged =
                RunReport.judge(lines, notHeld, errors, run.definition().gates());
        return report(run, lines, inQuestion(run).isEmpty() ? judged : judged.orWorse(Verdict.NOT_FETCHED));
    }

    /** Why a run that met no error did not go on to its end. */
    private static RunReport.Verdict ended(RunContext run) {
        if (run.counts().refused.get()) {
            return RunReport.Verdict.TOO_MANY_WITHDRAWN;
        }
        run.progress().warn("the run was ended before it published anything new; the same command goes on with it");
        return RunReport.Verdict.ENDED;
    }

    private static RunReport report(RunContext run, List<RunReport.Line> lines, RunReport.Verdict verdict) {
        RunContext.Counts counts = run.counts();
        Optional<Waived> waived = Optional.ofNullable(counts.waived.get());
        return new RunReport(
                run.definition().name(),
                lines,
                counts.known.get(),
                counts.read.get(),
                counts.unchanged.get(),
                counts.withdrawn.get(),
                run.definition().output(),
                counts.notHeld.get(),
                waived.map(w -> w.findings().size()).orElse(0),
                waived.map(w -> w.unused(run.datasets().waivers())).orElse(Set.of()),
                counts.web.get().stream()
                        .flatMap(web -> web.gathered().notFetched().stream())
                        .toList(),
                inQuestion(run),
                verdict);
    }

    private static List<String> inQuestion(RunContext run) {
        return run.counts().web.get().stream()
                .filter(web -> web.gathered().failed())
                .map(GatherWeb.FromWeb::source)
                .toList();
    }

    private static ConfigurableApplicationContext start(RunContext run, Lease lease) throws IOException {
        Path work = run.definition().work().toAbsolutePath();
        Files.createDirectories(work);
        return new SpringApplicationBuilder(JobConfiguration.class)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(RunContext.class, () -> run);
                    // It is given back after the database is closed, by who took it.
                    beans.registerBean(Lease.class, () -> lease, bean -> bean.setDestroyMethodName(""));
                    // First, so that what the environment says of other programs' databases does not count.
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("job", LedgerDatabase.properties(run.definition())));
                })
                .profiles(run.definition().operating().logging().profile())
                .properties(Map.of("logging.file.name", work.resolve(LOG_FILE).toString()))
                .run();
    }

    private static RunFailedException failure(JobExecution execution) {
        List<Throwable> causes = execution.getAllFailureExceptions();
        return failure(execution.getExitStatus().getExitDescription(), causes.isEmpty() ? null : causes.get(0));
    }

    private static RunFailedException failure(String description, Throwable error) {
        String words = error == null ? description : words(cause(error));
        LOG.error("the run did not finish: {}", words, error);
        return new RunFailedException("the run did not finish: " + words, error);
    }

    /** What happened first, but for a database that was not loaded, which is told with its address. */
    private static Throwable cause(Throwable error) {
        Throwable cause = error;
        while (!(cause instanceof LoadFailedException) && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String words(Throwable cause) {
        if (cause instanceof LoadFailedException) {
            return cause.getMessage();
        }
        return cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
