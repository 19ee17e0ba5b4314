package io.yusuan.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the sources hold today against what the ledger knows, page by page. It keeps eight bytes and some bits for each input; positions
 * among the inputs known are those of the discovery before, which are their own until they are told the new ones.
 */
final class Comparison {
    private final FoundInputs found;
    private final Ledger ledger;
    private final int known;
    /** Positions known that were found again. */
    private final BitSet again = new BitSet();
    /** What was found, by content. */
    private final HashBeginnings contents = new HashBeginnings();
    /** Positions found that are new or have changed. */
    private final BitSet changed = new BitSet();
    /** Positions found that are as they were, elsewhere. */
    private final BitSet moved = new BitSet();
    /** Where in the order of the discovery before the next input may be. */
    private int next;

    private Comparison(FoundInputs found, Ledger ledger) {
        this.found = found;
        this.ledger = ledger;
        this.known = ledger.inputs();
    }

    static Comparison of(FoundInputs found, Ledger ledger) throws IOException {
        Comparison comparison = new Comparison(found, ledger);
        found.pages(comparison::compare);
        return comparison;
    }

    int known() {
        return known;
    }

    /** Contents that were found more than once. */
    HashBeginnings repeated() {
        return contents.sorted().repeated();
    }

    int gone() {
        return known - again.cardinality();
    }

    /** Most nights find most inputs in the order in which they were found before, so those next in it are read at once. */
    private void compare(List<Found> page) {
        Map<String, Known> near = new HashMap<>();
        if (known > again.cardinality()) {
            ledger.pages().between(next, next + page.size() - 1).forEach(k -> near.put(k.source(), k));
        }
        for (Found input : page) {
            Optional<Known> before = Optional.ofNullable(near.get(input.source()));
            if (before.isEmpty() && known > again.cardinality()) {
                before = ledger.pages().of(input.source());
            }
            before.ifPresent(k -> {
                again.set(k.ordinal());
                next = k.ordinal() + 1;
            });
            contents.add(input.docId());
            changed.set(input.ordinal(), before.filter(k -> k.is(input)).isEmpty());
            moved.set(input.ordinal(), before.filter(k -> !k.isWhere(input)).isPresent());
        }
    }

    /** Tells the ledger what is gone, what is new or has changed, and what lies elsewhere. */
    void tell(Engine engine) throws IOException {
        if (gone() > 0) {
            withdraw();
        }
        if (!changed.isEmpty() || !moved.isEmpty()) {
            found.pages(page -> {
                ledger.expect(only(page, f -> changed.get(f.ordinal())), engine);
                ledger.move(only(page, f -> moved.get(f.ordinal()) && !changed.get(f.ordinal())));
            });
        }
        if (ledger.inputs() != found.count()) {
            throw new IllegalStateException(
                    found.count() + " inputs were found, and the ledger knows " + ledger.inputs());
        }
    }

    private static List<Found> only(List<Found> page, Predicate<Found> which) {
        return page.stream().filter(which).toList();
    }

    private void withdraw() {
        List<String> gone = new ArrayList<>();
        for (Known input : ledger.pages().all()) {
            if (!again.get(input.ordinal())) {
                gone.add(input.source());
            }
            if (gone.size() == FoundInputs.PAGE) {
                ledger.withdraw(gone);
                gone.clear();
            }
        }
        ledger.withdraw(gone);
    }
}
