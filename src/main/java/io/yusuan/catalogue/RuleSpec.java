package io.yusuan.catalogue;

import io.yusuan.finding.Severity;
import java.util.List;
import java.util.SortedMap;

/**
 * A reconciliation rule (勾稽关系): one of a closed set of kinds with parameters, never an expression.
 *
 * <p>Tolerance is not a parameter: it follows from the printed digits of whatever takes part.
 */
public sealed interface RuleSpec
        permits NarrativeRule,
                RuleSpec.Equal,
                RuleSpec.AtMost,
                RuleSpec.Hierarchy,
                RuleSpec.Totals,
                RuleSpec.TotalBelowItem,
                RuleSpec.TotalPrinted,
                RuleSpec.TotalsAround,
                RuleSpec.UnitSum,
                RuleSpec.SameTotals,
                RuleSpec.RowSum,
                RuleSpec.ByCode,
                RuleSpec.EmptyTable,
                RuleSpec.LabelVariants,
                RuleSpec.ProjectNames,
                RuleSpec.FormAmount,
                RuleSpec.CodeShape {
    /** What every rule has. */
    Frame frame();

    default String id() {
        return frame().id();
    }

    /**
     * What every rule has.
     *
     * @param id id as in the catalogue of rules, {@code T-01}
     * @param severity of a difference
     * @param explained severity of a difference that the document itself explains
     * @param zh what the rule promises, in Chinese
     * @param en the same in English
     * @param disclosure {@code budget}, {@code final_account} or empty for both
     * @param when conditions, all of which have to hold
     */
    record Frame(
            String id,
            Severity severity,
            Severity explained,
            String zh,
            String en,
            String disclosure,
            List<RuleCondition> when) {
        public Frame {
            when = List.copyOf(when);
        }
    }

    /**
     * A printed line or column that a difference may equal, and then explains it.
     *
     * @param name id of the explanation, {@code other_funds}
     * @param facts where it is printed; a difference may equal one of them or their sum
     */
    record Reason(String name, FactSelector facts) {}

    /**
     * Two sums agree.
     *
     * @param per within what the sums are made
     * @param about whether they agree by definition only as far as they speak of the same units: then sums that are far
     *     apart decide nothing
     * @param or what the right side may be instead; empty where it can be nothing else
     */
    record Equal(
            Frame frame,
            Per per,
            boolean about,
            List<RuleTerm> left,
            List<RuleTerm> right,
            List<RuleTerm> or,
            List<Reason> reasons)
            implements RuleSpec {}

    /** Within what the sums of a rule are made. */
    enum Per {
        /** Each table by itself. */
        TABLE,
        /** Each table by itself, and each row where the rows are units. */
        UNIT,
        /** All tables together. */
        DOCUMENT
    }

    /** The left sum is no larger than the right one. */
    record AtMost(Frame frame, Per per, List<RuleTerm> left, List<RuleTerm> right) implements RuleSpec {}

    /**
     * Every line that has printed children is their sum, in every column of money.
     *
     * @param closing items of lines that close what stands above them; nothing stands under a line across one
     */
    record Hierarchy(Frame frame, List<String> tables, List<String> closing) implements RuleSpec {}

    /**
     * Every total line is the sum of the outermost lines it closes, in every column of money.
     *
     * @param closing items of lines that close what stands above them though they are not the last total
     */
    record Totals(Frame frame, List<String> tables, List<String> closing) implements RuleSpec {}

    /** A total that is smaller than one of its items makes the reading doubtful, not the document. */
    record TotalBelowItem(Frame frame, List<String> tables, List<String> closing) implements RuleSpec {}

    /**
     * A table whose lines nothing encloses prints a total of them.
     *
     * @param closing items of lines that total what stands above them
     */
    record TotalPrinted(Frame frame, List<String> tables, List<String> closing) implements RuleSpec {}

    /**
     * Lines that are no part of the year's own stand below its total and above the last one.
     *
     * @param closing items of lines that total what stands above them
     * @param items what is carried in or out
     */
    record TotalsAround(Frame frame, List<String> tables, List<String> closing, List<String> items)
            implements RuleSpec {}

    /** Where rows are units, in every column the total is the sum of the units. */
    record UnitSum(Frame frame, List<String> tables) implements RuleSpec {}

    /**
     * Classifications side by side add up to the same.
     *
     * @param items lines that each of them closes with
     */
    record SameTotals(Frame frame, List<String> tables, List<String> items) implements RuleSpec {}

    /**
     * In every row, one column is the sum of others.
     *
     * @param field dimension by which the columns differ
     * @param total value of the dimension in the total column
     * @param parts values in the component columns
     * @param minus values in columns that are subtracted
     * @param groups columns that are themselves sums, by value: where the group is printed its members do not count again
     * @param except ids of columns that take no part
     * @param ofWhich heads over columns that single out part of the others beside them (其中)
     */
    record RowSum(
            Frame frame,
            List<String> tables,
            FactField field,
            String total,
            List<String> parts,
            List<String> minus,
            SortedMap<String, List<String>> groups,
            List<String> except,
            List<String> ofWhich)
            implements RuleSpec {}

    /**
     * For every code (or other key) that both sides print, two sums agree.
     *
     * @param key what rows are matched by
     * @param each dimensions within which sums are made
     * @param rollUp true where the left side prints details, which count for every code that begins theirs
     * @param totals true where total lines are compared as well
     * @param where conditions asked of the same code
     */
    record ByCode(
            Frame frame,
            FactField key,
            List<FactField> each,
            boolean rollUp,
            boolean totals,
            List<RuleTerm> left,
            List<RuleTerm> right,
            List<RuleCondition> where,
            List<Reason> reasons)
            implements RuleSpec {}

    /**
     * A table without figures has a statement that says so.
     *
     * @param statedBy items of which the narrative may say that there is nothing, by table type
     * @param toldBy what other tables print of the same, by table type
     */
    record EmptyTable(
            Frame frame, SortedMap<String, List<String>> statedBy, SortedMap<String, List<FactSelector>> toldBy)
            implements RuleSpec {}

    /**
     * The same source of funds has the same name in every table.
     *
     * @param usual usual names by source of funds
     */
    record LabelVariants(Frame frame, SortedMap<String, List<String>> usual) implements RuleSpec {}

    /**
     * Each project with a form of its own is a row of a table, by name and amount.
     *
     * @param frame what all rules have
     * @param lists whether each row is a project; else the rows of a name are the parts of one
     * @param forms amounts of the forms
     * @param rows amounts of the rows
     */
    record ProjectNames(Frame frame, boolean lists, FactSelector forms, FactSelector rows) implements RuleSpec {}

    /** Amounts in the cost indicators of a project's form are the project's, not the department's. */
    record FormAmount(Frame frame, List<String> indicators, FactSelector forms, FactSelector department)
            implements RuleSpec {}

    /** What is asked of the codes of a table. */
    record CodeShape(Frame frame, List<String> tables, Shape shape) implements RuleSpec {
        /** What is asked. */
        public enum Shape {
            /** A child's code begins with its parent's. */
            PREFIX,
            /** A line stands under one of each level that its table prints at all. */
            PARENTED,
            /** A line has lines under it where another table prints these, of a level that its own table prints. */
            FILLED,
            /** A code is printed once in a unit and block. */
            UNIQUE,
            /** A code belongs to the classification of its column. */
            SYSTEM,
            /** The two economic codes of a row stand for the same spending, as far as the code book knows. */
            MAPPED
        }
    }

    /** Reads a rule file. */
    static List<RuleSpec> parse(YamlNode.Mapping yaml, Problems problems) {
        return RuleReader.read(yaml, problems);
    }
}
