package io.yusuan.dataset;

/** A database's names of column types. */
public enum SqlDialect {
    POSTGRESQL("text", "integer", "bigint", "boolean", "numeric"),
    DUCKDB("VARCHAR", "INTEGER", "BIGINT", "BOOLEAN", "DECIMAL");

    private final String text;
    private final String integer;
    private final String bigInteger;
    private final String truth;
    private final String decimal;

    SqlDialect(String text, String integer, String bigInteger, String truth, String decimal) {
        this.text = text;
        this.integer = integer;
        this.bigInteger = bigInteger;
        this.truth = truth;
        this.decimal = decimal;
    }

    /** The type of a column. */
    String type(Schema.Field column) {
        return switch (column.type()) {
            case TEXT -> text;
            case INTEGER -> integer;
            case LONG -> bigInteger;
            case BOOLEAN -> truth;
            case DECIMAL ->
                decimal + "(" + column.column().precision() + ","
                        + column.column().scale() + ")";
        };
    }

    /** A name in quotes, since several columns are called by words of the language: left, right, column, row. */
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as a literal. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
