package io.yusuan.sample;

import io.yusuan.dataset.DocumentRows;
import io.yusuan.dataset.FactRow;
import io.yusuan.dataset.Versions;
import io.yusuan.pipeline.Outcome;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/** The rows of {@code facts}, all columns but {@code place}. */
final class FactLines {
    private static final Versions VERSIONS = new Versions("0", "0", "0");

    private static final List<RecordComponent> COLUMNS = Arrays.stream(FactRow.class.getRecordComponents())
            .filter(c -> !c.getName().equals("place"))
            .toList();

    private FactLines() {}

    static List<FactRow> rows(Outcome.Processed outcome) {
        return DocumentRows.of(outcome, VERSIONS).facts();
    }

    /** The first fact in which two documents differ, as either has it; empty where none does. */
    static Optional<String> firstDifference(List<FactRow> one, List<FactRow> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            if (i >= one.size() || i >= other.size() || differ(one.get(i), other.get(i))) {
                return Optional.of("fact %d of %d: %s%nfact %d of %d: %s"
                        .formatted(i + 1, one.size(), line(one, i), i + 1, other.size(), line(other, i)));
            }
        }
        return Optional.empty();
    }

    private static boolean differ(FactRow one, FactRow other) {
        return COLUMNS.stream().anyMatch(c -> !Objects.equals(value(c, one), value(c, other)));
    }

    private static String line(List<FactRow> rows, int index) {
        if (index >= rows.size()) {
            return "none";
        }
        StringJoiner line = new StringJoiner(" ");
        COLUMNS.forEach(c -> line.add(c.getName() + "=" + value(c, rows.get(index))));
        return line + " at " + rows.get(index).place();
    }

    private static Object value(RecordComponent component, FactRow row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
