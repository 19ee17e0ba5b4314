package io.yusuan.batch;

import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that reads documents, in a run that reads all of them itself as in a worker that reads a slice. */
final class DocumentStep {
    /** Documents a transaction: what a killed run has to read again at most. */
    private static final int CHUNK = 8;

    private DocumentStep() {}

    /** Reads and writes stay on the step's thread and in order; only documents are read side by side. */
    static Step of(
            RunContext run,
            Ledger ledger,
            PendingInputs inputs,
            JobRepository repository,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor threads) {
        return new StepBuilder("process", repository)
                .<Input, ProcessedDocument>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(inputs)
                .processor(new ProcessDocument(run))
                .writer(new WriteRows(run, ledger))
                .interruptionPolicy(run.stop())
                .listener((StepListener) new Stage())
                .listener((StepListener) run.stop())
                .taskExecutor(threads)
                .allowStartIfComplete(true)
                .build();
    }

    /** So many documents are read side by side. */
    static ThreadPoolTaskExecutor threads(int parallel) {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(parallel);
        threads.setThreadNamePrefix("document-");
        return threads;
    }
}
