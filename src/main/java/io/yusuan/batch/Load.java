package io.yusuan.batch;

import io.yusuan.load.LoadReport;
import io.yusuan.load.LoadTarget;
import io.yusuan.load.PostgresLoad;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Brings a database to the publication that stands, whether this run made it or an earlier one: a database that could not
 * be reached last night is served tonight.
 */
final class Load implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(Load.class);

    private final RunContext run;
    private final LoadTarget target;

    Load(RunContext run, LoadTarget target) {
        this.run = run;
        this.target = target;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        LoadReport report = PostgresLoad.load(run.definition().output(), target);
        run.counts().loaded.set(Optional.of(report));
        if (report.stood()) {
            LOG.info("{} holds the publication already", report.where());
        } else {
            report.tables()
                    .forEach(t -> LOG.info(
                            "{}, table {}: {} rows removed, {} added",
                            report.where(),
                            t.dataset(),
                            t.removed(),
                            t.added()));
        }
        return RepeatStatus.FINISHED;
    }
}
