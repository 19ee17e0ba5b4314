package io.yusuan.batch;

import io.yusuan.batch.RunReport.Verdict;
import io.yusuan.dataset.Waived;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** What a run did that met no error. */
final class ReportOfRun {
    private ReportOfRun() {}

    static RunReport of(RunContext run, RunTotals totals, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return report(run, totals, ended(run));
        }
        int errors = run.counts().waived.get().errors();
        List<String> notHeld = run.counts().notHeld.get();
        Verdict judged =
                RunReport.judge(totals, notHeld, errors, run.definition().gates());
        return report(run, totals, inQuestion(run).isEmpty() ? judged : judged.orWorse(Verdict.NOT_FETCHED));
    }

    /** Why a run that met no error did not go on to its end. */
    private static RunReport.Verdict ended(RunContext run) {
        if (run.counts().refused.get()) {
            return RunReport.Verdict.TOO_MANY_WITHDRAWN;
        }
        run.progress().warn("the run was ended before it published anything new; the same command goes on with it");
        return RunReport.Verdict.ENDED;
    }

    private static RunReport report(RunContext run, RunTotals totals, RunReport.Verdict verdict) {
        RunContext.Counts counts = run.counts();
        Optional<Waived> waived = Optional.ofNullable(counts.waived.get());
        return new RunReport(
                run.definition().name(),
                totals,
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
                counts.loaded.get(),
                verdict);
    }

    private static List<String> inQuestion(RunContext run) {
        return run.counts().web.get().stream()
                .filter(web -> web.gathered().failed())
                .map(GatherWeb.FromWeb::source)
                .toList();
    }
}
