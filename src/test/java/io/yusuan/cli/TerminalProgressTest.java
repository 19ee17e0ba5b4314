package io.yusuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
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

    private TerminalProgress progress(Duration between) {
        return new TerminalProgress(new PrintWriter(err, true), false, between);
    }
}
