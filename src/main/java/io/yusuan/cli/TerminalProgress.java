package io.yusuan.cli;

import io.yusuan.batch.Progress;
import io.yusuan.batch.RunReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.slf4j.LoggerFactory;

/**
 * Progress on stderr, with rate and time left: on a terminal a bar, elsewhere a line every half minute, also while a
 * single document takes longer than that, and a last one.
 */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;
    private final Duration between;
    private final LongSupplier nanos;
    private Consumer<RunReport.Line> documents = document -> {};
    private ProgressBar bar;
    private Timer lines;
    private int pending;
    private int done;
    private long begun;

    /**
     * Progress on a stream.
     *
     * @param between how long after a line the next one comes
     * @param nanos a clock that never goes back
     */
    TerminalProgress(PrintWriter err, boolean terminal, Duration between, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.between = between;
        this.nanos = nanos;
    }

    static TerminalProgress on(PrintWriter err) {
        return new TerminalProgress(err, isTerminal(), BETWEEN_LINES, System::nanoTime);
    }

    /** Progress as lines of the log, for one that goes to stderr itself. */
    static TerminalProgress logged() {
        return new TerminalProgress(
                new PrintWriter(new LoggedLines(LoggerFactory.getLogger(TerminalProgress.class)), true),
                false,
                BETWEEN_LINES,
                System::nanoTime);
    }

    /** Hands on what became of each input. */
    TerminalProgress telling(Consumer<RunReport.Line> somebody) {
        documents = somebody;
        return this;
    }

    /** Where the system tells, what stderr is connected to; elsewhere whether the program has a console at all. */
    private static boolean isTerminal() {
        Path stderr = Path.of("/proc/self/fd/2");
        if (Files.isSymbolicLink(stderr)) {
            try {
                String device = Files.readSymbolicLink(stderr).toString();
                return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
            } catch (IOException e) {
                return false;
            }
        }
        return hasConsole();
    }

    /** Since Java 22 a console may be there without a terminal, and says so itself. */
    private static boolean hasConsole() {
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
    public synchronized void gathering(String source) {
        err.println("fetching what " + source + " leads to");
    }

    @Override
    public synchronized void discovered(int documents, int toRead) {
        pending = toRead;
        done = 0;
        begun = nanos.getAsLong();
        err.println(documents + " documents, " + toRead + " to read");
        if (toRead > 0) {
            begin();
        }
    }

    private void begin() {
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName("reading")
                    .setInitialMax(pending)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        } else {
            lines = new Timer("progress", true);
            lines.scheduleAtFixedRate(
                    new TimerTask() {
                        @Override
                        public void run() {
                            line();
                        }
                    },
                    between.toMillis(),
                    between.toMillis());
        }
    }

    private synchronized void line() {
        if (lines != null) {
            err.println(done + " of " + pending + " read" + pace());
        }
    }

    /** Rate so far and what it leaves to wait for; neither while nothing is done, nor when all is. */
    private String pace() {
        Duration taken = Duration.ofNanos(nanos.getAsLong() - begun);
        if (done == 0 || done == pending || taken.isZero()) {
            return "";
        }
        double perMinute = done * 60_000.0 / Math.max(1, taken.toMillis());
        Duration left = taken.multipliedBy(pending - done).dividedBy(done);
        return String.format(Locale.ROOT, ", %.1f a minute, %s left", perMinute, words(left));
    }

    /** {@code 40 s}, {@code 12 min}, {@code 3 h 05 min}: as exact as an estimate is. */
    private static String words(Duration time) {
        if (time.toMinutes() < 2) {
            return Math.max(1, time.toSeconds()) + " s";
        }
        return time.toHours() < 2
                ? time.toMinutes() + " min"
                : String.format(Locale.ROOT, "%d h %02d min", time.toHours(), time.toMinutesPart());
    }

    @Override
    public synchronized void processed(String source, String status) {
        done++;
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public synchronized void publishing() {
        close();
        err.println("publishing");
    }

    @Override
    public synchronized void document(RunReport.Line document) {
        documents.accept(document);
    }

    @Override
    public synchronized void warn(String message) {
        err.println(bar == null ? message : CLEAR_LINE + message);
    }

    /** Whatever happens, the last line says how far the run came. */
    @Override
    public synchronized void close() {
        line();
        if (lines != null) {
            lines.cancel();
            lines = null;
        }
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
