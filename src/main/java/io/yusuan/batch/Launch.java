package io.yusuan.batch;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Starts the job or goes on with a run that did not finish. Called under the lease, so an execution that looks alive
 * belongs to a process that is not. A stopped one is a run that a gate kept from going on, and no accident.
 */
final class Launch {
    private static final String RUN = "run";
    private static final String CATALOGUE = "catalogue";

    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;
    private final Progress progress;

    Launch(JobOperator operator, JobRepository repository, Job job, Progress progress) {
        this.operator = operator;
        this.repository = repository;
        this.job = job;
        this.progress = progress;
    }

    JobExecution execute(String catalogueVersion) throws JobExecutionException {
        JobInstance last = repository.getLastJobInstance(job.getName());
        JobExecution unfinished = last == null ? null : repository.getLastJobExecution(last);
        if (unfinished != null && isUnfinished(unfinished.getStatus())) {
            if (unfinished.getStatus() != BatchStatus.STOPPED) {
                progress.warn("the last run did not finish; going on with it");
            }
            JobExecution failed = recovered(unfinished);
            if (catalogueVersion.equals(failed.getJobParameters().getString(CATALOGUE))) {
                return operator.restart(failed);
            }
            operator.abandon(failed);
        }
        long run = last == null ? 1 : repository.getJobInstanceCount(job.getName()) + 1;
        return operator.start(job, parameters(run, catalogueVersion));
    }

    private static boolean isUnfinished(BatchStatus status) {
        return status != BatchStatus.COMPLETED && status != BatchStatus.ABANDONED;
    }

    private JobExecution recovered(JobExecution execution) {
        BatchStatus status = execution.getStatus();
        if (status == BatchStatus.FAILED || status == BatchStatus.STOPPED) {
            return execution;
        }
        if (status == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            repository.update(execution);
            return execution;
        }
        return operator.recover(execution);
    }

    private static JobParameters parameters(long run, String catalogueVersion) {
        return new JobParametersBuilder()
                .addLong(RUN, run)
                .addString(CATALOGUE, catalogueVersion)
                .toJobParameters();
    }
}
