package io.yusuan.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Lets tests of other rooms stand beside every change to the disk. */
public final class DurableChanges {
    private DurableChanges() {}

    /** Called right before and right after a change. */
    public interface Watcher {
        /**
         * A moment.
         *
         * @param operation as {@code force_directory}
         * @param isDone whether the change has been made
         * @throws IOException in place of the disk
         */
        void at(String operation, boolean isDone, Path path) throws IOException;
    }

    public static void watchedBy(Watcher watcher) {
        DurableFiles.watchedBy(
                (operation, isDone, path) -> watcher.at(operation.name().toLowerCase(Locale.ROOT), isDone, path));
    }

    public static void unwatched() {
        watchedBy((operation, isDone, path) -> {});
    }
}
