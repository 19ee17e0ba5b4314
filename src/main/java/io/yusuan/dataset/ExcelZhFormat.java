package io.yusuan.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV that Chinese Excel and WPS open by a double click: a mark that says UTF-8, CRLF after each row, texts guarded.
 * Numbers and truth values stand as in the canonical CSV.
 */
final class ExcelZhFormat implements PartFormat {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public String id() {
        return "excel-zh";
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public PartWriter open(Path file, Schema schema) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(schema.names());
        return new PartWriter() {
            @Override
            public void write(Record row) {
                List<String> values = new ArrayList<>();
                schema.columns().forEach(column -> values.add(text(column, column.of(row))));
                csv.writeRecord(values);
            }

            @Override
            public void close() throws IOException {
                csv.close();
            }
        };
    }

    private static String text(Schema.Field column, Object value) {
        String text = CsvFormat.text(value);
        return text == null || column.type() != Schema.Type.TEXT ? text : SpreadsheetText.guarded(text);
    }
}
