package io.yusuan.interpret;

import io.yusuan.catalogue.FormSpec.Field;
import io.yusuan.catalogue.FormSpec.Role;
import io.yusuan.catalogue.Labels;
import io.yusuan.document.Cell;
import io.yusuan.interpret.FormReading.Heading;
import io.yusuan.interpret.FormReading.Indicator;
import io.yusuan.interpret.FormReading.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows under column heads: indicators with their levels, tasks and projects with their amounts. Keeps what is carried down. */
final class FormSection {
    private final FormGrid grid;
    private final FormHeader header;
    private final List<Heading> group;
    private final Map<Role, String> carried = new EnumMap<>(Role.class);
    private String subject = "";

    FormSection(FormGrid grid, FormHeader header, List<Heading> group) {
        this.grid = grid;
        this.header = header;
        this.group = group;
    }

    FormHeader header() {
        return header;
    }

    /**
     * Whether a row begins with a label that belongs to no column here. An amount or project label does not end a column
     * of names, since a task may be called {@code 基本支出}.
     */
    boolean endsAt(List<Cell> own) {
        if (own.isEmpty()) {
            return false;
        }
        Cell first = own.get(0);
        if (grid.inline(first).isPresent()) {
            return true;
        }
        Optional<Field> field = grid.field(first);
        if (field.isEmpty() || field.get().role().ofIndicators() || grid.isTotal(first)) {
            return false;
        }
        return switch (field.get().role()) {
            case GROUP -> !header.ofIndicators() && own.size() > 1 && isWide(own.get(1));
            case AMOUNT, PROJECT, TASK -> !inColumnOfNames(first);
            default -> true;
        };
    }

    /** Whether a cell reaches over several columns, as prose does and figures do not. */
    private boolean isWide(Cell cell) {
        int last = cell.column() + cell.columnSpan() - 1;
        return header.columns().stream()
                        .filter(c -> c.from() <= last && c.to() >= cell.column())
                        .count()
                > 1;
    }

    /** Whether a cell reaches over several columns from the first one on: a unit above the rows of its projects. */
    private boolean headsRows(Cell cell) {
        return cell.column() <= header.columns().get(0).to() && isWide(cell);
    }

    private boolean inColumnOfNames(Cell cell) {
        return header.columns().stream()
                .filter(c -> cell.column() >= c.from() && cell.column() <= c.to())
                .anyMatch(c -> c.role() == Role.PROJECT
                        || c.role() == Role.TASK
                        || c.role().ofIndicators());
    }

    /** Takes a row: its amounts as values, its indicator, and whatever it leaves unread. */
    void take(FormRows.Row row, List<Value> values, List<Indicator> indicators, List<Cell> unread) {
        Optional<Cell> totalLabel = row.cells().stream()
                .filter(c -> c != null && row.begins(c) && grid.isTotal(c))
                .findFirst();
        boolean total = totalLabel.isPresent();
        subject(row, totalLabel);
        int before = values.size();
        Set<Cell> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        totalLabel.ifPresent(taken::add);
        for (FormHeader.Column column : header.columns()) {
            boolean value = column.role() == Role.AMOUNT || column.role() == Role.ATTRIBUTE;
            Optional<Cell> under = row.under(column);
            if (value && (column.role() == Role.AMOUNT || !total)) {
                under.filter(c -> row.begins(c) && !isWide(c)).ifPresent(c -> {
                    values.add(value(column, c, total));
                    taken.add(c);
                });
            } else if (!value && column.role() != Role.GROUP) {
                under.ifPresent(taken::add);
            }
        }
        if (header.ofIndicators()) {
            indicator(row, indicators);
        }
        boolean nothing = values.size() == before && !begun(row, indicators);
        row.cells().stream()
                .filter(c -> c != null && row.begins(c) && !FormGrid.isBlank(c))
                .filter(c -> grid.field(c).isEmpty() && !isLevel(c))
                .filter(c -> nothing || !taken.contains(c))
                .distinct()
                .forEach(unread::add);
    }

    private static boolean begun(FormRows.Row row, List<Indicator> indicators) {
        return !indicators.isEmpty() && indicators.get(indicators.size() - 1).row() == row.row();
    }

    private boolean isLevel(Cell cell) {
        String text = Labels.trim(cell.text());
        return carried.containsValue(text) || subject.equals(text);
    }

    private void subject(FormRows.Row row, Optional<Cell> total) {
        Optional<Cell> named =
                header.column(Role.PROJECT).or(() -> header.column(Role.TASK)).flatMap(row::under);
        total.or(() -> named.filter(c -> !isWide(c))).ifPresent(c -> subject = Labels.trim(c.text()));
    }

    private Value value(FormHeader.Column column, Cell cell, boolean total) {
        List<Heading> path = new ArrayList<>(group);
        path.addAll(column.path());
        String label = column.path().get(column.path().size() - 1).label();
        return new Value(
                column.field(),
                label,
                path,
                subject,
                total,
                Labels.trim(cell.text()),
                cell.row(),
                cell.column(),
                cell.place());
    }

    private void indicator(FormRows.Row row, List<Indicator> indicators) {
        Optional<FormHeader.Column> words = header.words();
        carry(row);
        Optional<Cell> cell = words.flatMap(row::under).filter(c -> !headsRows(c));
        boolean own = header.columns().stream()
                .filter(c -> c.role().compareTo(Role.LEVEL3) >= 0
                        || words.filter(c::equals).isPresent())
                .anyMatch(c -> row.under(c).filter(x -> row.begins(x)).isPresent());
        if (cell.isEmpty() || !own) {
            return;
        }
        indicators.add(new Indicator(
                row.row(),
                subject,
                level(Role.LEVEL1, row),
                level(Role.LEVEL2, row),
                text(Role.LEVEL3, row),
                text(Role.INDICATOR, row),
                text(Role.COMPARATOR, row),
                text(Role.VALUE, row),
                text(Role.UNIT, row),
                text(Role.WEIGHT, row),
                header.has(Role.VALUE),
                cell.get().place()));
    }

    /** Merged cells of the two upper levels are blank in the rows below; a new first level begins without a second. */
    private void carry(FormRows.Row row) {
        String level1 = text(Role.LEVEL1, row);
        if (!level1.isEmpty() && !level1.equals(carried.get(Role.LEVEL1))) {
            carried.remove(Role.LEVEL2);
        }
        for (Role role : List.of(Role.LEVEL1, Role.LEVEL2)) {
            String text = text(role, row);
            if (!text.isEmpty()) {
                carried.put(role, text);
            }
        }
    }

    /** The level's own text or the one carried; nothing for the column that holds the words themselves. */
    private String level(Role role, FormRows.Row row) {
        return carried.getOrDefault(role, text(role, row));
    }

    private String text(Role role, FormRows.Row row) {
        return header.column(role)
                .flatMap(row::under)
                .map(c -> Labels.trim(c.text()))
                .orElse("");
    }
}
