package io.yusuan.worker;

import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Makes rows in processes of their own, as many as ask at once. A worker that a document takes down is replaced, and the
 * document is tried once more by a new one, so that it alone is to blame; a document that takes too long is not.
 */
public final class Workers implements RowMaker {
    private final WorkerCommand command;
    private final WorkerSettings settings;
    private final WorkerBounds bounds;
    private final Path directory;
    private final ScheduledExecutorService clock;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Map<String, Integer> replaced = new TreeMap<>();
    private int started;
    private boolean isClosed;

    /**
     * Workers of this program.
     *
     * @param directory where each has a directory of its own
     */
    public Workers(WorkerSettings settings, WorkerBounds bounds, Path directory) {
        this(WorkerCommand.own(), settings, bounds, directory);
    }

    Workers(WorkerCommand command, WorkerSettings settings, WorkerBounds bounds, Path directory) {
        this.command = command;
        this.settings = settings;
        this.bounds = bounds;
        this.directory = directory.toAbsolutePath();
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "worker-deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Answer rows(SourceFile file) throws IOException {
        Answer answer = ask(borrow(), file);
        return answer instanceof Answer.Failed failed && isWorthAnother(failed.reason()) ? ask(start(), file) : answer;
    }

    /** Memory or a crash may be what earlier documents left behind. */
    private static boolean isWorthAnother(RejectReason reason) {
        return reason.kind() == RejectReason.Kind.CRASH || reason.kind() == RejectReason.Kind.LIMIT;
    }

    private Answer ask(WorkerProcess worker, SourceFile file) throws IOException {
        boolean isBack = false;
        try {
            Answer answer = worker.ask(file);
            isBack = worker.isUsable();
            if (!isBack) {
                count(answer);
            }
            return answer;
        } finally {
            giveBack(worker, isBack);
        }
    }

    private synchronized void count(Answer answer) {
        String cause = answer instanceof Answer.Failed failed ? failed.reason().printed() : "age";
        replaced.merge(cause, 1, Integer::sum);
    }

    @Override
    public synchronized Map<String, Integer> replaced() {
        return new TreeMap<>(replaced);
    }

    private WorkerProcess borrow() throws IOException {
        synchronized (this) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return start();
    }

    private WorkerProcess start() throws IOException {
        Path own;
        synchronized (this) {
            if (started == 0) {
                WorkerDirectory.clear(directory);
            }
            own = directory.resolve(Integer.toString(++started));
        }
        return WorkerProcess.start(command, settings, bounds, new WorkerDirectory(own), clock);
    }

    private void giveBack(WorkerProcess worker, boolean isUsable) throws IOException {
        synchronized (this) {
            if (isUsable && !isClosed) {
                idle.push(worker);
                return;
            }
        }
        worker.close();
    }

    @Override
    public synchronized void close() throws IOException {
        isClosed = true;
        while (!idle.isEmpty()) {
            idle.pop().close();
        }
        clock.shutdownNow();
    }
}
