package io.yusuan.normalise;

import io.yusuan.catalogue.NarrativeMarker;
import io.yusuan.catalogue.NarrativeSpec;
import io.yusuan.document.Block;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.normalise.NarrativeSentences.Part;
import io.yusuan.normalise.NarrativeToken.Kind;
import io.yusuan.statement.Claim;
import io.yusuan.statement.DocumentHead;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads narrated figures. Safe for use by several threads.
 *
 * <p>A paragraph is parted into sentences; no figure is ever matched with words of another one. A sentence has the scope
 * its own words give it, else that of the nearest heading, else {@code whole}. Counts and rates of which nothing is
 * known, in a sentence without any known item or amount, are prose ({@code 新建10个站点}) and no claims.
 */
public final class NarrativeReader {
    private final NarrativeLexicon lexicon;
    private final NarrativeScanner scanner;

    public NarrativeReader(NarrativeSpec spec) {
        this.lexicon = new NarrativeLexicon(spec);
        this.scanner = new NarrativeScanner(lexicon);
    }

    /**
     * The claims of a document's paragraphs.
     *
     * @param paragraphs in reading order, headings included, tables left out
     * @param head whose disclosure of which year it is
     * @param log takes what is odd
     */
    public List<Claim> read(List<Block.Paragraph> paragraphs, DocumentHead head, FindingLog log) {
        Reading reading = new Reading(head);
        NarrativeLines.join(paragraphs).forEach(reading::paragraph);
        for (Claim claim : reading.claims) {
            if (claim.kind() == Claim.Kind.SHARE && claim.printed().matches("[0-9０-９.,．，\\s]+")) {
                log.add(Finding.of(FindingCode.SHARE_WITHOUT_PERCENT, claim.place(), claim.printed()));
            }
        }
        return List.copyOf(reading.claims);
    }

    /** One document being read. */
    private final class Reading {
        private final DocumentHead head;
        private final String organisation;
        private final NarrativeOutline outline = new NarrativeOutline(lexicon);
        private final List<Claim> claims = new ArrayList<>();
        private int nextGroup = 1;

        Reading(DocumentHead head) {
            this.head = head;
            this.organisation = NarrativeScanner.organisation(head.organisation());
        }

        void paragraph(Block.Paragraph paragraph) {
            NarrativeText text = NarrativeText.of(paragraph.text());
            String folded = text.folded();
            int number = NarrativeSentences.listNumber(folded, 0);
            List<NarrativeToken> tokens = scanner.scan(folded, number, folded.length(), organisation);
            if (folded.isEmpty()
                    || lexicon.contains(NarrativeMarker.PERSONAL, folded)
                    || outline.enterIfHeading(folded, tokens)) {
                return;
            }
            outline.leaveFor(folded);
            if (!outline.isGlossary()) {
                sentences(text, paragraph);
            }
        }

        private void sentences(NarrativeText text, Block.Paragraph paragraph) {
            List<Part> parts = new NarrativeSentences(text, scanner, organisation).parts();
            String scope = outline.scope();
            OptionalInt year = head.fiscalYear();
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                if (i == 0 && parts.size() > 1 && isTitle(part)) {
                    outline.enter(text.folded().substring(part.start(), part.end()), part.tokens());
                    scope = outline.scope();
                    continue;
                }
                scope = part.fresh() ? outline.scope() : scope;
                year = part.fresh() ? head.fiscalYear() : year;
                NarrativeSentence sentence = new NarrativeSentence(
                        text, part.start(), part.body(), part.end(), paragraph.place(), outline.item(), scope, year);
                NarrativeSentenceReader reader = new NarrativeSentenceReader(lexicon, sentence, part.tokens(), head);
                add(reader.read(nextGroup));
                scope = new NarrativeWords(part.tokens()).firstScope().orElse(scope);
                year = reader.year();
            }
        }

        private boolean isTitle(Part part) {
            boolean nil = part.tokens().stream().anyMatch(t -> t.is(Kind.NIL) || t.is(Kind.EMPTY_TABLE));
            boolean names = part.tokens().stream().anyMatch(t -> t.is(Kind.ITEM));
            return !part.hasFigure() && !nil && names && part.body() > part.start();
        }

        private void add(List<Claim> read) {
            boolean budget = read.stream().anyMatch(c -> !c.item().isEmpty() || isMoney(c));
            if (budget) {
                claims.addAll(read);
                nextGroup = 1 + read.stream().mapToInt(Claim::group).max().orElse(nextGroup - 1);
            }
        }

        private static boolean isMoney(Claim claim) {
            boolean level = claim.kind() == Claim.Kind.LEVEL || claim.kind() == Claim.Kind.NIL;
            return level || claim.kind() == Claim.Kind.CHANGE && claim.amount().isPresent();
        }
    }
}
