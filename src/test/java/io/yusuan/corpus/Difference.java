package io.yusuan.corpus;

import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A check of the corpus that differs. Places are given by page: boxes move with the reading by fractions of a point.
 *
 * @param document path of the document
 * @param rule id of the rule
 * @param left operands of the left side
 * @param right operands of the right side
 * @param by left less right, in yuan or percent
 */
record Difference(String document, String rule, String left, String right, String by) {
    private static final Pattern BOX = Pattern.compile("\\[(page [0-9]+) \\[[-0-9. ]*]]");
    private static final Pattern FIRST = Pattern.compile("^.*?](?= [+−] |$)");

    static Difference of(String document, Check check, Verdict.Differs differs) {
        return new Difference(
                document,
                check.ruleId(),
                paged(check.leftText()),
                paged(check.rightText()),
                differs.difference().stripTrailingZeros().toPlainString());
    }

    static String paged(String operands) {
        return BOX.matcher(operands).replaceAll("[$1]").replaceAll("\\s+", " ").strip();
    }

    /** The first operand and by how much it is too large: what a verdict names a difference by. */
    String sum() {
        Matcher first = FIRST.matcher(left);
        return (first.find() ? first.group() : left) + " by " + by;
    }

    String printed() {
        return left + " against " + right + ", by " + by;
    }
}
