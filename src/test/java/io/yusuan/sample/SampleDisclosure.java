package io.yusuan.sample;

import java.util.List;

/**
 * A disclosure to be rendered: what stands in it, in reading order, without any format.
 *
 * @param parts narrative and tables; a workbook gives every part a sheet of its own
 */
public record SampleDisclosure(List<Part> parts) {
    public SampleDisclosure {
        parts = List.copyOf(parts);
    }

    /** All blocks in reading order. */
    public List<Block> blocks() {
        return parts.stream().flatMap(p -> p.blocks().stream()).toList();
    }

    /** All tables in reading order. */
    public List<SampleTable> tables() {
        return blocks().stream()
                .filter(SampleTable.class::isInstance)
                .map(SampleTable.class::cast)
                .toList();
    }

    /**
     * A stretch of the disclosure.
     *
     * @param name name of its sheet in a workbook
     */
    public record Part(String name, List<Block> blocks) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /** A piece of a part. */
    public sealed interface Block permits Text, SampleTable {}

    /**
     * A paragraph.
     *
     * @param text as printed; blank paragraphs are part of the layout
     * @param bookmark name of the bookmark it carries, or empty
     */
    public record Text(String text, String bookmark) implements Block {
        public static Text of(String text) {
            return new Text(text, "");
        }
    }
}
