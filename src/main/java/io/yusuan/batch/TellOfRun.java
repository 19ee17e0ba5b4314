package io.yusuan.batch;

import io.yusuan.batch.RunReport.Verdict;
import io.yusuan.dataset.Publisher;
import io.yusuan.tell.Night;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** Has a run told of, however it ended. Under the lease of the run, after its job. */
final class TellOfRun {
    private static final Logger LOG = LoggerFactory.getLogger(TellOfRun.class);
    private static final Set<Verdict> INCOMPLETE = EnumSet.of(Verdict.ENDED, Verdict.TOO_MANY_WITHDRAWN);

    private final RunContext run;
    private final Instant begun = Instant.now();

    TellOfRun(RunContext run) {
        this.run = run;
    }

    /** @throws IOException when the summary cannot be written; the same command tells of the run again */
    void ended(RunReport report, JobExecution execution) throws IOException {
        boolean isComplete = !INCOMPLETE.contains(report.verdict());
        run.teller().tell(night(report.verdict().name().toLowerCase(Locale.ROOT), isComplete, "", steps(execution)));
    }

    /** What keeps a run from its end may keep its summary from being written too; the former counts. */
    void failed(RunFailedException failure) {
        try {
            run.teller().tell(night("failed", false, failure.getMessage(), Map.of()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("the summary of the run could not be written: {}", e.toString());
        }
    }

    private Night night(String outcome, boolean isComplete, String words, Map<String, Duration> steps)
            throws IOException {
        RunContext.Counts counts = run.counts();
        return new Night(
                run.definition().name(),
                outcome,
                isComplete,
                words,
                begun,
                Instant.now(),
                steps,
                counts.read.get(),
                counts.unchanged.get(),
                counts.withdrawn.get(),
                counts.web.get().stream()
                        .mapToInt(web -> web.gathered().notFetched().size())
                        .sum(),
                counts.slowest.inOrder(),
                replaced(),
                counts.loaded.get(),
                manifest(run.datasets().publisher()),
                run.engine().version(),
                run.engine().catalogueVersion());
    }

    /** Here, and on other machines where several share the run. */
    private Map<String, Integer> replaced() {
        Map<String, Integer> replaced = new TreeMap<>(run.counts().replacedElsewhere);
        run.maker().replaced().forEach((cause, count) -> replaced.merge(cause, count, Integer::sum));
        return replaced;
    }

    private static Optional<String> manifest(Publisher publisher) throws IOException {
        try {
            return Optional.of(publisher.manifest());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Duration> steps(JobExecution execution) {
        Map<String, Duration> steps = new LinkedHashMap<>();
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStartTime() != null && step.getEndTime() != null) {
                steps.merge(
                        step.getStepName(), Duration.between(step.getStartTime(), step.getEndTime()), Duration::plus);
            }
        }
        return steps;
    }
}
