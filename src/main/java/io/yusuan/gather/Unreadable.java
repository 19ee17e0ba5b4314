package io.yusuan.gather;

import io.yusuan.document.RejectReason;
import java.io.IOException;

/** An archive cannot be read any further, for a reason that its reader knows. */
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;
    private final RejectReason.Kind kind;

    Unreadable(RejectReason.Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    RejectReason reason() {
        return RejectReason.of(kind);
    }
}
