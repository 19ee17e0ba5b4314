package io.yusuan.document;

import java.util.List;
import java.util.OptionalInt;

/**
 * A document as its reader saw it: blocks in reading order, text untouched.
 *
 * @param id which input it is
 * @param mediaType detected from the content, for example {@code application/pdf}
 * @param bytes size of the input in bytes
 * @param pages number of pages or sheets, where the format knows it
 * @param blocks paragraphs and tables in reading order
 */
public record Document(SourceId id, String mediaType, long bytes, OptionalInt pages, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }
}
