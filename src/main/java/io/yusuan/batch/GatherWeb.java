package io.yusuan.batch;

import io.yusuan.gather.web.Visit;
import io.yusuan.gather.web.WebGather;
import io.yusuan.gather.web.WebSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Fetches what is published at the addresses that the job names. It keeps its own account of what it has, file by file. */
final class GatherWeb implements Tasklet {
    private final RunContext run;

    GatherWeb(RunContext run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        List<FromWeb> all = new ArrayList<>();
        for (WebSource source : run.definition().web()) {
            String words = SourceWords.of(source);
            run.progress().gathering(words);
            Visit gathered = WebGather.gather(
                    run.definition().name(), source, run.definition().work());
            if (!gathered.notFetched().isEmpty()) {
                run.progress()
                        .warn(gathered.notFetched().size() + " pages or documents of " + words
                                + " could not be fetched");
            }
            all.add(new FromWeb(words, gathered));
        }
        run.counts().web.set(List.copyOf(all));
        return RepeatStatus.FINISHED;
    }

    /**
     * What one source gave.
     *
     * @param source in words
     */
    record FromWeb(String source, Visit gathered) {}
}
