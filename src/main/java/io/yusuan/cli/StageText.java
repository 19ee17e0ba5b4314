package io.yusuan.cli;

import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.document.Block;
import io.yusuan.document.SourceFile;
import io.yusuan.finding.Finding;
import io.yusuan.interpret.RawColumn;
import io.yusuan.interpret.RawTable;
import io.yusuan.pipeline.Outcome;
import io.yusuan.pipeline.Trace;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import io.yusuan.statement.Claim;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Target;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each stage made of a document, as text for a person who holds the document beside it. */
final class StageText {
    private static final int SNIPPET = 100;

    private final PrintWriter out;

    StageText(PrintWriter out) {
        this.out = out;
    }

    void print(SourceFile source, Trace trace) {
        input(source, trace.outcome());
        trace.document().ifPresent(document -> blocks(document.blocks()));
        if (trace.outcome() instanceof Outcome.Processed processed) {
            understood(processed, trace.tables());
        }
        findings(trace.outcome().findings());
    }

    private void input(SourceFile source, Outcome outcome) {
        heading("input");
        out.println("file      " + source.id().source());
        out.println("doc_id    " + source.id().docId());
        out.println("bytes     " + source.bytes());
        out.println("detected  " + outcome.mediaType());
        String reason =
                outcome instanceof Outcome.Rejected r ? ": " + r.reason().printed() : "";
        out.println("status    " + lower(outcome.status()) + reason);
    }

    private void blocks(List<Block> blocks) {
        heading("blocks: " + blocks.size());
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                if (!paragraph.text().isBlank()) {
                    line(block.place().printed(), snippet(paragraph.text()));
                }
            } else if (block instanceof Block.TableGrid grid) {
                line(
                        block.place().printed(),
                        "table, " + grid.rows() + " rows × " + grid.columns() + " columns, " + lower(grid.geometry()));
                for (int row = 1; row <= grid.rows(); row++) {
                    String cells = grid.row(row).stream()
                            .map(cell -> snippet(cell.text()))
                            .collect(Collectors.joining(" | "));
                    out.println("    " + row + ": " + cells);
                }
            }
        }
    }

    private void understood(Outcome.Processed document, List<RawTable> tables) {
        DocumentHead head = document.head();
        heading("document");
        out.println("disclosure    " + lower(head.disclosure()));
        out.println("level         " + lower(head.level()));
        out.println("organisation  " + head.organisation());
        out.println("fiscal year   "
                + (head.fiscalYear().isPresent() ? head.fiscalYear().getAsInt() : "unknown"));
        heading("tables: " + document.statements().size());
        Map<Integer, RawTable> bound =
                tables.stream().collect(Collectors.toMap(t -> t.source().ordinal(), Function.identity()));
        for (Statement statement : document.statements()) {
            table(statement);
            Optional.ofNullable(bound.get(statement.ordinal())).ifPresent(this::columns);
            statement.lines().forEach(this::row);
            statement.targets().forEach(this::target);
        }
        heading("claims: " + document.claims().size());
        document.claims().forEach(this::claim);
        heading("checks: " + document.checks().size());
        document.checks().forEach(this::check);
    }

    private void table(Statement table) {
        String type = table.tableType().isEmpty() ? "unrecognised" : table.tableType();
        out.println();
        line(
                table.place().printed(),
                table.tableId() + "  " + table.labelPrinted() + " " + table.titlePrinted() + " → " + type + " (by "
                        + lower(table.recognisedBy()) + "), " + lower(table.status()) + ", " + table.rows() + " × "
                        + table.columns());
        out.println("    unit " + lower(table.unit().unit()) + " ("
                + lower(table.unit().from()) + " \"" + table.unit().printed() + "\")");
    }

    private void columns(RawTable table) {
        for (RawColumn column : table.columns()) {
            DimensionSpec d = column.dimensions();
            out.println("    column " + column.index() + ": \"" + String.join(" / ", column.header()) + "\" → "
                    + (column.id().isEmpty() ? "unknown" : column.id()) + " (" + lower(column.role()) + ") "
                    + joined(d.side(), d.measure(), d.sourceOfFunds(), d.spendingKind()));
        }
    }

    private void target(Target target) {
        out.println("    " + target.row() + ": " + joined(target.level1(), target.level2(), target.level3()) + ": "
                + snippet(target.indicator()) + "  " + target.comparator()
                + target.low().map(n -> " " + n.toPlainString()).orElse("")
                + target.high().map(n -> " to " + n.toPlainString()).orElse("") + target.unit());
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private void row(Line row) {
        String code = Stream.of(
                        row.codes().functionCode(),
                        row.codes().economicCode(),
                        row.codes().revenueCode())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        String amounts = row.amounts().stream()
                .map(a -> a.printed()
                        + a.yuan().map(y -> " = " + y.toPlainString()).orElse(""))
                .collect(Collectors.joining(" | "));
        out.println("    " + row.row() + ": " + lower(row.role()) + " " + row.level() + "  "
                + (code.isEmpty() ? "" : code + " ") + snippet(row.label())
                + (row.item().isEmpty() ? "" : " [" + row.item() + "]") + "  " + amounts);
    }

    private void claim(Claim claim) {
        line(
                claim.place().printed(),
                lower(claim.kind()) + "  " + (claim.item().isEmpty() ? "?" : claim.item()) + " (" + claim.scope()
                        + ")  " + claim.printed()
                        + claim.amount().map(a -> " = " + a.toPlainString()).orElse("")
                        + claim.rate()
                                .map(r -> " = " + r.toPlainString() + " %")
                                .orElse("") + "  “"
                        + snippet(claim.sentence()) + "”");
    }

    private void check(Check check) {
        out.println(check.verdict().id() + "  " + check.ruleId() + "  " + check.checkId());
        if (check.verdict() instanceof Verdict.NotApplicable v) {
            out.println("    " + v.why().en());
        } else if (check.verdict() instanceof Verdict.Undecidable v) {
            out.println("    " + v.why().en());
        } else {
            out.println("    left   " + check.leftText());
            out.println("    right  " + check.rightText());
        }
    }

    private void findings(List<Finding> findings) {
        heading("findings: " + findings.size());
        for (Finding finding : findings) {
            line(
                    finding.place().printed(),
                    finding.severity().id() + "  " + finding.code().id() + "  " + finding.messageZh() + " ("
                            + finding.messageEn() + ")");
            Stream.of(finding.explanation().zh(), finding.explanation().en())
                    .filter(w -> !w.isEmpty())
                    .distinct()
                    .forEach(w -> out.println("    " + w));
        }
    }

    private void heading(String text) {
        out.println();
        out.println("== " + text);
    }

    private void line(String place, String text) {
        out.println(place + "  " + text);
    }

    private static String snippet(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SNIPPET
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SNIPPET)) + "…";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
