package io.yusuan.cli;

import java.io.Writer;
import org.slf4j.Logger;

/** Makes every line that is written to it a line of a log. */
final class LoggedLines extends Writer {
    private final Logger log;
    private final StringBuilder line = new StringBuilder();

    LoggedLines(Logger log) {
        this.log = log;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        line.append(buffer, offset, length);
        for (int end = line.indexOf("\n"); end >= 0; end = line.indexOf("\n")) {
            log.info("{}", line.substring(0, end).stripTrailing());
            line.delete(0, end + 1);
        }
    }

    @Override
    public void flush() {
        // a line is complete or is none
    }

    @Override
    public void close() {
        // the log stays open
    }
}
