package io.yusuan.normalise;

import io.yusuan.catalogue.CodeBook;
import io.yusuan.catalogue.NarrativeMarker;
import io.yusuan.catalogue.NarrativeSpec;
import io.yusuan.catalogue.SubjectNames;
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
    /** Longer first sentences of a paragraph are text. */
    private static final int LONGEST_TITLE = 40;

    private final NarrativeLexicon lexicon;
    private final NarrativeScanner scanner;

    /** A reader of the catalogue's words, which knows subjects by the names of a code book. */
    public NarrativeReader(NarrativeSpec spec, CodeBook book) {
        this.lexicon = new NarrativeLexicon(spec);
        this.scanner = new NarrativeScanner(lexicon, new NamedSubjects(new SubjectNames(book), spec.functionItem()));
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
        NarrativeLines.join(paragraphs, scanner).forEach(reading::paragraph);
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

        private NamedSubjects.Around around() {
            return new NamedSubjects.Around(organisation, head.fiscalYear(), outline.subject());
        }

        void paragraph(Block.Paragraph paragraph) {
            NarrativeText text = NarrativeText.of(paragraph.text());
            String folded = text.folded();
            if (folded.isEmpty() || lexicon.contains(NarrativeMarker.PERSONAL, folded)) {
                return;
            }
            boolean numbered = outline.leaveFor(folded);
            if (folded.length() <= NarrativeOutline.LONGEST_HEADING) {
                int number = NarrativeSentences.listNumber(folded, 0);
                List<NarrativeToken> tokens = scanner.scan(folded, number, folded.length(), around());
                if (outline.enterIfHeading(folded, tokens)) {
                    return;
                }
            }
            if (!lexicon.mayClaim(folded)) {
                // its number still tells what follows from what stands above it
                if (numbered) {
                    outline.enter(folded, List.of());
                }
            } else if (!outline.isGlossary()) {
                sentences(text, paragraph);
            }
        }

        private void sentences(NarrativeText text, Block.Paragraph paragraph) {
            List<Part> parts = new NarrativeSentences(text, scanner, around()).parts();
            boolean titled = parts.size() > 1 && isTitle(parts.get(0));
            String topic = outline.item();
            if (titled) {
                topic = title(text, parts.get(0));
            }
            String scope = outline.scope();
            OptionalInt year = head.fiscalYear();
            String mainScope = scope;
            for (Part part : parts.subList(titled ? 1 : 0, parts.size())) {
                scope = part.fresh() ? outline.scope() : part.isDetail() ? mainScope : scope;
                year = part.fresh() ? head.fiscalYear() : year;
                NarrativeSentence sentence = new NarrativeSentence(
                        text,
                        part.start(),
                        part.body(),
                        part.end(),
                        paragraph.place(),
                        topic,
                        outline.table(),
                        scope,
                        year);
                NarrativeSentenceReader reader = new NarrativeSentenceReader(lexicon, sentence, part.tokens(), head);
                add(part.hasWords() ? reader.read(nextGroup) : List.of(), part.isDetail());
                scope = reader.scope();
                mainScope = reader.mainScope();
                year = reader.year();
            }
        }

        /** What the first words of a paragraph say the rest is about; numbered, they are a heading. */
        private String title(NarrativeText text, Part part) {
            String words = text.folded().substring(part.start(), part.end());
            if (part.body() > part.start()) {
                outline.enter(words, part.tokens());
            }
            boolean known = part.tokens().stream().noneMatch(t -> t.is(Kind.OTHER));
            return known ? NarrativeOutline.onlyItem(part.tokens()) : "";
        }

        private static boolean isTitle(Part part) {
            boolean nil =
                    part.tokens().stream().anyMatch(t -> t.is(Kind.NIL) || t.is(Kind.NIL_OF) || t.is(Kind.EMPTY_TABLE));
            boolean numbered = part.body() > part.start();
            return !part.hasFigure() && !nil && (numbered || part.end() - part.start() <= LONGEST_TITLE);
        }

        /** What gives the parts of a disclosed figure is disclosed with it, known or not. */
        private void add(List<Claim> read, boolean detail) {
            boolean budget = detail && !claims.isEmpty()
                    || read.stream().anyMatch(c -> !c.item().isEmpty() || isMoney(c));
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
