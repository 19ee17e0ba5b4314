package io.yusuan.learn;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.FormSpec;
import io.yusuan.catalogue.HeadingSpec;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.TitleWording;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.Interpreter;
import io.yusuan.interpret.RawColumn;
import io.yusuan.interpret.RawTable;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.RecognisedFrom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the known types that an unrecognised table is near to: by its title, and by reading it as each of them. */
final class TypeNearness {
    /** Heads stand at the top, and so many rows tell what stands below them. */
    private static final int ROWS = 40;

    private final List<TableSpec> types;
    private final TitleWording titles;
    private final Interpreter interpreter;
    private final ColumnNearness columns;

    TypeNearness(Catalogue catalogue, ColumnNearness columns) {
        this.types = catalogue.tables();
        this.titles = catalogue.wording().titles();
        this.interpreter = new Interpreter(catalogue.wording());
        this.columns = columns;
    }

    /** Every type, the nearest first. */
    List<TypeFit> fits(String source, FoundTable found, String core) {
        TableGrid top = top(found.grid());
        List<TypeFit> fits = new ArrayList<>();
        for (TableSpec type : types) {
            List<String> headings = headings(type);
            String piece = headings.stream()
                    .map(h -> Shared.longest(core, h))
                    .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                    .orElse("");
            int likeness = headings.stream()
                    .mapToInt(h -> Shared.nearness(core, h))
                    .max()
                    .orElse(0);
            TypeFit byTitle = new TypeFit(
                    type.type(),
                    piece,
                    likeness,
                    Extended.of(core, ofAnyDocument(type), titles),
                    false,
                    0,
                    List.of(),
                    List.of());
            fits.add(type.form()
                    .map(form -> asForm(byTitle, form, top))
                    .orElseGet(() -> asGrid(source, byTitle, type, found, top)));
        }
        fits.sort(Comparator.comparingInt(TypeFit::nearness).reversed().thenComparing(TypeFit::type));
        return fits;
    }

    /** Whether a title is a known heading as it stands. */
    boolean isHeading(String core) {
        return types.stream().anyMatch(type -> headings(type).contains(core));
    }

    private List<String> headings(TableSpec type) {
        return ofAnyDocument(type).stream().map(h -> titles.core(h.text())).toList();
    }

    private static TableGrid top(TableGrid grid) {
        List<Cell> cells = grid.cells().stream().filter(c -> c.row() <= ROWS).toList();
        return new TableGrid(grid.geometry(), Math.min(ROWS, grid.rows()), grid.columns(), cells, grid.place());
    }

    private static TypeFit asForm(TypeFit fit, FormSpec form, TableGrid top) {
        long fields = top.cells().stream()
                .map(c -> form.meaning(c.text()).field())
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return new TypeFit(
                fit.type(), fit.piece(), fit.likeness(), fit.extended(), true, (int) fields, List.of(), List.of());
    }

    private TypeFit asGrid(String source, TypeFit fit, TableSpec type, FoundTable found, TableGrid top) {
        FoundTable as = new FoundTable(
                found.ordinal(),
                top,
                found.firstRow(),
                Optional.of(type),
                RecognisedFrom.NOTHING,
                DimensionSpec.NONE,
                found.label(),
                found.title(),
                found.above(),
                found.below());
        RawTable read = interpreter.interpret(as, new FindingLog());
        List<RawColumn> headed =
                read.columns().stream().filter(c -> !c.header().isEmpty()).toList();
        long bound = headed.stream()
                .filter(c -> type.columns().stream().anyMatch(own -> own.id().equals(c.id())))
                .count();
        return new TypeFit(
                fit.type(),
                fit.piece(),
                fit.likeness(),
                fit.extended(),
                false,
                (int) bound,
                headed.stream().map(c -> String.join(" > ", c.header())).toList(),
                fit.worded() ? columns.unknown(source, read) : List.of());
    }

    /** A heading that a government's document alone means so teaches nothing of others. */
    private static List<HeadingSpec> ofAnyDocument(TableSpec type) {
        return type.headings().stream().filter(h -> !h.government()).toList();
    }
}
