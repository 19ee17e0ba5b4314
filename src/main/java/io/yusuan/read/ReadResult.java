package io.yusuan.read;

import io.yusuan.document.Document;
import io.yusuan.document.RejectReason;

/** What became of reading a file. */
public sealed interface ReadResult {
    /** The file is a document. */
    record Readable(Document document) implements ReadResult {}

    /**
     * The file cannot be used.
     *
     * @param mediaType detected from the content
     * @param reason why
     */
    record Refused(String mediaType, RejectReason reason) implements ReadResult {}
}
