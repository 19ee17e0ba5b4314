package io.yusuan.pipeline;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableShape;
import io.yusuan.document.Block;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.interpret.RawTable;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.Recognition;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts for every cell and paragraph of a document: where it went, told from the trace alone. */
final class Conservation {
    private static final String INDEX = "[0-9]{1,5}|\\*+|[A-Z]|[0-9]{1,2}=[0-9+\\-*/]+|栏次|行次|栏目|序号";

    private final Trace trace;
    private final Outcome.Processed outcome;
    private final Recognition recognition;
    private final Set<String> named;
    private final List<String> lost = new ArrayList<>();

    private Conservation(Trace trace) {
        this.trace = trace;
        this.outcome = (Outcome.Processed) trace.outcome();
        this.named = named(outcome.findings());
        this.recognition = trace.recognition().orElseThrow();
    }

    /** What went nowhere, was read twice, or stands nowhere in the document; empty where the promise is kept. */
    static List<String> broken(Trace trace) {
        Conservation conservation = new Conservation(trace);
        conservation.recognition.tables().forEach(conservation::table);
        conservation.paragraphs();
        return conservation.lost;
    }

    private void table(FoundTable found) {
        Statement statement = outcome.statements().get(found.ordinal() - 1);
        Set<Cell> amounts = amounts(found, statement);
        boolean grid = found.spec().filter(s -> s.shape() != TableShape.FORM).isPresent();
        if (grid) {
            RawTable raw = trace.tables().stream()
                    .filter(t -> t.source().ordinal() == found.ordinal())
                    .findFirst()
                    .orElseThrow();
            found.grid().cells().stream()
                    .filter(c -> !Labels.trim(c.text()).isEmpty())
                    .filter(c -> !amounts.contains(c) && !isNamed(c.place()))
                    .filter(c -> !isHead(c, found, raw) && !isSaid(c, statement, raw))
                    .forEach(c -> lost.add("lost: " + found.ordinal() + " " + c));
        }
    }

    /** The cells that gave an amount: each amount prints what its cell prints, and no cell gives two. */
    private Set<Cell> amounts(FoundTable found, Statement statement) {
        boolean form = found.spec().filter(s -> s.shape() == TableShape.FORM).isPresent();
        boolean ragged = found.grid().geometry() == Block.Geometry.RAGGED;
        Set<Cell> cells = new HashSet<>();
        Set<String> positions = new HashSet<>();
        for (Line line : statement.lines()) {
            for (Amount amount : line.amounts()) {
                Optional<Cell> cell = found.grid().cells().stream()
                        .filter(c -> c.place().equals(amount.place()))
                        .filter(c -> ragged || c.column() == amount.column())
                        .filter(c -> form
                                ? c.text().contains(amount.printed())
                                : Labels.trim(c.text()).equals(amount.printed()))
                        .findFirst();
                boolean once = cell.map(cells::add).orElse(false);
                if (!once || !positions.add(line.row() + " " + amount.column())) {
                    lost.add("invented: " + found.ordinal() + " " + amount);
                }
            }
        }
        return cells;
    }

    /** Whether a finding stands at the place, or lists it. */
    private boolean isNamed(Place place) {
        return named.contains(place.printed());
    }

    private static Set<String> named(List<Finding> findings) {
        Set<String> named = new HashSet<>();
        for (Finding finding : findings) {
            named.add(finding.place().printed());
            named.addAll(List.of(finding.explanation().en().split(", ")));
        }
        return named;
    }

    private boolean isHead(Cell cell, FoundTable found, RawTable raw) {
        int firstRow = raw.rows().stream().mapToInt(r -> r.row()).min().orElse(Integer.MAX_VALUE);
        String text = Labels.trim(cell.text());
        boolean repeated = outcome.findings().stream()
                .filter(f -> f.code() == FindingCode.HEADER_REPEATED)
                .anyMatch(f -> found.grid().row(cell.row()).stream()
                        .anyMatch(c -> c.place().equals(f.place())));
        boolean title = found.above().stream().anyMatch(p -> p.place().equals(cell.place()));
        boolean bound = raw.columns().stream().anyMatch(c -> c.header().contains(text));
        return title
                || (cell.row() < firstRow || repeated)
                        && (bound || Labels.fold(text).matches(INDEX));
    }

    private static boolean isSaid(Cell cell, Statement statement, RawTable raw) {
        ColumnRole role = raw.rows().stream()
                .flatMap(r -> r.cells().stream())
                .filter(c -> c.place().equals(cell.place()))
                .map(c -> c.column().role())
                .findFirst()
                .orElse(raw.columns().get(cell.column() - 1).role());
        if (role == ColumnRole.PERSONAL
                || role == ColumnRole.IGNORE && Labels.fold(cell.text()).matches(INDEX)) {
            return true;
        }
        return statement.lines().stream()
                .filter(l -> l.row() >= cell.row() && l.row() < cell.row() + cell.rowSpan())
                .anyMatch(l -> says(l, Labels.trim(cell.text())));
    }

    private static boolean says(Line line, String text) {
        Set<String> said = new HashSet<>(List.of(
                line.label(),
                line.project(),
                line.unitCode(),
                line.unitName(),
                line.codes().functionName(),
                line.codes().economicName()));
        line.attributes().values().forEach(v -> said.addAll(List.of(v.split("\n"))));
        said.addAll(line.attributes().values());
        return said.contains(text) || isCode(line, text);
    }

    /** A code, or a part of one in a column of its own, with or without its name. */
    private static boolean isCode(Line line, String text) {
        String folded = Labels.fold(text);
        String digits = folded.replaceAll("[^0-9]", "");
        String name = folded.replaceAll("[0-9\\[\\]().:、_-]", "");
        boolean named = name.isEmpty()
                || Stream.of(line.codes().functionName(), line.codes().economicName(), line.label())
                        .map(n -> Labels.fold(n).replaceAll("[0-9\\[\\]().:、_-]", ""))
                        .anyMatch(name::equals);
        return !digits.isEmpty()
                && named
                && Stream.of(
                                line.codes().functionCode(),
                                line.codes().economicCode(),
                                line.codes().revenueCode())
                        .anyMatch(c -> c.contains(digits) || !c.isEmpty() && digits.equals(c + "00"));
    }

    private void paragraphs() {
        Set<Place> narrated = Stream.of(recognition.narrative(), recognition.margins())
                .flatMap(List::stream)
                .map(Paragraph::place)
                .collect(Collectors.toSet());
        List<Paragraph> heads =
                recognition.tables().stream().flatMap(t -> t.above().stream()).toList();
        heads.stream()
                .filter(p -> p.text().matches("(?s).*[。；].*"))
                .forEach(p -> lost.add("prose taken for a head: " + p));
        Set<Place> headed = heads.stream().map(Paragraph::place).collect(Collectors.toSet());
        for (Block block : trace.document().orElseThrow().blocks()) {
            if (block instanceof Paragraph paragraph
                    && !narrated.contains(paragraph.place())
                    && !headed.contains(paragraph.place())
                    && !isFurniture(paragraph.text())) {
                lost.add("lost: " + paragraph);
            }
        }
    }

    /** Blanks, bookmarks, page numbers, lines of a table of contents, names of people. */
    private static boolean isFurniture(String text) {
        String folded = Labels.fold(text.replaceAll("\\[bookmark:[^\\]]*\\]", ""));
        return folded.matches("(?:[-—–·]*第?[0-9]{0,4}页?[-—–·]*|目录|.*[.…·]{3,}[0-9]{1,4}"
                + "|.{0,4}(?:填报人|填表人|制表|经办人|联系人|审核|负责人|联系电话|联系方式).*)");
    }
}
