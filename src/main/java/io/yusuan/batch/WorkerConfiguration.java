package io.yusuan.batch;

import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
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

/** A worker: the ledger and the job repository of the manager's job, and no job of its own. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
class WorkerConfiguration {
    /** The manager may not have been here yet. */
    @Bean
    SliceWorker worker(
            RunContext run,
            DataSource database,
            JdbcTemplate jdbc,
            JobRepository repository,
            PlatformTransactionManager transactions,
            ThreadPoolTaskExecutor documentThreads) {
        LedgerSchema.migrate(database, true);
        return new SliceWorker(
                run,
                jdbc,
                repository,
                transactions,
                documentThreads,
                run.definition().database().orElseThrow());
    }

    @Bean
    ThreadPoolTaskExecutor documentThreads(RunContext run) {
        return DocumentStep.threads(run.definition().parallel());
    }
}
