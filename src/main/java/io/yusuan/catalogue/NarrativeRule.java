package io.yusuan.catalogue;

import java.util.List;
import java.util.SortedMap;

/** A rule about what the narrative says, of itself or of the tables. */
public sealed interface NarrativeRule extends RuleSpec {
    /**
     * A narrated figure is the table's, in the scope of its sentence.
     *
     * @param items what is narrated
     * @param count true where rows are counted, not their money summed
     * @param scopes terms by scope; {@code any} stands for every scope without terms of its own
     * @param ofParts whether the items are narrated of parts (units, funds, projects) in words that do not tell
     * @param or by scope, what the words may mean as well
     */
    record ClaimTable(
            Frame frame,
            List<String> items,
            boolean count,
            boolean ofParts,
            SortedMap<String, List<RuleTerm>> scopes,
            SortedMap<String, List<RuleTerm>> or)
            implements NarrativeRule {}

    /** A narrated change, its rate and its direction follow from the two levels. */
    record ClaimChange(Frame frame) implements NarrativeRule {}

    /**
     * A narrated share follows from the narrated levels of the item and of one of the wholes.
     *
     * @param wholes items that others are shares of
     * @param partsOf items that are shares of one whole alone, by this whole
     */
    record ClaimShare(Frame frame, List<String> wholes, SortedMap<String, List<String>> partsOf)
            implements NarrativeRule {}

    /**
     * The same item of the same scope and year is narrated with the same figure everywhere.
     *
     * @param ofParts whether the items are narrated of parts (units, funds, projects) in words that do not tell
     * @param changes whether not the figure but its change has to be the same, where the figure is
     */
    record ClaimRepeated(Frame frame, List<String> items, boolean ofParts, boolean changes) implements NarrativeRule {}
}
