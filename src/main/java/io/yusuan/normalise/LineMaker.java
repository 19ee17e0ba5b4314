package io.yusuan.normalise;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.LineSpec;
import io.yusuan.catalogue.Patterns;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.RawCell;
import io.yusuan.interpret.RawRow;
import io.yusuan.interpret.RawTable;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Codes;
import io.yusuan.statement.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes the lines of one table. */
final class LineMaker {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}年度?(?:预算数?|决算数?)?");

    private final RawTable raw;
    private final List<Codes> codes = new ArrayList<>();
    private final UnitRows units;
    private final RowTree tree;
    private final RowAmounts amounts;
    private final boolean keepPersonalData;
    private final SaidCells said;
    private final Patterns notMoney;
    private final List<ColumnOwn> owned;

    LineMaker(DocumentContext document, TableContext context, RawTable raw, FindingLog log) {
        this.raw = raw;
        this.keepPersonalData = document.keepPersonalData();
        this.said = new SaidCells(document.catalogue().wording().indexCells());
        this.notMoney = document.catalogue().wording().notMoney();
        this.owned = ColumnOwn.all(raw.columns());
        RowCodes reader = new RowCodes(document, context, log);
        raw.rows().forEach(row -> codes.add(reader.read(row)));
        this.units = new UnitRows(
                context.spec().shape(),
                raw.rows(),
                codes,
                document.catalogue().wording().titles()::isOwner);
        this.tree = new RowTree(context.spec().shape(), raw.rows(), codes, units);
        this.amounts = new RowAmounts(context, log);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < raw.rows().size(); i++) {
            lines.addAll(lines(i));
        }
        return lines;
    }

    /** One line, or one a column where columns stand for named lines or for economic subjects. */
    private List<Line> lines(int i) {
        RawRow row = raw.rows().get(i);
        Map<ColumnOwn, List<Amount>> byOwn = new LinkedHashMap<>();
        byOwn.put(ColumnOwn.NOTHING, new ArrayList<>());
        OptionalInt year = yearOf(row);
        boolean counted = isCounted(row);
        for (RawCell cell : counted ? List.<RawCell>of() : row.of(ColumnRole.MONEY)) {
            amounts.read(cell, dimensions(i), year)
                    .ifPresent(a -> byOwn.computeIfAbsent(ColumnOwn.of(cell.column()), k -> new ArrayList<>())
                            .add(a));
        }
        if (byOwn.size() > 1 && byOwn.get(ColumnOwn.NOTHING).isEmpty()) {
            byOwn.remove(ColumnOwn.NOTHING);
        }
        List<Line> lines = new ArrayList<>();
        byOwn.forEach((own, read) ->
                lines.add(line(i, row.block() + Math.max(0, owned.indexOf(own)), own, read, counted)));
        return lines;
    }

    /** Whether a row counts people, vehicles or the like: its figures are no money. */
    private boolean isCounted(RawRow row) {
        return notMoney.in(Labels.fold(row.label()));
    }

    /** The year of a row that is called by it and nothing else, as tables that compare years print it. */
    private static OptionalInt yearOf(RawRow row) {
        return YEAR.matcher(Labels.fold(row.label())).matches() ? YearText.find(row.label()) : OptionalInt.empty();
    }

    private Line line(int i, int block, ColumnOwn own, List<Amount> read, boolean counted) {
        RawRow row = raw.rows().get(i);
        Codes rowCodes = own.beside(codes.get(i));
        String named = row.named().map(LineSpec::item).orElse("");
        return new Line(
                row.row(),
                block,
                tree.role(i),
                tree.level(i),
                tree.parentOf(i)
                        .map(p -> OptionalInt.of(raw.rows().get(p).row()))
                        .orElse(OptionalInt.empty()),
                row.label(),
                rowCodes,
                own.item().isEmpty() ? named : own.item(),
                project(i, row),
                row.first(ColumnRole.UNIT_CODE),
                units.nameIn(i, row),
                attributes(row, codes.get(i), counted),
                read,
                row.place());
    }

    /** A list names its projects in a column of their own, or under their units. */
    private String project(int i, RawRow row) {
        String own = row.first(ColumnRole.PROJECT);
        return own.isEmpty() ? units.listedIn(i, row) : own;
    }

    /** What the line says, then the lines it stands under, then its block. */
    private DimensionSpec dimensions(int i) {
        DimensionSpec said = DimensionSpec.NONE;
        for (Optional<Integer> at = Optional.of(i); at.isPresent(); at = tree.parentOf(at.get())) {
            said = said.orElse(
                    raw.rows().get(at.get()).named().map(LineSpec::dimensions).orElse(DimensionSpec.NONE));
        }
        for (RawCell cell : raw.rows().get(i).cells()) {
            if (cell.column().role().describesRow()) {
                said = said.orElse(cell.column().dimensions());
            }
        }
        return said;
    }

    /** The row's other cells, those included whose column describes the row and which the line does not say. */
    private Map<String, String> attributes(RawRow row, Codes read, boolean counted) {
        Map<String, String> attributes = new TreeMap<>();
        for (RawCell cell : row.cells()) {
            ColumnRole role = cell.column().role();
            String text = Labels.trim(cell.text());
            boolean kept = role == ColumnRole.ATTRIBUTE
                    || role == ColumnRole.PERSONAL && keepPersonalData
                    || role == ColumnRole.MONEY && counted;
            if (!text.isEmpty() && (kept || role.describesRow() && said.leaves(cell, row, read))) {
                String id = role == ColumnRole.MONEY ? "" : cell.column().id();
                attributes.merge(
                        id.isEmpty() ? String.join(" / ", cell.column().header()) : id, text, (a, b) -> a + "\n" + b);
            }
        }
        return attributes;
    }
}
