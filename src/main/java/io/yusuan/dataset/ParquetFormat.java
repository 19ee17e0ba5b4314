package io.yusuan.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * Parquet with ZSTD and exact decimals, in the first version of the format's pages, which every reader knows. Its
 * footer names the library, never a clock, so equal rows give equal bytes.
 */
final class ParquetFormat implements PartFormat {
    /** Bytes of rows that are held in memory before they are written. */
    private static final long ROW_GROUP = 16L << 20;

    @Override
    public String id() {
        return "parquet";
    }

    @Override
    public PartWriter open(Path file, Schema schema) throws IOException {
        ParquetWriter<Record> parquet = new Builder(new LocalOutputFile(file), schema)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withRowGroupSize(ROW_GROUP)
                .build();
        return new PartWriter() {
            @Override
            public void write(Record row) throws IOException {
                parquet.write(row);
            }

            @Override
            public void close() throws IOException {
                parquet.close();
            }
        };
    }

    /** The library's way of being told what to write; its ready-made writer knows neither decimals nor ZSTD. */
    private static final class Builder extends ParquetWriter.Builder<Record, Builder> {
        private final Schema schema;

        Builder(OutputFile file, Schema schema) {
            super(file);
            this.schema = schema;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Record> getWriteSupport(Configuration configuration) {
            return new RowSupport(schema);
        }
    }

    /** Hands rows to the library column by column. */
    private static final class RowSupport extends WriteSupport<Record> {
        private final Schema schema;
        private RecordConsumer consumer;

        RowSupport(Schema schema) {
            this.schema = schema;
        }

        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(ParquetColumns.of(schema), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            this.consumer = recordConsumer;
        }

        @Override
        public void write(Record row) {
            consumer.startMessage();
            int index = 0;
            for (Schema.Field column : schema.columns()) {
                Object value = column.of(row);
                if (value != null) {
                    consumer.startField(column.name(), index);
                    ParquetColumns.add(consumer, column, value);
                    consumer.endField(column.name(), index);
                }
                index++;
            }
            consumer.endMessage();
        }
    }
}
