package io.yusuan.dataset;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Columns and values in Parquet's terms. */
final class ParquetColumns {
    private ParquetColumns() {}

    static MessageType of(Schema schema) {
        List<Type> types =
                schema.columns().stream().<Type>map(ParquetColumns::type).toList();
        return new MessageType("row", types);
    }

    private static PrimitiveType type(Schema.Field column) {
        Type.Repetition repetition = column.column().required() ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
        return switch (column.type()) {
            case TEXT ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INTEGER -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name());
            case LONG -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
            case BOOLEAN ->
                Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(column.name());
            case DECIMAL ->
                Types.primitive(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, repetition)
                        .length(bytes(column.column().precision()))
                        .as(LogicalTypeAnnotation.decimalType(
                                column.column().scale(), column.column().precision()))
                        .named(column.name());
        };
    }

    static void add(RecordConsumer consumer, Schema.Field column, Object value) {
        switch (column.type()) {
            case TEXT -> consumer.addBinary(Binary.fromString((String) value));
            case INTEGER -> consumer.addInteger((Integer) value);
            case LONG -> consumer.addLong((Long) value);
            case BOOLEAN -> consumer.addBoolean((Boolean) value);
            case DECIMAL -> consumer.addBinary(decimal((BigDecimal) value, column.column()));
        }
    }

    /** The unscaled value as big-endian two's complement of fixed length, as the format asks. */
    private static Binary decimal(BigDecimal value, Column column) {
        byte[] digits = value.setScale(column.scale()).unscaledValue().toByteArray();
        byte[] fixed = new byte[bytes(column.precision())];
        Arrays.fill(fixed, (byte) (value.signum() < 0 ? -1 : 0));
        System.arraycopy(digits, 0, fixed, fixed.length - digits.length, digits.length);
        return Binary.fromConstantByteArray(fixed);
    }

    /** Bytes that hold every signed number of that many digits. */
    private static int bytes(int precision) {
        return BigInteger.TEN.pow(precision).toByteArray().length;
    }
}
