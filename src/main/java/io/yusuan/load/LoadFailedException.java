package io.yusuan.load;

import java.io.IOException;

/** A database could not be loaded; it holds what it held before. */
public final class LoadFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    LoadFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
