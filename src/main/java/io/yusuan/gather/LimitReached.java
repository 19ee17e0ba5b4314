package io.yusuan.gather;

import io.yusuan.document.RejectReason;
import java.io.IOException;

/** An archive costs more than a limit allows. Passes through the libraries that read archives as any fault of a stream does. */
final class LimitReached extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient RejectReason reason;

    LimitReached(String limit) {
        this(RejectReason.limit(limit));
    }

    private LimitReached(RejectReason reason) {
        super(reason.printed());
        this.reason = reason;
    }

    /** The time is over. */
    static LimitReached timeout() {
        return new LimitReached(RejectReason.of(RejectReason.Kind.TIMEOUT));
    }

    RejectReason reason() {
        return reason;
    }
}
