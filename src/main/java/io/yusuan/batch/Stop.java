package io.yusuan.batch;

import java.util.concurrent.CountDownLatch;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * Hears that the process is to end, as by {@code SIGTERM} or Ctrl-C, and lets the run finish what it is at: the chunk of
 * documents, or the publication. The process waits until this is closed; Java then ends it with 128 + the signal.
 */
final class Stop implements StepExecutionListener, StepInterruptionPolicy, AutoCloseable {
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Progress progress;
    private final Thread hook = new Thread(this::heard, "stop");
    private volatile boolean asked;

    private Stop(Progress progress) {
        this.progress = progress;
    }

    /** Begins to listen. */
    static Stop listening(Progress progress) {
        Stop stop = new Stop(progress);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    private void heard() {
        ask();
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the run to end soon. */
    void ask() {
        asked = true;
        progress.warn("asked to end; finishing what is at hand");
    }

    boolean isAsked() {
        return asked;
    }

    @Override
    public void beforeStep(StepExecution step) {
        checkInterrupted(step);
    }

    @Override
    public void checkInterrupted(StepExecution step) {
        if (asked) {
            step.setTerminateOnly();
        }
    }

    /** Lets the process end. */
    @Override
    public void close() {
        finished.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process is ending already
                return;
            }
        }
    }
}
