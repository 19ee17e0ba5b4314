package io.yusuan.interpret;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.catalogue.LabelAliases.Fit;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.MeasureWords;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds a header path to the catalogue's column: the table type's own columns first, then those any table may have. */
final class ColumnBinder {
    private final TableSpec table;
    private final Wording wording;

    ColumnBinder(TableSpec table, Wording wording) {
        this.table = table;
        this.wording = wording;
    }

    /**
     * A bound column.
     *
     * @param column the column
     * @param slip whether its header is a known slip of the pen
     */
    record Bound(RawColumn column, boolean slip) {}

    private record Found(ColumnSpec spec, Fit fit) {}

    Bound bind(int index, List<String> header) {
        List<String> keys = header.stream().map(Labels::key).toList();
        Optional<MeasureWords> measure =
                keys.stream().map(wording::measure).flatMap(Optional::stream).reduce((a, b) -> b);
        List<String> plain = keys.stream()
                .map(k -> wording.measure(k).isPresent() ? Wording.AMOUNT : k)
                .toList();
        Optional<Found> found = find(keys).or(() -> find(plain)).or(() -> withoutMeasure(plain));
        Optional<ColumnSpec> spec = found.map(Found::spec);
        RawColumn column = new RawColumn(
                index,
                header,
                spec,
                spec.map(ColumnSpec::role).orElse(ColumnRole.ATTRIBUTE),
                measure.map(MeasureWords::measure).orElse(""),
                spec.map(ColumnSpec::yearOffset)
                        .filter(o -> o != 0)
                        .orElse(measure.map(MeasureWords::yearOffset).orElse(0)),
                1);
        return new Bound(column, found.map(f -> f.fit().slip()).orElse(false));
    }

    /** 基本支出 over 预算数 is 基本支出; only money is measured. */
    private Optional<Found> withoutMeasure(List<String> plain) {
        List<String> rest =
                plain.stream().filter(k -> !k.equals(Wording.AMOUNT)).toList();
        if (rest.isEmpty() || rest.size() == plain.size()) {
            return Optional.empty();
        }
        return find(rest).filter(f -> f.spec().role() == ColumnRole.MONEY);
    }

    private Optional<Found> find(List<String> path) {
        return best(table.columns(), path).or(() -> best(wording.columns(), path));
    }

    private static Optional<Found> best(List<ColumnSpec> columns, List<String> path) {
        List<Found> fits = new ArrayList<>();
        for (ColumnSpec column : columns) {
            column.labels().fit(path).ifPresent(fit -> fits.add(new Found(column, fit)));
        }
        return fits.stream().reduce((a, b) -> b.fit().isBetterThan(a.fit()) ? b : a);
    }
}
