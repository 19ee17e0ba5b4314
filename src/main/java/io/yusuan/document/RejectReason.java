package io.yusuan.document;

import java.util.Locale;

/**
 * Why a document cannot be used at all.
 *
 * @param kind the class of reason
 * @param limit name of the limit that was reached, only with {@link Kind#LIMIT}, otherwise empty
 */
public record RejectReason(Kind kind, String limit) {
    /** The closed list of the output contract, column {@code documents.reason}. */
    public enum Kind {
        ENCRYPTED,
        SCAN_WITHOUT_TEXT,
        UNSUPPORTED,
        CORRUPT,
        LIMIT,
        TIMEOUT,
        CRASH,
        DUPLICATE,
        INTERNAL
    }

    public static RejectReason of(Kind kind) {
        return new RejectReason(kind, "");
    }

    public static RejectReason limit(String name) {
        return new RejectReason(Kind.LIMIT, name);
    }

    /** The reason that {@link #printed} wrote. */
    public static RejectReason parse(String printed) {
        String prefix = limit("").printed();
        return printed.startsWith(prefix)
                ? limit(printed.substring(prefix.length()))
                : of(Kind.valueOf(printed.toUpperCase(Locale.ROOT)));
    }

    /** As written in the dataset: {@code encrypted}, {@code limit:bytes}. */
    public String printed() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return kind == Kind.LIMIT ? name + ":" + limit : name;
    }
}
