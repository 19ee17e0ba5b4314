package io.yusuan.batch;

import io.yusuan.dataset.Waived;
import io.yusuan.load.LoadReport;
import io.yusuan.tell.Teller;
import io.yusuan.worker.RowMaker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the steps of one run share.
 *
 * @param definition the job
 * @param engine what rows depend on
 * @param maker makes the rows of documents
 * @param datasets where rows go
 * @param teller tells of the run
 * @param progress who listens
 * @param isShared whether workers on this machine or others read the documents
 * @param stop hears that the process is to end
 * @param counts what the run did
 */
record RunContext(
        JobDefinition definition,
        Engine engine,
        RowMaker maker,
        Datasets datasets,
        Teller teller,
        Progress progress,
        boolean isShared,
        Stop stop,
        Counts counts) {
    /** What the run did, filled in by its steps. */
    static final class Counts {
        final AtomicInteger known = new AtomicInteger();
        final AtomicInteger read = new AtomicInteger();
        final AtomicInteger unchanged = new AtomicInteger();
        final AtomicInteger withdrawn = new AtomicInteger();
        /** Whether the job refused to go on because too many documents are gone. */
        final AtomicBoolean refused = new AtomicBoolean();

        /** What was waived in the publication of an earlier run, where that is the one of this run too. */
        final AtomicReference<Optional<Waived>> standing = new AtomicReference<>(Optional.empty());

        final Slowest slowest = new Slowest();

        /** Processes that read documents and were replaced on other machines, by cause. */
        final Map<String, Integer> replacedElsewhere = new ConcurrentHashMap<>();

        final AtomicReference<Optional<LoadReport>> loaded = new AtomicReference<>(Optional.empty());
        final AtomicReference<List<String>> notHeld = new AtomicReference<>(List.of());
        final AtomicReference<List<GatherWeb.FromWeb>> web = new AtomicReference<>(List.of());
        final AtomicReference<Waived> waived = new AtomicReference<>();
    }
}
