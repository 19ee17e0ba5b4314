package io.yusuan.batch;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueException;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.worker.DocumentWork;
import io.yusuan.worker.InThisProcess;
import io.yusuan.worker.RowMaker;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes part in a run that is shared by several machines, see {@link BatchRunner#manage}. */
public final class WorkerRunner {
    private WorkerRunner() {}

    /**
     * Reads documents for a manager on this machine or another, until its run has ended. The work directory and the sources
     * are the manager's, under the same paths.
     *
     * @throws CatalogueException when the catalogue is wrong, with every problem
     * @throws UnusablePathException when a directory of the job is of no use
     * @throws RunFailedException when the environment or the program failed; other workers take over
     * @throws IOException when the work directory cannot be used
     */
    public static WorkReport work(JobDefinition definition, Progress progress) throws IOException {
        definition.prepareDirectories();
        Catalogue catalogue = CatalogueLoader.load(definition.catalogue());
        Path own = definition.work().resolve(BatchRunner.PROCESSES).resolve(name());
        return work(definition, catalogue, BatchRunner.maker(definition, catalogue, own), progress);
    }

    static WorkReport work(JobDefinition definition, Catalogue catalogue, DocumentWork work, Progress progress)
            throws IOException {
        return work(definition, catalogue, new InThisProcess(work, BatchRunner.versions(catalogue)), progress);
    }

    private static WorkReport work(JobDefinition definition, Catalogue catalogue, RowMaker maker, Progress progress)
            throws IOException {
        try (Stop stop = Stop.listening(progress);
                maker) {
            RunContext run = BatchRunner.context(definition, catalogue, maker, progress, true, stop);
            try (ConfigurableApplicationContext spring =
                    BatchRunner.start(run, WorkerConfiguration.class, name() + ".log", beans -> {})) {
                return spring.getBean(SliceWorker.class).work();
            } catch (JobExecutionException | RuntimeException e) {
                throw RunFailedException.of("", e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Of this process alone among all that share a work directory, as far as machines have names. */
    private static String name() {
        String machine = LedgerLease.machine().replaceAll("[^0-9A-Za-z.-]", "_");
        return "worker-" + machine + "-" + ProcessHandle.current().pid();
    }
}
