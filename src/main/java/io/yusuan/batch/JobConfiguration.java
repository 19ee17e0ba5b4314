package io.yusuan.batch;

import io.yusuan.load.LoadTarget;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job: gather, discover, process, reconcile, publish, and load where a database is to be. Every step may run again after it completed, because the ledger, not the job
 * repository, knows what is done: a restarted run looks at the sources anew and reads only what is missing.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
class JobConfiguration {
    private final RunContext run;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    JobConfiguration(RunContext run, JobRepository repository, PlatformTransactionManager transactions) {
        this.run = run;
        this.repository = repository;
        this.transactions = transactions;
    }

    @Bean
    Job job(Step gather, Step discover, Step process, Step reconcile, Step publish) {
        SimpleJobBuilder job = new JobBuilder(run.definition().name(), repository)
                .start(gather)
                .next(discover)
                .next(process)
                .next(reconcile)
                .next(publish);
        run.definition().sinks().load().ifPresent(target -> job.next(load(target)));
        return job.build();
    }

    @Bean
    Step gather() {
        // It asks the ledger nothing, and may wait for hours for others.
        return tasklet("gather", new GatherWeb(run), new ResourcelessTransactionManager());
    }

    @Bean
    Step discover(Ledger ledger) {
        return tasklet("discover", new Discover(run, ledger));
    }

    @Bean
    Step process(Ledger ledger, JdbcTemplate jdbc, ThreadPoolTaskExecutor documentThreads) {
        return run.isShared()
                ? shared(ledger, jdbc)
                : DocumentStep.of(run, ledger, PendingInputs.all(ledger), repository, transactions, documentThreads);
    }

    private Step shared(Ledger ledger, JdbcTemplate jdbc) {
        LedgerDatabase database = run.definition().database().orElseThrow();
        Slices slices = new Slices(jdbc, run.definition().name(), database.times());
        ShareSlices share = new ShareSlices(run, ledger, slices, repository, database.slice());
        return new StepBuilder(share.getStepName(), repository)
                .listener(run.stop())
                .allowStartIfComplete(true)
                .partitioner(share.getStepName(), size -> Map.of())
                .splitter(share)
                .partitionHandler(share)
                .build();
    }

    @Bean
    Step reconcile(Ledger ledger) {
        return tasklet("reconcile", new Reconcile(run, ledger));
    }

    @Bean
    Step publish(Ledger ledger) {
        return tasklet("publish", new Publish(run, ledger));
    }

    /** Part of publishing for whoever asks the run to end: it is not kept from beginning. */
    private Step load(LoadTarget target) {
        return new StepBuilder("load", repository)
                .tasklet(new Load(run, target), transactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Ledger ledger(JdbcTemplate jdbc, LedgerGuard guard) {
        return new Ledger(jdbc, run.definition().name(), guard);
    }

    /** Spring closes it, and so gives the lease back, before it closes the database. */
    @Bean
    LedgerGuard guard(DataSource database, JdbcTemplate jdbc, Lease directory) throws LeaseHeldException {
        Optional<LedgerDatabase> shared = run.definition().database();
        LedgerSchema.migrate(database, shared.isPresent());
        if (shared.isEmpty()) {
            return LedgerGuard.ALONE;
        }
        String job = run.definition().name();
        LeaseTimes times = shared.get().times();
        LedgerLease lease = LedgerLease.acquire(jdbc, new TransactionTemplate(transactions), job, directory, times);
        // Workers of a run that died are told that it is over.
        new Slices(jdbc, job, times).withdraw();
        return lease;
    }

    @Bean
    ThreadPoolTaskExecutor documentThreads() {
        return DocumentStep.threads(run.definition().parallel());
    }

    private Step tasklet(String name, Tasklet tasklet) {
        return tasklet(name, tasklet, transactions);
    }

    private Step tasklet(String name, Tasklet tasklet, PlatformTransactionManager around) {
        return new StepBuilder(name, repository)
                .listener(run.stop())
                .listener(new Stage())
                .tasklet(tasklet, around)
                .allowStartIfComplete(true)
                .build();
    }
}
