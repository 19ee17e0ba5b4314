package io.yusuan.cli;

import io.yusuan.batch.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on stderr: a bar on a terminal, elsewhere a line now and then. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private ProgressBar bar;
    private int pending;
    private int done;
    private long lastLine = System.nanoTime();

    private TerminalProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    static TerminalProgress on(PrintWriter err) {
        return new TerminalProgress(err, isTerminal());
    }

    /** Since Java 22 a console may be there without a terminal, and says so itself. */
    private static boolean isTerminal() {
        if (System.console() == null) {
            return false;
        }
        try {
            return (boolean) System.console().getClass().getMethod("isTerminal").invoke(System.console());
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    @Override
    public synchronized void discovered(int documents, int toRead) {
        pending = toRead;
        done = 0;
        err.println(documents + " documents, " + toRead + " to read");
        if (terminal && toRead > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName("reading")
                    .setInitialMax(toRead)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }
    }

    @Override
    public synchronized void processed(String source, String status) {
        done++;
        if (bar != null) {
            bar.step();
        } else if (!terminal && System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
            lastLine = System.nanoTime();
            err.println(done + " of " + pending + " read");
        }
    }

    @Override
    public synchronized void publishing() {
        close();
        err.println("publishing");
    }

    @Override
    public synchronized void warn(String message) {
        err.println(message);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
