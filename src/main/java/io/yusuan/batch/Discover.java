package io.yusuan.batch;

import io.yusuan.document.SourceFile;
import io.yusuan.gather.Archives;
import io.yusuan.gather.Gathered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Compares the sources with the ledger: what has not changed stays done, what is new or changed becomes pending, what is
 * gone is withdrawn, unless so much is gone that the job refuses to go on. Of several files with the same bytes the first in order counts and the others are duplicates.
 */
final class Discover implements Tasklet {
    private final RunContext run;
    private final Ledger ledger;

    Discover(RunContext run, Ledger ledger) {
        this.run = run;
        this.ledger = ledger;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Archives archives = new Archives(
                run.definition().work(),
                run.definition().name(),
                run.definition().archives());
        List<Input> inputs = inputs(documents(archives));
        ledger.check();
        Map<String, Ledger.Known> known = ledger.known();
        Set<String> gone = new TreeSet<>(known.keySet());
        inputs.forEach(input -> gone.remove(input.source()));
        run.counts().known.set(known.size());
        run.counts().withdrawn.set(gone.size());
        if (run.definition().gates().tooManyGone(gone.size(), known.size())) {
            run.counts().refused.set(true);
            contribution.getStepExecution().setTerminateOnly();
            return RepeatStatus.FINISHED;
        }
        if (inputs.isEmpty()) {
            run.progress().warn("the sources hold no documents: " + SourceWords.of(run.definition()));
        }
        int pending = expect(inputs, known);
        ledger.withdraw(gone);
        archives.forgetOthers(ledger::neededFiles);
        run.counts().read.set(pending);
        run.counts().unchanged.set(inputs.size() - pending);
        if (pending == 0 && gone.isEmpty()) {
            run.counts().standing.set(Standing.find(run, ledger));
        }
        run.progress().discovered(inputs.size(), pending);
        return RepeatStatus.FINISHED;
    }

    /** Notes what has to be read, and says how many that are. */
    private int expect(List<Input> inputs, Map<String, Ledger.Known> known) {
        List<Input> kept = new ArrayList<>();
        List<Input> expected = new ArrayList<>();
        for (Input input : inputs) {
            Ledger.Known before = known.get(input.source());
            boolean isKept = before != null
                    && before.upToDate(input.storeKey())
                    && !run.definition().operating().reprocess().asksFor(before.catalogueVersion())
                    && run.datasets().store().holds(input.storeKey());
            (isKept ? kept : expected).add(input);
        }
        ledger.keep(kept);
        ledger.expect(expected, run.engine());
        return expected.size();
    }

    /** Those of folders, then those of the web; of an address that several sources lead to, the first. */
    private List<Gathered> documents(Archives archives) throws IOException {
        List<Gathered> documents = new ArrayList<>(SourceWalk.documents(run.definition(), archives));
        Set<String> addresses = new HashSet<>();
        for (GatherWeb.FromWeb web : run.counts().web.get()) {
            for (SourceFile document : web.gathered().documents()) {
                if (addresses.add(document.id().source())) {
                    documents.addAll(archives.inputs(document, member -> true));
                }
            }
        }
        return documents;
    }

    private List<Input> inputs(List<Gathered> gathered) {
        Map<String, String> firstByContent = new HashMap<>();
        List<Input> inputs = new ArrayList<>();
        for (Gathered each : gathered) {
            SourceFile file = each.file();
            String first =
                    firstByContent.putIfAbsent(file.id().docId(), file.id().source());
            Optional<String> duplicateOf = Optional.ofNullable(first);
            String key = run.engine().storeKey(file, duplicateOf, each.refused());
            inputs.add(new Input(inputs.size(), file, duplicateOf, each.refused(), key));
        }
        return inputs;
    }
}
