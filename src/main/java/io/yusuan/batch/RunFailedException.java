package io.yusuan.batch;

import java.io.IOException;

/** The run did not finish; the same command goes on where it stopped. The cause is in the log. */
public final class RunFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
