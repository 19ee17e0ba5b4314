package io.yusuan.batch;

import io.yusuan.dataset.Publisher;
import io.yusuan.dataset.Waived;
import io.yusuan.gather.ContentIdentity;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The publication of an earlier run where it is what this run would publish, byte for byte: made of the same, and on the
 * disk as it was made. A run in which nothing has changed need not compare and publish everything anew.
 */
final class Standing {
    private Standing() {}

    /** What an earlier run published. */
    record Published(String madeOf, String manifest, Waived waived) {}

    /** What was waived in the publication that stands, if it is still the right one. */
    static Optional<Waived> find(RunContext run, Ledger ledger) throws IOException {
        Optional<Published> last = ledger.published();
        Publisher publisher = run.datasets().publisher();
        boolean stands = last.isPresent()
                && run.teller().knows(last.get().manifest())
                && last.get().madeOf().equals(madeOf(run, ledger))
                && publisher.stands(last.get().manifest());
        return stands ? last.map(Published::waived) : Optional.empty();
    }

    /** Remembers what was published; not where a bug kept something out of it, which may be mended by the next run. */
    static void remember(RunContext run, Ledger ledger, Waived waived) throws IOException {
        if (run.counts().notHeld.get().isEmpty()) {
            ledger.published(new Published(
                    madeOf(run, ledger), run.datasets().publisher().manifest(), waived));
        }
    }

    private static String madeOf(RunContext run, Ledger ledger) {
        String settings = run.engine() + " " + run.definition().partition() + " excel-zh="
                + run.definition().sinks().excelZh() + " "
                + new TreeMap<>(run.datasets().waivers().reasons());
        Stream<String> keys =
                StreamSupport.stream(ledger.pages().all().spliterator(), false).map(Known::storeKey);
        return ContentIdentity.hash(settings, keys::iterator);
    }
}
