package io.yusuan.dataset;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a record component cannot say of its column by name and type alone. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Column {
    /** What the column holds, one line. */
    String value();

    /** Whether every row has a value. */
    boolean required() default false;

    /** Whether the column is part of the primary key. */
    boolean key() default false;

    /** The column this one points at, {@code documents.doc_id}, or empty. */
    String references() default "";

    /** The closed list of values, or empty. */
    String[] values() default {};

    /** Digits in all, decimals only. */
    int precision() default Schema.MONEY_PRECISION;

    /** Digits after the point, decimals only. */
    int scale() default Schema.MONEY_SCALE;

    /** The column type in the Fiscal Data Package taxonomy, or empty. */
    String fiscal() default "";
}
