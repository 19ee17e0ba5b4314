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
        try (FoundInputs found = new FoundInputs(run.definition().work().resolve("found.part"))) {
            find(archives, found);
            ledger.check();
            Comparison comparison = Comparison.of(found, ledger);
            run.counts().known.set(comparison.known());
            run.counts().withdrawn.set(comparison.gone());
            if (run.definition().gates().tooManyGone(comparison.gone(), comparison.known())) {
                run.counts().refused.set(true);
                contribution.getStepExecution().setTerminateOnly();
            } else {
                tell(comparison, found.count(), archives);
            }
        }
        return RepeatStatus.FINISHED;
    }

    private void tell(Comparison comparison, int inputs, Archives archives) throws IOException {
        if (inputs == 0) {
            run.progress().warn("the sources hold no documents: " + SourceWords.of(run.definition()));
        }
        comparison.tell(run.engine());
        int pending = expect(comparison.repeated());
        archives.forgetOthers(() -> ledger.pages().neededFiles());
        run.counts().read.set(pending);
        run.counts().unchanged.set(inputs - pending);
        if (pending == 0 && comparison.gone() == 0) {
            run.counts().standing.set(Standing.find(run, ledger));
        }
        run.progress().discovered(inputs, pending);
    }

    /**
     * Notes what has to be read though it has not changed itself, and says how many inputs have to be read at all.
     *
     * @param repeated contents of which there are several
     */
    private int expect(HashBeginnings repeated) {
        int pending = 0;
        List<Renewed> renewed = new ArrayList<>();
        Map<String, String> firstByContent = new HashMap<>();
        for (Known input : ledger.pages().all()) {
            Optional<String> first = repeated.contains(input.docId())
                    ? Optional.ofNullable(firstByContent.putIfAbsent(input.docId(), input.source()))
                    : Optional.empty();
            Renewed now = renewed(input, first);
            if (!isKept(input, now.storeKey())) {
                pending++;
                renewed.add(now);
            }
            if (renewed.size() == FoundInputs.PAGE) {
                ledger.renew(renewed, run.engine());
                renewed.clear();
            }
        }
        ledger.renew(renewed, run.engine());
        return pending;
    }

    /**
     * What is to be done for an input.
     *
     * @param duplicateOf the first source with the same bytes, if this is not it
     * @param storeKey hash of all that its rows depend on
     */
    record Renewed(Known known, Optional<String> duplicateOf, String storeKey) {
        /** Whether the ledger has it already. */
        boolean isNoted() {
            return !known.done() && known.storeKey().equals(storeKey);
        }
    }

    private Renewed renewed(Known input, Optional<String> duplicateOf) {
        return new Renewed(
                input,
                duplicateOf,
                run.engine().storeKey(input.docId(), input.source(), duplicateOf.orElse(""), input.refused()));
    }

    private boolean isKept(Known input, String storeKey) {
        return input.upToDate(storeKey)
                && !run.definition().operating().reprocess().asksFor(input.catalogueVersion())
                && run.datasets().store().holds(storeKey);
    }

    /** Those of folders, then those of the web; of an address that several sources lead to, the first. */
    private void find(Archives archives, FoundInputs found) throws IOException {
        SourceWalk.documents(run.definition(), archives, found::add);
        Set<String> addresses = new HashSet<>();
        for (GatherWeb.FromWeb web : run.counts().web.get()) {
            for (SourceFile document : web.gathered().documents()) {
                if (addresses.add(document.id().source())) {
                    for (Gathered input : archives.inputs(document, member -> true)) {
                        found.add(input);
                    }
                }
            }
        }
    }
}
