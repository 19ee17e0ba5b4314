package io.yusuan.corpus;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import io.yusuan.pipeline.Outcome;
import io.yusuan.pipeline.Trace;
import io.yusuan.recognise.FoundTable;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Identifiers;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A printed figure of a recognised table that is not nil.
 *
 * @param factId its fact
 * @param tableType type of its table
 * @param grid the table as it was read
 * @param cell where it stands
 * @param row where its row begins
 * @param covered whether a rule judged it and found it right
 */
record Figure(String factId, String tableType, TableGrid grid, Cell cell, Place row, boolean covered) {
    /** The figures of a document in reading order. */
    static List<Figure> of(Trace trace) {
        Outcome.Processed outcome = (Outcome.Processed) trace.outcome();
        Set<String> judged = new HashSet<>();
        for (Check check : outcome.checks()) {
            if (check.verdict() instanceof Verdict.Holds || check.verdict() instanceof Verdict.Rounding) {
                judged.addAll(check.factIds());
            }
        }
        Map<String, FoundTable> tables = new HashMap<>();
        for (FoundTable found : trace.recognition().orElseThrow().tables()) {
            tables.put(Identifiers.table(outcome.source(), found.ordinal()), found);
        }
        List<Figure> figures = new ArrayList<>();
        for (Statement statement : outcome.statements()) {
            TableGrid grid = tables.get(statement.tableId()).grid();
            Map<Place, Cell> cells = new HashMap<>();
            grid.cells().forEach(c -> cells.put(c.place(), c));
            for (Line line : statement.lines()) {
                for (Amount amount : line.amounts()) {
                    Cell cell = cells.get(amount.place());
                    if (cell != null
                            && amount.yuan().filter(y -> y.signum() != 0).isPresent()) {
                        String id = Identifiers.fact(statement.tableId(), line.row(), amount.column());
                        figures.add(
                                new Figure(id, statement.tableType(), grid, cell, line.place(), judged.contains(id)));
                    }
                }
            }
        }
        return figures;
    }
}
