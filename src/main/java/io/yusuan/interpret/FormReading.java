package io.yusuan.interpret;

import io.yusuan.catalogue.FormSpec.Field;
import io.yusuan.document.Place;
import java.util.List;

/**
 * A grid read as performance forms: several stand in one grid where a publisher put one beneath the other.
 *
 * @param forms in reading order
 */
public record FormReading(List<Form> forms) {
    public FormReading {
        forms = List.copyOf(forms);
    }

    /**
     * One form.
     *
     * @param values labelled values in reading order
     * @param indicators performance indicators in reading order
     */
    public record Form(List<Value> values, List<Indicator> indicators) {
        public Form {
            values = List.copyOf(values);
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * A labelled value.
     *
     * @param field what the label means
     * @param label as printed
     * @param path the headings it stands under, outermost first, the own label last
     * @param subject name of the project or task whose row it stands in, or label of the total, in a listing, otherwise
     *     empty
     * @param total whether it stands in the row of a total, in a listing
     * @param text as printed
     * @param row 1-based row of the value
     * @param column 1-based column of the value
     * @param place of the value
     */
    public record Value(
            Field field,
            String label,
            List<Heading> path,
            String subject,
            boolean total,
            String text,
            int row,
            int column,
            Place place) {
        public Value {
            path = List.copyOf(path);
        }
    }

    /**
     * A heading above or beside a value.
     *
     * @param field what it means
     * @param label as printed
     */
    public record Heading(Field field, String label) {}

    /**
     * A performance indicator, every text as printed and empty where nothing is.
     *
     * @param row 1-based row
     * @param subject name of the project or task whose rows it stands in, in a listing, otherwise empty
     * @param level1 一级指标
     * @param level2 二级指标
     * @param level3 三级指标
     * @param indicator the words of the indicator where they have a column of their own
     * @param comparator text of the column for ≥, ≤ and the like
     * @param value text of the column for the value
     * @param unit text of the column for the unit
     * @param weight text of the column for the weight
     * @param hasValueColumn whether the form has a column for the value at all
     * @param place of the indicator's words
     */
    public record Indicator(
            int row,
            String subject,
            String level1,
            String level2,
            String level3,
            String indicator,
            String comparator,
            String value,
            String unit,
            String weight,
            boolean hasValueColumn,
            Place place) {}
}
