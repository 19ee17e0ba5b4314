package io.yusuan.gather;

import io.yusuan.document.RejectReason;
import java.io.IOException;

/** An archive costs more than a limit allows. Passes through the libraries that read archives as any fault of a stream does. */
final class LimitReached extends IOException {
    private static final long serialVersionUID = 1L;
    private final String limit;

    LimitReached(String limit) {
        super(limit);
        this.limit = limit;
    }

    RejectReason reason() {
        return RejectReason.limit(limit);
    }
}
