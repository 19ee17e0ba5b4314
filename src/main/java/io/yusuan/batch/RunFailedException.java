package io.yusuan.batch;

import io.yusuan.load.LoadFailedException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The run did not finish; the same command goes on where it stopped. The cause is in the log. */
public final class RunFailedException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RunFailedException.class);

    RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Notes in the log why a run did not finish.
     *
     * @param error null where there is nothing but a description
     */
    static RunFailedException of(String description, Throwable error) {
        String words = error == null ? description : words(told(error));
        LOG.error("the run did not finish: {}", words, error);
        return new RunFailedException("the run did not finish: " + words, error);
    }

    /** What happened first, but for a database that was not loaded, which is told with its address. */
    private static Throwable told(Throwable error) {
        Throwable cause = error;
        while (!(cause instanceof LoadFailedException) && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    static Throwable rootCause(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String words(Throwable cause) {
        if (cause instanceof LoadFailedException) {
            return cause.getMessage();
        }
        return cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
