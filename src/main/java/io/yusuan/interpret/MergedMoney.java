package io.yusuan.interpret;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.Wording;
import io.yusuan.document.Cell;
import io.yusuan.document.GridView;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names figures in cells that are merged over several columns of money or over several rows: each counts once, in the
 * first column and row it covers, and the print does not say whose it is.
 */
final class MergedMoney {
    private final GridView view;
    private final List<RawColumn> columns;
    private final Wording wording;

    MergedMoney(GridView view, List<RawColumn> columns, Wording wording) {
        this.view = view;
        this.columns = columns;
        this.wording = wording;
    }

    /** Reports the figures that begin in a row of the body. */
    void report(int row, FindingLog log) {
        for (Cell cell : view.row(row)) {
            boolean merged = cell.columnSpan() > 1 || cell.rowSpan() > 1;
            boolean money = columns.get(cell.column() - 1).role() == ColumnRole.MONEY;
            if (merged && cell.row() == row && money && isNumber(cell.text())) {
                List<String> heads = heads(cell);
                List<String> labels = labels(cell);
                if (heads.size() > 1 || labels.size() > 1) {
                    log.add(Finding.of(
                            FindingCode.AMOUNT_MERGED,
                            cell.place(),
                            cell.text(),
                            String.join("、", heads),
                            String.join("、", labels)));
                }
            }
        }
    }

    /** A figure that is no mark for nil: a merged dash says the same of every column. */
    private static boolean isNumber(String text) {
        return Figures.isFigure(text) && text.chars().anyMatch(Character::isDigit);
    }

    /**
     * The different heads of the columns of money it covers. One head over several columns is one, and a column that
     * singles out part of the one before (其中) claims no figure that reaches into it.
     */
    private List<String> heads(Cell cell) {
        int last = Math.min(columns.size(), cell.column() + cell.columnSpan() - 1);
        return columns.subList(cell.column() - 1, last).stream()
                .filter(c -> c.role() == ColumnRole.MONEY)
                .filter(c -> c.index() == cell.column() || !isPart(c))
                .map(c -> String.join(" / ", c.header()))
                .distinct()
                .toList();
    }

    private boolean isPart(RawColumn column) {
        return column.header().stream()
                .anyMatch(head -> !wording.ofWhichPrefix(Labels.fold(head)).isEmpty());
    }

    /** What begins in the rows it covers to say what they are about; a name that is merged as far is one. */
    private List<String> labels(Cell cell) {
        int last = Math.min(view.rows(), cell.row() + cell.rowSpan() - 1);
        return IntStream.rangeClosed(cell.row(), last)
                .mapToObj(this::label)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    /** The last printed cell that begins in a row and describes it, or empty. */
    private String label(int row) {
        return view.row(row).stream()
                .filter(c -> c.row() == row && !Figures.isBlank(c.text()))
                .filter(c -> columns.get(c.column() - 1).role().describesRow())
                .filter(c -> columns.get(c.column() - 1).role() != ColumnRole.IGNORE)
                .map(Cell::text)
                .reduce("", (before, text) -> text);
    }
}
