package io.yusuan.interpret;

import io.yusuan.catalogue.Classification;
import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.HeadPieces;
import io.yusuan.catalogue.HeadWords;
import io.yusuan.catalogue.KeyedList;
import io.yusuan.catalogue.LabelAliases.Fit;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableShape;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Binds a header path to the catalogue's column: the table type's own columns first, then those any table may have. */
final class ColumnBinder {
    private static final Pattern REMARK = Pattern.compile("[（(][^（()）]*[）)]\\s*$");

    private final TableSpec table;
    private final Wording wording;
    private final boolean bySubjects;

    ColumnBinder(TableSpec table, Wording wording) {
        this(table, wording, true);
    }

    private ColumnBinder(TableSpec table, Wording wording, boolean bySubjects) {
        this.table = table;
        this.wording = wording;
        this.bySubjects = bySubjects;
    }

    /** For the heads of one table: the name of a subject alone, 其他支出, may be a kind of spending. */
    static ColumnBinder of(TableSpec table, Wording wording, List<List<String>> heads) {
        long subjects = heads.stream()
                .map(path -> path.stream().map(Labels::key).toList())
                .flatMap(keys -> SubjectHead.of(keys, table, wording).stream())
                .map(SubjectHead::column)
                .distinct()
                .count();
        return new ColumnBinder(table, wording, subjects > 1);
    }

    /**
     * A bound column.
     *
     * @param column the column
     * @param slip whether its header is a known slip of the pen
     */
    record Bound(RawColumn column, boolean slip) {}

    private record Found(ColumnSpec spec, Fit fit) {}

    Bound bind(int index, List<String> header) {
        List<String> keys = header.stream().map(Labels::key).toList();
        List<HeadWords> words =
                keys.stream().map(wording::headWord).flatMap(Optional::stream).toList();
        Optional<Found> found = found(keys).or(() -> withoutRemarks(header)).filter(f -> !isRate(f, header));
        Optional<WordedHead> worded = WordedHead.of(keys, wording);
        Optional<ColumnSpec> byWords = worded.flatMap(w -> w.column(table, wording))
                .filter(c -> found.filter(f -> !worded.get().contradicts(f.spec(), f.fit()))
                        .filter(f -> !isOnlyCommon(f.spec(), c))
                        .isEmpty());
        Optional<SubjectHead> subject = byWords.isPresent() ? Optional.empty() : subject(keys, found);
        Optional<ColumnSpec> spec = byWords.or(() -> subject.map(SubjectHead::column))
                .or(() -> found.map(Found::spec).map(s -> classified(s, header)))
                .or(() -> notMoney(header));
        RawColumn column = new RawColumn(
                index,
                header,
                spec,
                spec.map(ColumnSpec::role).orElse(ColumnRole.ATTRIBUTE),
                said(words)
                        .orElse(byWords.isPresent() ? worded.get().beyondSide() : DimensionSpec.NONE)
                        .orElse(subject.map(SubjectHead::said).orElse(DimensionSpec.NONE))
                        .orElse(measure(keys)),
                spec.map(ColumnSpec::yearOffset).filter(o -> o != 0).orElse(offset(words)),
                1);
        return new Bound(
                column, byWords.isEmpty() && found.filter(f -> f.fit().slip()).isPresent());
    }

    /** The subject that a head is the name of, where it is no column of the type, or no more than its 小计 is. */
    private Optional<SubjectHead> subject(List<String> keys, Optional<Found> found) {
        return bySubjects
                ? SubjectHead.of(keys, table, wording)
                        .filter(s -> found.isEmpty()
                                || s.totalled() && found.get().fit().levels() == 1)
                : Optional.empty();
    }

    /** A column of counts, rates or texts, kept as text under its head. */
    private Optional<ColumnSpec> notMoney(List<String> header) {
        if (header.isEmpty()) {
            return Optional.empty();
        }
        String last = Labels.fold(header.get(header.size() - 1));
        // Beside the amounts of a ledger stand labels and nothing else: one with an unknown head is for a person to
        // see.
        boolean text = table.shape() != TableShape.LEDGER && wording.textHeads().in(last);
        boolean is = text || wording.notMoney().in(last);
        return is ? Optional.of(ColumnSpec.ATTRIBUTE) : Optional.empty();
    }

    /** 比上年增减(%) is no 比上年增减: what counts or rates is no money, though it is called like money. */
    private boolean isRate(Found found, List<String> header) {
        return found.spec().role() == ColumnRole.MONEY
                && wording.notMoney().in(Labels.fold(header.get(header.size() - 1)));
    }

    /** Whether a column of any table was found where the type has one of its own. */
    private boolean isOnlyCommon(ColumnSpec found, ColumnSpec byWords) {
        return found.role() == ColumnRole.MONEY
                && found.dimensions().equals(DimensionSpec.NONE)
                && !table.columns().contains(found)
                && table.columns().contains(byWords);
    }

    /** The measure that the words of a head say. */
    private DimensionSpec measure(List<String> keys) {
        return nearest(keys, keys.size(), d -> new DimensionSpec("", d.measure(), "", ""));
    }

    /** The column on the side that a head above it says, where nothing better tells the side in a table of both. */
    RawColumn sided(RawColumn column) {
        if (!table.dimensions().side().isEmpty() || !column.dimensions().side().isEmpty()) {
            return column;
        }
        List<String> keys = column.header().stream().map(Labels::key).toList();
        return column.onSide(nearest(keys, keys.size() - 1, d -> new DimensionSpec(d.side(), "", "", ""))
                .side());
    }

    /** What the innermost of the first levels says that says it. */
    private DimensionSpec nearest(List<String> keys, int levels, UnaryOperator<DimensionSpec> part) {
        DimensionSpec said = DimensionSpec.NONE;
        for (int i = levels - 1; i >= 0; i--) {
            said = said.orElse(wording.headPieces()
                    .said(keys.get(i))
                    .map(HeadPieces.Said::dimensions)
                    .map(part)
                    .orElse(DimensionSpec.NONE));
        }
        return said;
    }

    /** 类 or 科目名称 under 部门经济科目编码 is of the classification that the nearest head above says that says one. */
    private ColumnSpec classified(ColumnSpec spec, List<String> header) {
        if (spec.role() != ColumnRole.CODE && spec.role() != ColumnRole.NAME) {
            return spec;
        }
        List<String> keys = header.stream().map(Labels::key).toList();
        for (int above = keys.size() - 1; above > 0; above--) {
            Optional<Classification> said = best(wording.columns(), keys.subList(0, above))
                    .flatMap(f -> f.spec().classification());
            if (said.isPresent()) {
                return spec.withClassification(said.get());
            }
        }
        return spec;
    }

    private Optional<Found> found(List<String> keys) {
        return find(keys).or(() -> find(plain(keys))).or(() -> withoutHeadWords(keys));
    }

    /** 支出功能分类科目（按大类） is 支出功能分类科目: a remark in brackets at the end may be left out. */
    private Optional<Found> withoutRemarks(List<String> header) {
        List<String> bare = header.stream()
                .map(h -> Labels.key(REMARK.matcher(h).replaceFirst("")))
                .toList();
        return bare.contains("") ? Optional.empty() : found(bare);
    }

    /** The nearest word to the figures goes first. */
    private static DimensionSpec said(List<HeadWords> words) {
        DimensionSpec said = DimensionSpec.NONE;
        for (int i = words.size() - 1; i >= 0; i--) {
            said = said.orElse(words.get(i).dimensions());
        }
        return said;
    }

    private static int offset(List<HeadWords> words) {
        return words.stream()
                .map(HeadWords::yearOffset)
                .filter(o -> o != 0)
                .findFirst()
                .orElse(0);
    }

    /** Every word of measure reads as one. */
    private List<String> plain(List<String> keys) {
        return keys.stream()
                .map(k -> wording.headWord(k).filter(HeadWords::measures).isPresent() ? Wording.AMOUNT : k)
                .toList();
    }

    /** 基本支出 over 预算数 is 基本支出, 公务接待费 over 一般公共预算 is 公务接待费; only money is so qualified. */
    private Optional<Found> withoutHeadWords(List<String> keys) {
        List<String> rest =
                keys.stream().filter(k -> wording.headWord(k).isEmpty()).toList();
        if (rest.size() == keys.size()) {
            return Optional.empty();
        }
        List<String> path = rest.isEmpty() ? List.of(Wording.AMOUNT) : rest;
        return find(path).filter(f -> f.spec().role() == ColumnRole.MONEY);
    }

    private Optional<Found> find(List<String> path) {
        return best(table.columns(), path).or(() -> best(wording.columns(), path));
    }

    private static Optional<Found> best(KeyedList<ColumnSpec> columns, List<String> path) {
        List<Found> fits = new ArrayList<>();
        List<ColumnSpec> worded = path.isEmpty() ? List.of() : columns.with(path.get(path.size() - 1));
        for (ColumnSpec column : worded) {
            column.labels().fit(path).ifPresent(fit -> fits.add(new Found(column, fit)));
        }
        return fits.stream().reduce((a, b) -> b.fit().isBetterThan(a.fit()) ? b : a);
    }
}
