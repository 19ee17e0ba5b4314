package io.yusuan.corpus;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueWithout;
import io.yusuan.catalogue.CatalogueWithout.Entry;
import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableShape;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.Interpreter;
import io.yusuan.interpret.RawColumn;
import io.yusuan.interpret.RawTable;
import io.yusuan.pipeline.Trace;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.Recogniser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the documents of each family with a catalogue that knows no wording which only they need: what a place that
 * nobody has seen can expect.
 */
final class HeldOutFamilies {
    /** Families that print one and the same layout are unseen only together. */
    private static final List<Set<String>> TOGETHER = List.of(
            Set.of("shanghai", "putuo"), Set.of("fuzhou", "quanzhou"), Set.of("jiangsu-province", "suzhou", "wuxi"));

    private static final Set<String> NO_FAMILY = Set.of("negative", "mislabelled", "templates");

    private final Catalogue catalogue;
    private final WordingUse use;
    private final Map<String, List<Trace>> byFamily = new TreeMap<>();
    /** What is not right, with how often, by what was held out. */
    private final Map<String, Integer> oddities = new TreeMap<>();

    HeldOutFamilies(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.use = new WordingUse(catalogue);
    }

    private static final class Count {
        private int gone;
        private int tables;
        private int recognised;
        private int otherType;
        private int columns;
        private int bound;
        private int otherwise;

        String row(String family) {
            return "| %s | %d | %d | %d | %d | %s | %d | %d | %d | %s |\n"
                    .formatted(
                            family,
                            gone,
                            tables,
                            recognised,
                            otherType,
                            CorpusTypes.percent(recognised, tables),
                            columns,
                            bound,
                            otherwise,
                            CorpusTypes.percent(bound, columns));
        }

        void add(Count other) {
            gone += other.gone;
            tables += other.tables;
            recognised += other.recognised;
            otherType += other.otherType;
            columns += other.columns;
            bound += other.bound;
            otherwise += other.otherwise;
        }
    }

    void add(Trace trace) {
        String family = CorpusTypes.folder(trace.outcome().source().source());
        if (!NO_FAMILY.contains(family) && trace.recognition().isPresent()) {
            byFamily.computeIfAbsent(family, f -> new ArrayList<>()).add(trace);
            use.add(family, trace);
        }
    }

    private Count heldOut(Set<String> families) {
        Set<Entry> gone = use.only(families);
        Catalogue rest = CatalogueWithout.of(catalogue, gone::contains);
        Recogniser recogniser = new Recogniser(rest);
        Interpreter interpreter = new Interpreter(rest.wording());
        Count count = new Count();
        count.gone = gone.size();
        for (String family : families) {
            byFamily.get(family).forEach(t -> compare(t, recogniser, interpreter, count));
        }
        return count;
    }

    private void compare(Trace trace, Recogniser recogniser, Interpreter interpreter, Count count) {
        String family = CorpusTypes.folder(trace.outcome().source().source());
        Map<Integer, RawTable> grids = new HashMap<>();
        trace.tables().forEach(t -> grids.put(t.source().ordinal(), t));
        List<FoundTable> before = trace.recognition().orElseThrow().tables();
        List<FoundTable> after =
                recogniser.recognise(trace.document().orElseThrow()).tables();
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).spec().isEmpty()) {
                continue;
            }
            String type = before.get(i).spec().map(TableSpec::type).orElseThrow();
            String other = after.get(i).spec().map(TableSpec::type).orElse("");
            count.tables++;
            count.recognised += other.equals(type) ? 1 : 0;
            count.otherType += other.isEmpty() || other.equals(type) ? 0 : 1;
            if (!other.equals(type)) {
                note(family, "%s: %s".formatted(type, other.isEmpty() ? "no type" : other));
            }
            RawTable grid = grids.get(before.get(i).ordinal());
            if (grid != null) {
                boolean readable = !other.isEmpty() && after.get(i).spec().get().shape() != TableShape.FORM;
                List<RawColumn> columns = readable
                        ? interpreter.interpret(after.get(i), new FindingLog()).columns()
                        : List.of();
                columns(family, grid, columns, count);
            }
        }
    }

    private void columns(String family, RawTable before, List<RawColumn> after, Count count) {
        Map<Integer, RawColumn> byIndex =
                after.stream().collect(Collectors.toMap(RawColumn::index, c -> c, (a, b) -> a));
        for (RawColumn column : before.columns()) {
            if (column.role() != ColumnRole.MONEY || column.header().isEmpty()) {
                continue;
            }
            count.columns++;
            RawColumn other = byIndex.get(column.index());
            boolean bound = other != null
                    && other.role() == ColumnRole.MONEY
                    && other.spec().isPresent();
            boolean same = bound
                    && said(other, before).equals(said(column, before))
                    && other.yearOffset() == column.yearOffset();
            count.bound += same ? 1 : 0;
            count.otherwise += bound && !same ? 1 : 0;
            if (other != null && !same) {
                String head = Labels.fold(String.join(" / ", column.header()));
                note(family, "%s: %s".formatted(head, bound ? "not as " + column.id() : "unknown column"));
            }
        }
    }

    /** With what the table says of all its amounts. */
    private static DimensionSpec said(RawColumn column, RawTable table) {
        return column.dimensions()
                .orElse(table.source().titleDimensions())
                .orElse(table.source().spec().orElseThrow().dimensions());
    }

    String page() {
        StringBuilder page = new StringBuilder("""

                ## A place that nobody has seen

                The documents of each family, read with a catalogue without every wording that only they need of all documents
                here: headings, signatures, heads of columns and their words, labels of fields. What the types and heads are made of
                (`named_by`, `head_pieces`, and the words of titles in `wording.yaml`) stays. Families that share a layout are also
                held out together. *Right* is the type, or what the amounts of the money column are amounts of, as with the whole
                catalogue; all others have no type, or no known column, except those counted under *wrong*.

                | held out | wordings | tables | right | wrong | right % | money columns | right | wrong | right % |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        Count all = new Count();
        for (String family : byFamily.keySet()) {
            Count count = heldOut(Set.of(family));
            all.add(count);
            page.append(count.row(family));
        }
        page.append(all.row("all, each by itself"));
        Map<String, Integer> alone = new TreeMap<>(oddities);
        Count together = new Count();
        for (Set<String> families : TOGETHER) {
            Count count = heldOut(families);
            together.add(count);
            page.append(count.row(String.join(" + ", new TreeSet<>(families))));
        }
        page.append("\nNot right where the family is held out by itself:\n\n");
        alone.forEach((what, times) -> page.append("- %s, %d\n".formatted(what, times)));
        return page.toString();
    }

    private void note(String family, String what) {
        oddities.merge(family + ": " + what, 1, Integer::sum);
    }
}
