package io.yusuan.normalise;

import io.yusuan.catalogue.TableShape;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.statement.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the rows of a table that print a label and no amount where that is unusual: such a row is in no dataset.
 *
 * <p>Most forms print every line whether or not there is money for it, so a blank line alone says nothing. Unusual is a
 * row with a code where most coded rows print amounts; a row between two that print amounts, unless it heads rows or
 * the table is a ledger; a total of rows that print amounts; and a row with further texts, which would be lost.
 */
final class LabelRows {
    /** More labels than a person reads in one sentence. */
    private static final int NAMED = 5;

    private static final Set<ParsedAmount.Kind> NOTHING =
            EnumSet.of(ParsedAmount.Kind.BLANK, ParsedAmount.Kind.DASH, ParsedAmount.Kind.NIL_STATED);

    private final TableShape shape;
    private final List<Line> lines;
    /** Rows that others stand under. */
    private final Set<Integer> heads = new HashSet<>();

    private LabelRows(TableShape shape, List<Line> lines) {
        this.shape = shape;
        this.lines = lines;
        lines.forEach(l -> l.parentRow().ifPresent(heads::add));
    }

    static void report(TableShape shape, List<Line> lines, FindingLog log) {
        List<Line> unusual = new LabelRows(shape, lines).unusual();
        if (!unusual.isEmpty()) {
            String labels = unusual.stream().limit(NAMED).map(Line::label).collect(Collectors.joining("、"));
            log.add(Finding.of(
                            FindingCode.ROW_WITHOUT_AMOUNT,
                            unusual.get(0).place(),
                            Integer.toString(unusual.size()),
                            unusual.size() > NAMED ? labels + "……" : labels)
                    .explainedBy(Explanation.places(
                            unusual.stream().map(l -> l.place().printed()).collect(Collectors.joining(", ")))));
        }
    }

    private List<Line> unusual() {
        boolean codesPrintAmounts = mostPrintAmounts(lines.stream().filter(LabelRows::isCoded));
        boolean othersPrintAmounts = mostPrintAmounts(lines.stream().filter(l -> !isCoded(l)));
        List<Line> unusual = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean between = othersPrintAmounts && isBetween(i) && !heads.contains(line.row());
            boolean gap = shape != TableShape.LEDGER && (isCoded(line) ? codesPrintAmounts : between);
            if (line.amounts().isEmpty() && (gap || isBlankTotal(i) || saysMore(line))) {
                unusual.add(line);
            }
        }
        return unusual;
    }

    /** Whether a total is blank though an amount stands in its block above it. */
    private boolean isBlankTotal(int i) {
        return lines.get(i).role() == Line.RowRole.TOTAL
                && lines.subList(0, i).stream()
                        .filter(l -> l.block() == lines.get(i).block())
                        .flatMap(l -> l.amounts().stream())
                        .anyMatch(RowAmounts::hasFigure);
    }

    private static boolean mostPrintAmounts(Stream<Line> lines) {
        List<Line> all = lines.toList();
        return 2 * all.stream().filter(l -> !l.amounts().isEmpty()).count() > all.size();
    }

    private static boolean isCoded(Line line) {
        return Stream.of(
                        line.codes().functionCode(),
                        line.codes().economicCode(),
                        line.codes().revenueCode())
                .anyMatch(code -> !code.isEmpty());
    }

    private boolean isBetween(int i) {
        return i > 0
                && i + 1 < lines.size()
                && !lines.get(i - 1).amounts().isEmpty()
                && !lines.get(i + 1).amounts().isEmpty();
    }

    /** Texts beside the label that are no marks for nil. */
    private static boolean saysMore(Line line) {
        return line.attributes().values().stream()
                .map(AmountParser::parse)
                .anyMatch(text -> !NOTHING.contains(text.kind()));
    }
}
