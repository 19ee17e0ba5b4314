package io.yusuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private final StringWriter err = new StringWriter();

    @Test
    void theLastLineSaysThatAllIsRead() {
        TerminalProgress progress = progress(Duration.ofHours(1));
        progress.discovered(5, 3);
        for (int i = 0; i < 3; i++) {
            progress.processed("document", "ok");
        }
        progress.publishing();
        progress.close();

        assertThat(err.toString().lines()).containsExactly("5 documents, 3 to read", "3 of 3 read", "publishing");
    }

    @Test
    void aRunThatFailsSaysHowFarItCame() {
        try (TerminalProgress progress = progress(Duration.ofHours(1))) {
            progress.discovered(3, 3);
            progress.processed("document", "ok");
        }

        assertThat(err.toString().lines()).endsWith("1 of 3 read");
    }

    @Test
    void whereNothingIsToBeReadNothingIsCounted() {
        TerminalProgress progress = progress(Duration.ofHours(1));
        progress.discovered(3, 0);
        progress.publishing();

        assertThat(err.toString().lines()).containsExactly("3 documents, 0 to read", "publishing");
    }

    @Test
    void linesComeWhileADocumentTakesItsTime() throws InterruptedException {
        try (TerminalProgress progress = progress(Duration.ofMillis(10))) {
            progress.discovered(3, 3);
            for (int i = 0; i < 500 && err.toString().lines().count() < 3; i++) {
                Thread.sleep(20);
            }
        }

        assertThat(err.toString().lines().skip(1).limit(2)).containsExactly("0 of 3 read", "0 of 3 read");
    }

    @Test
    void aLineSaysHowFastAndHowLongStill() {
        String[] said = {
            paced(12, 4, Duration.ofSeconds(30)),
            paced(100, 10, Duration.ofMinutes(2)),
            paced(100_000, 4_000, Duration.ofHours(1))
        };

        assertThat(said)
                .containsExactly(
                        "4 of 12 read, 8.0 a minute, 60 s left",
                        "10 of 100 read, 5.0 a minute, 18 min left",
                        "4000 of 100000 read, 66.7 a minute, 24 h 00 min left");
    }

    private String paced(int pending, int done, Duration taken) {
        StringWriter said = new StringWriter();
        AtomicLong clock = new AtomicLong(7);
        try (TerminalProgress progress =
                new TerminalProgress(new PrintWriter(said, true), false, Duration.ofHours(1), clock::get)) {
            progress.discovered(pending, pending);
            for (int i = 0; i < done; i++) {
                progress.processed("document", "ok");
            }
            clock.addAndGet(taken.toNanos());
        }
        return said.toString().lines().reduce((first, last) -> last).orElseThrow();
    }

    @Test
    void aTerminalShowsABarWithRateAndTimeLeft() {
        StringWriter shown = new StringWriter();
        try (TerminalProgress progress =
                new TerminalProgress(new PrintWriter(shown, true), true, Duration.ofHours(1), System::nanoTime)) {
            progress.discovered(4, 4);
            progress.processed("document", "ok");
            progress.warn("something");
        }

        assertThat(shown.toString()).contains("4 documents, 4 to read", "\r\u001b[Ksomething");
    }

    private TerminalProgress progress(Duration between) {
        return new TerminalProgress(new PrintWriter(err, true), false, between, () -> 0);
    }
}
