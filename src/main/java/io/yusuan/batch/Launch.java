package io.yusuan.batch;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

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

    /**
     * Notes that an execution ended. Not {@code JobOperator.recover}: it does nothing for UNKNOWN, leaves UNKNOWN steps that
     * then refuse to start (a commit that met a full disk is one, in an execution that is FAILED), and takes an execution that was restarted from a recovered one for recovered itself, so that
     * the second crash in a row would be the last start of the job.
     */
    private JobExecution recovered(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(LocalDateTime.now(ZoneOffset.UTC));
                repository.update(step);
            }
        }
        BatchStatus status = execution.getStatus();
        if (status == BatchStatus.FAILED || status == BatchStatus.STOPPED) {
            return execution;
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED);
        execution.setEndTime(LocalDateTime.now(ZoneOffset.UTC));
        repository.update(execution);
        return execution;
    }

    private static JobParameters parameters(long run, String catalogueVersion) {
        return new JobParametersBuilder()
                .addLong(RUN, run)
                .addString(CATALOGUE, catalogueVersion)
                .toJobParameters();
    }
}
