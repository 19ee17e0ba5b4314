package io.yusuan.batch;

import java.io.IOException;

/** Another run works in the same work directory, or at the same job in a ledger that machines share. */
public final class LeaseHeldException extends IOException {
    private static final long serialVersionUID = 1L;

    LeaseHeldException(String message) {
        super(message);
    }
}
