package io.yusuan.interpret;

import io.yusuan.catalogue.FormSpec.Field;
import io.yusuan.catalogue.FormSpec.Role;
import io.yusuan.catalogue.Labels;
import io.yusuan.document.Cell;
import io.yusuan.interpret.FormReading.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Heads of several amounts behind one label: 年初预算数, 全年预算数, 全年执行数 above 年度资金总额 in a project's self-assessment.
 *
 * @param heads left to right
 */
record FormMeasures(List<Head> heads) {
    /** One head over the columns from one up to and including another. */
    private record Head(Heading heading, int from, int to) {}

    /** No amounts are told apart. */
    static final FormMeasures NONE = new FormMeasures(List.of());

    /** What a row heads; empty where it heads fewer than two amounts. */
    static Optional<FormMeasures> in(List<Cell> row, Function<Cell, Optional<Field>> field) {
        List<Head> heads = new ArrayList<>();
        for (Cell cell : row) {
            field.apply(cell)
                    .filter(f -> f.role() == Role.MEASURE)
                    .ifPresent(f -> heads.add(new Head(
                            new Heading(f, Labels.trim(cell.text())),
                            cell.column(),
                            cell.column() + cell.columnSpan() - 1)));
        }
        return heads.size() < 2 ? Optional.empty() : Optional.of(new FormMeasures(heads));
    }

    /** The head over a cell. */
    Optional<Heading> over(Cell cell) {
        return heads.stream()
                .filter(h -> h.from() <= cell.column() && cell.column() <= h.to())
                .map(Head::heading)
                .findFirst();
    }
}
