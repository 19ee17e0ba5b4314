package io.yusuan.dataset;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The columns of a row record, in order. The record is the only place where a dataset's columns are written; CSV
 * header, Parquet schema, data package and the staging format are read from here.
 *
 * @param row the row record
 * @param columns its columns
 * @param constructor makes one of the values of its columns
 */
record Schema(Class<? extends Record> row, List<Field> columns, Constructor<? extends Record> constructor) {
    /** Digits of an amount of money, DECIMAL(20,2): up to 10^18 yuan. */
    static final int MONEY_PRECISION = 20;

    static final int MONEY_SCALE = 2;
    /** Digits of sums, rates and indicator values, which may need more places than money. */
    static final int WIDE_PRECISION = 28;

    static final int WIDE_SCALE = 6;

    /** What a column can hold. */
    enum Type {
        TEXT(String.class),
        INTEGER(Integer.class),
        LONG(Long.class),
        BOOLEAN(Boolean.class),
        DECIMAL(BigDecimal.class);

        private final Class<?> java;

        Type(Class<?> java) {
            this.java = java;
        }

        static Type of(Class<?> java) {
            return Arrays.stream(values())
                    .filter(t -> t.java == java)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no column type for " + java));
        }
    }

    /**
     * A column.
     *
     * @param name in snake case
     * @param type what it holds
     * @param column its annotation
     * @param component the record component behind it
     */
    record Field(String name, Type type, Column column, RecordComponent component) {
        /** The value of the column in a row; null where absent. */
        Object of(Record row) {
            try {
                return component.getAccessor().invoke(row);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
    }

    Schema {
        columns = List.copyOf(columns);
    }

    static Schema of(Class<? extends Record> row) {
        Class<?>[] types = Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return new Schema(
                row,
                Arrays.stream(row.getRecordComponents())
                        .map(c -> new Field(
                                snakeCase(c.getName()), Type.of(c.getType()), c.getAnnotation(Column.class), c))
                        .toList(),
                constructor(row, types));
    }

    private static Constructor<? extends Record> constructor(Class<? extends Record> row, Class<?>... types) {
        try {
            return row.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a constructor of its components", e);
        }
    }

    /** Column names, in order. */
    List<String> names() {
        return columns.stream().map(Field::name).toList();
    }

    /** A row from its values, in order of column. */
    Record row(Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a row of " + row, e);
        }
    }

    private static String snakeCase(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
