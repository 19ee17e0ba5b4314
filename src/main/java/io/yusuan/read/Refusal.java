package io.yusuan.read;

import io.yusuan.document.RejectReason;

/** Ends the reading of one file with a reason; never leaves the room. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RejectReason reason;

    Refusal(RejectReason reason) {
        super(reason.printed(), null, false, false);
        this.reason = reason;
    }

    static Refusal of(RejectReason.Kind kind) {
        return new Refusal(RejectReason.of(kind));
    }

    static Refusal limit(String name) {
        return new Refusal(RejectReason.limit(name));
    }

    RejectReason reason() {
        return reason;
    }
}
