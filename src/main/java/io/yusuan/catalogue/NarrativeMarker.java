package io.yusuan.catalogue;

import java.util.Locale;

/** What a word of a narrated sentence does there. The words themselves stand in {@code narrative.yaml}. */
public enum NarrativeMarker {
    /** Opens a comparison when a year or an earlier figure follows: {@code 比}, {@code 较}, {@code 与}. */
    COMPARISON,
    /** A comparison with the year before, said in one word: {@code 同比}. */
    YEAR_ON_YEAR,
    PREVIOUS_YEAR,
    CURRENT_YEAR,
    INCREASE,
    DECREASE,
    FLAT,
    /** Makes the word after it a matter of degree: {@code 基本}持平. */
    APPROXIMATE,
    /** A change that names where it ends, not how large it is: {@code 增加到}. */
    REACHING,
    SHARE,
    /** A share of a plan that was carried out: {@code 完成}. */
    COMPLETION,
    REASON,
    /** What an amount is spent on; what follows does not belong to the subject. */
    PURPOSE,
    OF_WHICH,
    /** Says by itself that there is nothing: {@code 不涉及}. */
    NIL,
    /** Says that there is nothing of a known item that follows it: {@code 没有}. */
    NIL_OF,
    /** Words of money: a {@link #NIL} of something unknown counts only beside one of them. */
    MONEY_CONTEXT,
    /** Says that a table is empty: {@code 此表为空}. */
    EMPTY_TABLE,
    /** Follows a figure that is a bound or a price, not an amount disclosed: {@code 以上}, {@code /}. */
    BOUND_AFTER,
    /** Precedes such a figure: {@code 不超过}. */
    BOUND_BEFORE,
    /** Makes a figure an average: {@code 平均每辆}. */
    AVERAGE,
    /** Adds nothing to what the figure is a figure of: {@code 预算}, {@code 安排}, {@code 共}. */
    NEUTRAL,
    /** Merely contains the characters of another word: {@code 比例}. */
    PLAIN,
    /** Ends the name of an organisation: {@code 局}. */
    OWNER_ENDING,
    /** Announces a person or a telephone number: {@code 填报人}. */
    PERSONAL,
    /** The figure is the budget of the beginning of the year. */
    INITIAL_BUDGET,
    ADJUSTED_BUDGET,
    /** The figure is an outcome. */
    ACTUAL,
    /** The figure is a budget, where the disclosure is a final account. */
    BUDGET_IN_FINAL_ACCOUNT,
    /** Heads a part that explains terms and claims nothing: {@code 名词解释}. */
    GLOSSARY,
    /** Ends the title of the account itself, which may follow the explanation of terms: {@code 编制说明}. */
    ACCOUNT_ENDING,
    /** Ends the title of a table. */
    TABLE_ENDING;

    /** As written in the catalogue and, for measures, in datasets. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
