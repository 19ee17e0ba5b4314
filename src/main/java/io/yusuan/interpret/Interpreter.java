package io.yusuan.interpret;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.Wording;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Cell;
import io.yusuan.document.GridView;
import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.recognise.FoundTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Binds columns by their headers and tells rows apart. Safe for use by several threads. */
public final class Interpreter {
    private final Wording wording;

    public Interpreter(Wording wording) {
        this.wording = wording;
    }

    /** The columns and rows of a recognised table that is no form. */
    public RawTable interpret(FoundTable found, FindingLog log) {
        TableSpec table = found.spec().orElseThrow();
        GridView view = new GridView(found.grid());
        boolean ragged = found.grid().geometry() == Geometry.RAGGED;
        HeaderRows headerRows = HeaderRows.find(view, found.firstRow(), ragged, table, wording);
        if (!headerRows.worded()) {
            log.add(Finding.of(FindingCode.HEADER_UNKNOWN, found.grid().place(), found.title()));
        }
        List<RawColumn> columns = columns(found, view, headerRows, log);
        List<RawRow> rows = new ArrayList<>();
        RowLabels labels = new RowLabels(table, wording);
        MergedMoney merged = new MergedMoney(view, columns, wording);
        RepeatedHeads repeated = RepeatedHeads.of(view, headerRows);
        for (int row = headerRows.firstBody(); row <= view.rows(); row++) {
            if (repeated.at(row)) {
                log.add(Finding.of(
                        FindingCode.HEADER_REPEATED, view.row(row).get(0).place()));
                continue;
            }
            merged.report(row, log);
            rows.addAll(rows(row, body(found, view, row, columns, log), labels, log));
        }
        return new RawTable(found, columns, LastLines.settled(rows, table.lines()));
    }

    private List<RawColumn> columns(FoundTable found, GridView view, HeaderRows headerRows, FindingLog log) {
        TableSpec table = found.spec().orElseThrow();
        Header header = Header.of(found.grid(), view, headerRows, wording);
        header.alignments()
                .forEach(a -> log.add(
                        Finding.of(FindingCode.HEADER_REALIGNED, found.grid().place(), a.id())
                                .explainedBy(a.explanation())));
        header.leftOut().forEach(head -> log.add(leftOut(head, view, headerRows, found)));
        ColumnBinder binder = ColumnBinder.of(table, wording, header.paths());
        List<RawColumn> columns = new ArrayList<>();
        for (int i = 0; i < header.paths().size(); i++) {
            ColumnBinder.Bound bound = binder.bind(i + 1, header.paths().get(i));
            RawColumn column = bound.column();
            if (bound.slip()) {
                log.add(Finding.of(
                        FindingCode.LABEL_VARIANT,
                        headPlace(view, headerRows, i + 1).orElse(found.grid().place()),
                        String.join(" / ", column.header()),
                        column.expected()));
            }
            columns.add(
                    column.spec().isPresent()
                            ? column
                            : unknown(column, view, headerRows, found.grid().place(), log));
        }
        List<RawColumn> settled = SubjectColumns.settled(CodeColumns.settled(columns), wording);
        List<RawColumn> numbered = Blocks.number(settled, table.shape());
        return BlockSides.told(numbered, table, view, headerRows.firstBody()).stream()
                .map(binder::sided)
                .toList();
    }

    /** A column the catalogue does not know holds money if figures stand in it. */
    private RawColumn unknown(RawColumn column, GridView view, HeaderRows headerRows, Place grid, FindingLog log) {
        boolean figures = false;
        boolean printed = !column.header().isEmpty();
        for (int row = headerRows.firstBody(); row <= view.rows(); row++) {
            Optional<String> text = view.at(row, column.index()).map(Cell::text);
            figures |= text.filter(Figures::isFigure).isPresent();
            printed |= text.filter(t -> !Figures.isBlank(t)).isPresent();
        }
        if (printed) {
            log.add(Finding.of(
                    FindingCode.COLUMN_UNKNOWN,
                    headPlace(view, headerRows, column.index()).orElse(grid),
                    String.join(" / ", column.header())));
        }
        return column.as(figures ? ColumnRole.MONEY : ColumnRole.ATTRIBUTE);
    }

    private static Finding leftOut(String head, GridView view, HeaderRows headerRows, FoundTable found) {
        Place place = headerRows.rows().stream()
                .flatMap(row -> view.row(row).stream())
                .filter(c -> c.text().equals(head))
                .reduce((first, last) -> last)
                .map(Cell::place)
                .orElse(found.grid().place());
        return Finding.of(FindingCode.HEADER_REALIGNED, place, Alignment.HEAD_LEFT_OUT.id())
                .explainedBy(Alignment.HEAD_LEFT_OUT.explanation());
    }

    private static Optional<Place> headPlace(GridView view, HeaderRows headerRows, int column) {
        return headerRows.rows().stream()
                .map(row -> view.at(row, column))
                .flatMap(Optional::stream)
                .filter(c -> !Figures.isBlank(c.text()))
                .map(Cell::place)
                .findFirst();
    }

    private List<RawCell> body(FoundTable found, GridView view, int row, List<RawColumn> columns, FindingLog log) {
        if (found.grid().geometry() == Geometry.SPANNED) {
            return BodyRow.spanned(row, view.row(row), columns).cells();
        }
        int width = columns.stream()
                .filter(c -> !c.header().isEmpty())
                .mapToInt(RawColumn::index)
                .max()
                .orElse(columns.size());
        BodyRow placed = BodyRow.ragged(view.row(row), columns, width, wording);
        placed.alignment().ifPresent(a -> log.add(realigned(a, placed)));
        return placed.cells();
    }

    private static Finding realigned(Alignment alignment, BodyRow row) {
        FindingCode code = alignment.certain() ? FindingCode.ROW_REALIGNED : FindingCode.ROW_UNALIGNED;
        return Finding.of(code, row.cells().get(0).place(), alignment.id()).explainedBy(alignment.explanation());
    }

    /** One row a block; blocks in which nothing is printed give none. */
    private static List<RawRow> rows(int row, List<RawCell> cells, RowLabels labels, FindingLog log) {
        TreeMap<Integer, List<RawCell>> byBlock = new TreeMap<>();
        for (RawCell cell : cells) {
            byBlock.computeIfAbsent(cell.column().block(), b -> new ArrayList<>())
                    .add(cell);
        }
        List<RawRow> rows = new ArrayList<>();
        byBlock.forEach((block, part) -> {
            if (part.stream().anyMatch(c -> !Figures.isBlank(c.text()))) {
                RowLabels.Labelled labelled = labels.label(row, block, part);
                rows.add(labelled.row());
                if (labelled.slip()) {
                    log.add(Finding.of(
                            FindingCode.LABEL_VARIANT,
                            labelled.row().place(),
                            labelled.row().label(),
                            labelled.row().named().orElseThrow().labels().expected()));
                }
            }
        });
        return rows;
    }
}
