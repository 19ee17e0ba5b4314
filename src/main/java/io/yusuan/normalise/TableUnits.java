package io.yusuan.normalise;

import io.yusuan.document.Block.Paragraph;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.Recognition;
import io.yusuan.statement.MoneyUnit;
import io.yusuan.statement.PrintedUnit;
import io.yusuan.statement.PrintedUnit.UnitFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the unit of each table: what stands above it, else what the document prints once for all; never from magnitude. */
final class TableUnits {
    /** A line that states a unit is short; a longer one tells a story. */
    private static final int LONGEST_LINE = 40;

    private final Optional<UnitText> document;

    TableUnits(Recognition recognition) {
        List<UnitText> tables = new ArrayList<>();
        recognition.tables().forEach(t -> above(t).ifPresent(tables::add));
        List<UnitText> margins = new ArrayList<>();
        recognition.margins().forEach(p -> UnitText.find(p.text()).ifPresent(margins::add));
        this.document =
                unanimous(tables).or(() -> alone(recognition.narrative())).or(() -> unanimous(margins));
    }

    PrintedUnit unit(FoundTable table) {
        return above(table)
                .map(u -> new PrintedUnit(u.printed(), u.unit(), UnitFrom.TABLE))
                .or(() -> document.map(u -> new PrintedUnit(u.printed(), u.unit(), UnitFrom.DOCUMENT)))
                .orElse(new PrintedUnit("", MoneyUnit.YUAN, UnitFrom.ASSUMED));
    }

    private static Optional<UnitText> above(FoundTable table) {
        List<Paragraph> above = table.above();
        for (int i = above.size() - 1; i >= 0; i--) {
            Optional<UnitText> unit = UnitText.find(above.get(i).text());
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private static Optional<UnitText> unanimous(List<UnitText> units) {
        boolean same = units.stream().map(UnitText::unit).distinct().count() == 1;
        return same ? Optional.of(units.get(0)) : Optional.empty();
    }

    private static Optional<UnitText> alone(List<Paragraph> narrative) {
        return narrative.stream()
                .filter(p -> p.text().length() <= LONGEST_LINE)
                .map(p -> UnitText.find(p.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
