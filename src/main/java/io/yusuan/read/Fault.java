package io.yusuan.read;

import io.yusuan.document.RejectReason.Kind;

/** Tells a document that a library cannot cope with from a bug of ours. */
final class Fault {
    private Fault() {}

    /**
     * What an unchecked exception from a library's reader means: thrown on behalf of a library it is the document's fault,
     * thrown by this program it is a bug and stays one.
     */
    static Refusal ofContent(RuntimeException thrown) {
        if (thrown instanceof Carrier carrier) {
            return carrier.refusal;
        }
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String name = frame.getClassName();
            if (name.startsWith("io.yusuan.")) {
                throw thrown;
            }
            if (!name.startsWith("java.") && !name.startsWith("jdk.")) {
                break;
            }
        }
        return Refusal.of(Kind.CORRUPT);
    }

    /** Carries a refusal through a library's callback. */
    static final class Carrier extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        Carrier(Refusal refusal) {
            super(refusal.getMessage(), null, false, false);
            this.refusal = refusal;
        }
    }
}
