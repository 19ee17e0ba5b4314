package io.yusuan.pipeline;

import io.yusuan.catalogue.TableSpec;
import io.yusuan.finding.Finding;
import io.yusuan.interpret.RawCell;
import io.yusuan.interpret.RawColumn;
import io.yusuan.interpret.RawRow;
import io.yusuan.interpret.RawTable;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.Recognition;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What each room made of a document, as text for goldens. */
final class StageText {
    private StageText() {}

    /** Tables with what heads them, then the narrative. */
    static String tables(Recognition recognition) {
        StringBuilder text = new StringBuilder();
        for (FoundTable table : recognition.tables()) {
            line(text, 0, table.ordinal(), table.spec().map(TableSpec::type).orElse("-"), lower(table.from()));
            line(text, 1, "label", table.label());
            line(text, 1, "title", table.title());
            line(text, 1, "at", table.grid().place().printed(), "first row", table.firstRow());
            table.above().forEach(p -> line(text, 1, "above", p.place().printed(), p.text()));
            table.below().forEach(p -> line(text, 1, "below", p.place().printed(), p.text()));
        }
        recognition
                .narrative()
                .forEach(p -> line(text, 0, "narrative", p.place().printed(), p.text()));
        return text.toString();
    }

    /** Columns and rows as bound. */
    static String rows(List<RawTable> tables) {
        StringBuilder text = new StringBuilder();
        for (RawTable table : tables) {
            line(
                    text,
                    0,
                    table.source().ordinal(),
                    table.source().spec().orElseThrow().type());
            for (RawColumn column : table.columns()) {
                String header = String.join(" / ", column.header());
                line(
                        text,
                        1,
                        "column",
                        column.index(),
                        "block",
                        column.block(),
                        lower(column.role()),
                        column.id(),
                        header);
            }
            for (RawRow row : table.rows()) {
                String cells = row.cells().stream().map(StageText::cell).collect(Collectors.joining(" "));
                line(text, 1, "row", row.row() + "." + row.block(), "[" + row.label() + "]", cells);
            }
        }
        return text.toString();
    }

    private static String cell(RawCell cell) {
        return cell.column().index() + "=" + cell.text().strip();
    }

    /** Typed lines. */
    static String statements(List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        for (Statement statement : statements) {
            line(
                    text,
                    0,
                    statement.ordinal(),
                    statement.tableType(),
                    lower(statement.status()),
                    "unit",
                    statement.unit().printed(),
                    lower(statement.unit().from()),
                    statement.rows() + "×" + statement.columns());
            statement.lines().forEach(l -> line(text, l));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Line line) {
        line(
                text,
                1,
                line.row() + "." + line.block(),
                lower(line.role()),
                "level",
                line.level(),
                line.parentRow().isPresent() ? "under " + line.parentRow().getAsInt() : "",
                "[" + line.label() + "]",
                line.item(),
                line.codes().functionCode(),
                line.codes().economicCode(),
                lower(line.codes().basis()),
                line.project(),
                line.attributes());
        for (Amount amount : line.amounts()) {
            line(
                    text,
                    2,
                    amount.column(),
                    amount.columnId().isEmpty() ? String.join(" / ", amount.header()) : amount.columnId(),
                    amount.yuan().map(Object::toString).orElse("-"),
                    lower(amount.status()),
                    amount.decimals(),
                    amount.dimensions().side(),
                    amount.dimensions().measure(),
                    amount.dimensions().sourceOfFunds(),
                    amount.dimensions().spendingKind(),
                    amount.place().printed());
        }
    }

    /** Findings in order. */
    static String findings(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            String table = finding.tableId().isEmpty()
                    ? "-"
                    : finding.tableId().substring(finding.tableId().indexOf('-') + 1);
            line(text, 0, finding.place().printed(), table, finding.code().id(), finding.arguments());
        }
        return text.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void line(StringBuilder text, int depth, Object... parts) {
        text.append("  ".repeat(depth));
        text.append(List.of(parts).stream()
                .map(Object::toString)
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining(" ")));
        text.append('\n');
    }
}
