package io.yusuan.interpret;

import io.yusuan.catalogue.FormSpec;
import io.yusuan.catalogue.FormSpec.Field;
import io.yusuan.catalogue.FormSpec.Role;
import io.yusuan.catalogue.Labels;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.FormGrid.Inline;
import io.yusuan.interpret.FormReading.Form;
import io.yusuan.interpret.FormReading.Heading;
import io.yusuan.interpret.FormReading.Indicator;
import io.yusuan.interpret.FormReading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a grid as performance forms. A label is a cell that the catalogue knows; its value stands to the right, in the
 * same cell behind a colon, or alone in the row below. Under a row of column heads stand indicators, or a listing of
 * tasks with amounts, until another label begins a row. A cell that is none of these is reported by its place only: it
 * may hold a person's name.
 */
public final class FormReader {
    /** More places of unread cells than a person would look up. */
    private static final int PLACES_SHOWN = 20;

    private final FormGrid grid;
    private final int firstRow;
    private final FindingLog log;
    private final FormRows rows;

    private final List<Form> forms = new ArrayList<>();
    private final List<Cell> unread = new ArrayList<>();
    private List<Value> values = new ArrayList<>();
    private List<Indicator> indicators = new ArrayList<>();
    private FormSection section;
    private List<Heading> group = List.of();
    private FormMeasures measures = FormMeasures.NONE;
    private Field above;
    private String aboveLabel = "";

    private FormReader(TableGrid grid, int firstRow, FormSpec spec, FindingLog log) {
        this.firstRow = firstRow;
        this.grid = new FormGrid(grid, spec);
        this.log = log;
        this.rows = new FormRows(this.grid, grid.geometry(), log);
    }

    /**
     * The forms of a grid.
     *
     * @param firstRow first row behind the lines that title the grid, 1-based: a cell above it that is no label is title
     *     or year
     * @param log takes realigned rows and cells that could not be read
     */
    public static FormReading read(TableGrid grid, int firstRow, FormSpec spec, FindingLog log) {
        return new FormReader(grid, firstRow, spec, log).read();
    }

    private FormReading read() {
        int row = 1;
        while (row <= grid.rows()) {
            row = section == null ? fieldRow(row) : sectionRow(row);
        }
        close();
        reportUnread();
        return new FormReading(forms);
    }

    private void reportUnread() {
        if (!unread.isEmpty()) {
            List<String> places = unread.stream()
                    .limit(PLACES_SHOWN)
                    .map(c -> c.place().printed())
                    .toList();
            String more = unread.size() > PLACES_SHOWN ? ", …" : "";
            log.add(Finding.of(FindingCode.FORM_CELL_UNREAD, unread.get(0).place(), Integer.toString(unread.size()))
                    .explainedBy(Explanation.places(String.join(", ", places) + more)));
        }
    }

    private int sectionRow(int row) {
        List<Cell> own = grid.printed(row);
        if (section.endsAt(own)) {
            section = null;
            return row;
        }
        Optional<FormHeader> header = FormHeader.at(grid, row);
        if (header.isPresent()) {
            return begin(header.get());
        }
        if (rows.isCutAfter(row, section.header())) {
            section.take(rows.joined(row), values, indicators, unread);
            return row + 2;
        }
        rows.rows(row, section.header()).forEach(r -> section.take(r, values, indicators, unread));
        return row + 1;
    }

    private int begin(FormHeader header) {
        section = new FormSection(grid, header, group);
        return header.lastRow() + 1;
    }

    private int fieldRow(int row) {
        Optional<FormHeader> header = FormHeader.at(grid, row);
        if (header.isPresent()) {
            above = null;
            return begin(header.get());
        }
        List<Cell> own = grid.printed(row);
        if (own.isEmpty()) {
            return row + 1;
        }
        if (own.get(0).column() == 1) {
            group = List.of();
            measures = FormMeasures.NONE;
        }
        measures = FormMeasures.in(own, this::label).orElse(measures);
        if (own.size() == 1
                && above != null
                && label(own.get(0)).isEmpty()
                && inline(own.get(0)).isEmpty()) {
            add(above, aboveLabel, own.get(0), own.get(0).text());
            above = null;
            return row + 1;
        }
        above = null;
        pairs(own);
        return row + 1;
    }

    /** Labels and their values from left to right. */
    private void pairs(List<Cell> own) {
        int i = 0;
        while (i < own.size()) {
            Cell cell = own.get(i);
            Optional<Field> field = label(cell);
            if (field.isEmpty()) {
                inlineOrUnread(cell);
                i++;
                continue;
            }
            int end = i + 1;
            while (end < own.size()
                    && label(own.get(end)).isEmpty()
                    && inline(own.get(end)).isEmpty()) {
                end++;
            }
            labelled(field.get(), cell, own.subList(i + 1, end), own.size() == 1);
            i = end;
        }
    }

    private void labelled(Field field, Cell label, List<Cell> right, boolean alone) {
        if (field.role() == Role.GROUP) {
            right.forEach(cell -> add(field, Labels.trim(label.text()), cell, cell.text()));
            group = append(group, new Heading(field, Labels.trim(label.text())));
            return;
        }
        if (field.role() == Role.MEASURE) {
            unread.addAll(right);
            return;
        }
        if (right.isEmpty()) {
            above = alone && field.role() != Role.AMOUNT ? field : null;
            aboveLabel = Labels.trim(label.text());
            return;
        }
        if (field.role() == Role.AMOUNT) {
            amounts(field, Labels.trim(label.text()), right);
        } else {
            right.forEach(cell -> add(field, Labels.trim(label.text()), cell, cell.text()));
        }
    }

    /** One amount, or those under heads that tell them apart. */
    private void amounts(Field field, String label, List<Cell> right) {
        if (right.stream().noneMatch(c -> measures.over(c).isPresent())) {
            add(field, label, right.get(0), right.get(0).text());
            unread.addAll(right.subList(1, right.size()));
            return;
        }
        for (Cell cell : right) {
            measures.over(cell)
                    .ifPresentOrElse(
                            head -> add(field, label, append(group, head), cell, cell.text()), () -> unread.add(cell));
        }
    }

    private void inlineOrUnread(Cell cell) {
        Optional<Inline> inline = inline(cell);
        if (inline.isPresent()) {
            if (!inline.get().text().isEmpty()) {
                add(
                        inline.get().field(),
                        inline.get().label(),
                        cell,
                        inline.get().text());
            }
        } else if (cell.row() >= firstRow) {
            unread.add(cell);
        }
    }

    private void add(Field field, String label, Cell cell, String text) {
        add(field, label, group, cell, text);
    }

    private void add(Field field, String label, List<Heading> above, Cell cell, String text) {
        if (field.role() == Role.PROJECT && startsAnother()) {
            close();
        }
        List<Heading> path = append(above, new Heading(field, label));
        values.add(
                new Value(field, label, path, "", false, Labels.trim(text), cell.row(), cell.column(), cell.place()));
    }

    /** A second project name begins a second form. */
    private boolean startsAnother() {
        return values.stream()
                .anyMatch(v -> v.field().role() == Role.PROJECT && v.subject().isEmpty());
    }

    private void close() {
        if (!values.isEmpty() || !indicators.isEmpty()) {
            forms.add(new Form(values, indicators));
        }
        values = new ArrayList<>();
        indicators = new ArrayList<>();
    }

    private Optional<Field> label(Cell cell) {
        return grid.field(cell);
    }

    private Optional<Inline> inline(Cell cell) {
        return grid.inline(cell);
    }

    private static List<Heading> append(List<Heading> path, Heading last) {
        List<Heading> longer = new ArrayList<>(path);
        longer.add(last);
        return List.copyOf(longer);
    }
}
