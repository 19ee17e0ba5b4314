package io.yusuan.normalise;

import io.yusuan.catalogue.NarrativeSpec;
import io.yusuan.document.Block;
import io.yusuan.finding.FindingLog;
import io.yusuan.statement.Claim;
import io.yusuan.statement.DocumentHead;
import java.util.List;

/** Reads narrated figures. Safe for use by several threads. */
public final class NarrativeReader {
    private final NarrativeSpec spec;

    public NarrativeReader(NarrativeSpec spec) {
        this.spec = spec;
    }

    /**
     * The claims of a document's paragraphs.
     *
     * @param paragraphs in reading order, headings included, tables left out
     * @param head whose disclosure of which year it is
     * @param log takes what is odd
     */
    public List<Claim> read(List<Block.Paragraph> paragraphs, DocumentHead head, FindingLog log) {
        return List.of();
    }
}
