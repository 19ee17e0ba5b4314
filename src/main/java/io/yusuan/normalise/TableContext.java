package io.yusuan.normalise;

import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.statement.DocumentHead.Disclosure;
import io.yusuan.statement.PrintedUnit;
import java.util.OptionalInt;

/**
 * What holds for every amount of a table unless something nearer says otherwise.
 *
 * @param tableId its id
 * @param spec its type, null when unrecognised: then nothing reads it
 * @param titleDimensions what its title says of its amounts
 * @param disclosure budget or final account
 * @param fiscalYear the year the table is about
 * @param unit its unit
 * @param adjusted whether a note says that its 预算数 is the budget of the whole year, adjustments included
 */
record TableContext(
        String tableId,
        TableSpec spec,
        DimensionSpec titleDimensions,
        Disclosure disclosure,
        OptionalInt fiscalYear,
        PrintedUnit unit,
        boolean adjusted) {
    /** The same with a unit that stands nearer. */
    TableContext in(PrintedUnit nearer) {
        return new TableContext(tableId, spec, titleDimensions, disclosure, fiscalYear, nearer, adjusted);
    }

    /** The measure of amounts whose column does not say. */
    String measure() {
        return switch (disclosure) {
            case BUDGET -> "initial_budget";
            case FINAL_ACCOUNT -> "actual";
            case UNKNOWN -> "";
        };
    }

    /** The measure of amounts whose column only says that they are a budget's. */
    String budget() {
        return adjusted ? "adjusted_budget" : "initial_budget";
    }

    /** The measure of amounts of the year before whose column does not say. */
    String priorMeasure() {
        return switch (disclosure) {
            case BUDGET -> "prior_year_budget";
            case FINAL_ACCOUNT -> "prior_year_actual";
            case UNKNOWN -> "";
        };
    }
}
