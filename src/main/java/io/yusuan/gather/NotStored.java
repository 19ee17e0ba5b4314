package io.yusuan.gather;

import java.io.IOException;

/**
 * The disk does not take a file. Unlike any {@link IOException} while an archive is read this is never the archive's
 * fault, so it goes past whoever judges archives.
 */
final class NotStored extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotStored(IOException cause) {
        super(cause);
    }

    @Override
    public synchronized IOException getCause() {
        return (IOException) super.getCause();
    }
}
