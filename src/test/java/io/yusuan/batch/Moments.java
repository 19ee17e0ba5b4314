package io.yusuan.batch;

import io.yusuan.dataset.DurableChanges;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The moments of a run at which something durable is about to be done or has just been done, in order: changes of files,
 * commits of the database and statements that are a transaction of their own.
 */
final class Moments implements AutoCloseable {
    private static volatile Optional<Moments> watching = Optional.empty();

    /** What happens at a moment. */
    interface Event {
        void happen(Moment moment) throws IOException;
    }

    /**
     * A moment.
     *
     * @param number from 1
     * @param operation as {@code force_directory} or {@code commit}
     * @param isDone whether it is right after it, else right before
     * @param path what the operation is made to; empty for the database
     * @param unforced files that a power cut would take
     */
    record Moment(int number, String operation, boolean isDone, Path path, Set<Path> unforced) {
        /** Whether a full disk would be met here. */
        boolean needsSpace() {
            return !isDone && !operation.equals("delete") && !operation.equals("rename");
        }

        /** The same moment in a copy. */
        Moment in(Path home, Path copy) {
            Set<Path> there = new TreeSet<>();
            unforced.forEach(file -> there.add(copy.resolve(home.relativize(file))));
            return new Moment(number, operation, isDone, path, there);
        }

        /** Takes half of what was never forced, as a power cut may. */
        void losePower() throws IOException {
            for (Path file : unforced) {
                if (Files.exists(file)) {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(channel.size() / 2);
                    }
                }
            }
        }

        @Override
        public String toString() {
            return number + " (" + (isDone ? "after " : "before ") + operation + ")";
        }
    }

    private final Event event;
    private final Map<String, Integer> operations = new TreeMap<>();
    private final Set<Path> unforced = new TreeSet<>();
    private int seen;
    private boolean isBusy;

    private Moments(Event event) {
        this.event = event;
    }

    /** Begins to watch; one may at a time. */
    static Moments watch(Event event) {
        WatchedDatabase.watchLoads();
        Moments moments = new Moments(event);
        DurableChanges.watchedBy(moments::file);
        watching = Optional.of(moments);
        return moments;
    }

    /** Something is or was done to the database. */
    static void database(String operation, boolean isDone) throws IOException {
        if (watching.isPresent()) {
            watching.get().at(operation, isDone, Path.of(""));
        }
    }

    private void file(String operation, boolean isDone, Path path) throws IOException {
        if (isBusy) {
            return;
        }
        Path file = path.toAbsolutePath();
        if (operation.equals("write")) {
            unforced.add(file);
        } else if (isDone && operation.equals("force")) {
            unforced.remove(file);
        }
        at(operation, isDone, file);
    }

    /** What an event does itself is none. */
    private void at(String operation, boolean isDone, Path path) throws IOException {
        if (isBusy) {
            return;
        }
        operations.merge(operation, isDone ? 0 : 1, Integer::sum);
        seen++;
        isBusy = true;
        try {
            event.happen(new Moment(seen, operation, isDone, path, Set.copyOf(unforced)));
        } finally {
            isBusy = false;
        }
    }

    int seen() {
        return seen;
    }

    /** How often each thing was done. */
    Map<String, Integer> operations() {
        return operations;
    }

    @Override
    public void close() {
        watching = Optional.empty();
        DurableChanges.unwatched();
    }
}
