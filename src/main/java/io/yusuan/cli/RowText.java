package io.yusuan.cli;

import io.yusuan.dataset.PublishedReader.Row;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text in lines that are indented under a heading and begin with a name. */
final class RowText {
    static final String INDENT = "    ";
    private static final int NAME_WIDTH = 14;

    private final StringBuilder text = new StringBuilder();

    RowText append(String words) {
        text.append(words);
        return this;
    }

    RowText append(char character) {
        text.append(character);
        return this;
    }

    /** A line with a name, unless there is nothing to say. */
    void line(String name, String value) {
        if (!value.isEmpty()) {
            String padding = " ".repeat(Math.max(1, NAME_WIDTH - name.length()));
            text.append(INDENT).append(name).append(padding).append(value).append('\n');
        }
    }

    /** What a row says in some columns, the empty ones left out. */
    static String joined(Row row, String... columns) {
        return Stream.of(columns)
                .map(row::get)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining("  "));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
