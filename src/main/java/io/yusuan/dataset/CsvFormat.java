package io.yusuan.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** CSV after RFC 4180, but with line feeds alone: UTF-8 without a mark, a header, empty for absent. */
final class CsvFormat implements PartFormat {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public PartWriter open(Path file, Schema schema) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
        csv.writeRecord(schema.names());
        return new PartWriter() {
            @Override
            public void write(Record row) {
                List<String> values = new ArrayList<>();
                schema.columns().forEach(column -> values.add(text(column.of(row))));
                csv.writeRecord(values);
            }

            @Override
            public void close() throws IOException {
                csv.close();
            }
        };
    }

    /** Money keeps its two places; numbers that have more are printed without trailing zeros. */
    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal shown = number.scale() > Schema.MONEY_SCALE ? number.stripTrailingZeros() : number;
            return shown.toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
