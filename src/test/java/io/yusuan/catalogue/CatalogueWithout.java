package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A catalogue from which single wordings are taken away, as if nobody had ever written them down. */
public final class CatalogueWithout {
    private final Predicate<Entry> gone;

    private CatalogueWithout(Predicate<Entry> gone) {
        this.gone = gone;
    }

    /**
     * A wording of the catalogue.
     *
     * @param where what it belongs to
     * @param text as compared: a core, a key, keys of a path or a pattern
     */
    public record Entry(String where, String text) {
        public static Entry heading(String type, String core) {
            return new Entry("heading of " + type, core);
        }

        public static Entry signature(String type, List<String> keys) {
            return new Entry("signature of " + type, String.join("|", keys));
        }

        /** @param type of the table, or empty for a column that any table may have */
        public static Entry column(String type, String id, List<String> path) {
            return new Entry("column " + id + " of " + type, String.join(" > ", path));
        }

        public static Entry headWord(String key) {
            return new Entry("head word", key);
        }

        public static Entry field(String type, String key) {
            return new Entry("field of " + type, key);
        }
    }

    public static Catalogue of(Catalogue whole, Predicate<Entry> gone) {
        CatalogueWithout without = new CatalogueWithout(gone);
        return new Catalogue(
                whole.version(),
                without.wording(whole.wording(), whole.wording().headPieces()),
                whole.tables().stream()
                        .map(t -> without.table(t, whole.wording().titles()))
                        .toList(),
                whole.rules(),
                whole.documents(),
                whole.narrative(),
                whole.codes());
    }

    /** A catalogue that knows titles and heads only as a whole, not by the words they are made of. */
    public static Catalogue words(Catalogue whole) {
        Catalogue same = of(whole, e -> false);
        return new Catalogue(
                whole.version(),
                new CatalogueWithout(e -> false).wording(whole.wording(), new HeadPieces(List.of())),
                same.tables().stream()
                        .map(t -> new TableSpec(
                                t.type(),
                                t.level(),
                                t.shape(),
                                t.classification(),
                                t.dimensions(),
                                t.headings(),
                                List.of(),
                                t.signatures(),
                                t.columns(),
                                t.lines(),
                                t.form()))
                        .toList(),
                whole.rules(),
                whole.documents(),
                whole.narrative(),
                whole.codes());
    }

    private TableSpec table(TableSpec table, TitleWording titles) {
        return new TableSpec(
                table.type(),
                table.level(),
                table.shape(),
                table.classification(),
                table.dimensions(),
                table.headings().stream()
                        .filter(h -> stays(Entry.heading(table.type(), titles.core(h.text()))))
                        .toList(),
                table.namedBy(),
                table.signatures().stream()
                        .filter(s -> stays(Entry.signature(table.type(), s)))
                        .toList(),
                columns(table.type(), table.columns()),
                table.lines(),
                table.form().map(f -> form(table.type(), f)));
    }

    private KeyedList<ColumnSpec> columns(String type, List<ColumnSpec> columns) {
        List<ColumnSpec> rest = new ArrayList<>();
        for (ColumnSpec c : columns) {
            LabelAliases labels = new LabelAliases(
                    c.labels().expected(),
                    c.labels().paths().stream()
                            .filter(p -> stays(Entry.column(type, c.id(), p)))
                            .toList(),
                    c.labels().slips().stream()
                            .filter(p -> stays(Entry.column(type, c.id(), p)))
                            .toList());
            rest.add(new ColumnSpec(
                    c.id(),
                    c.role(),
                    c.item(),
                    c.classification(),
                    c.part(),
                    c.units(),
                    c.dimensions(),
                    c.yearOffset(),
                    labels));
        }
        return KeyedList.ofColumns(rest);
    }

    private FormSpec form(String type, FormSpec form) {
        List<FormSpec.Field> fields = form.fields().stream()
                .map(f -> new FormSpec.Field(
                        f.id(),
                        f.role(),
                        f.dimensions(),
                        f.total(),
                        f.keys().stream()
                                .filter(k -> stays(Entry.field(type, k)))
                                .toList()))
                .toList();
        return new FormSpec(form.scope(), new KeyedList<>(fields, FormSpec.Field::keys), form.totals());
    }

    private Wording wording(Wording w, HeadPieces pieces) {
        List<HeadWords> words = w.headWords().stream()
                .map(h -> new HeadWords(
                        h.dimensions(),
                        h.yearOffset(),
                        h.keys().stream().filter(k -> stays(Entry.headWord(k))).toList()))
                .toList();
        return new Wording(
                w.titles(),
                w.heads(),
                w.markup(),
                w.pageNumbers(),
                w.contents(),
                w.preamble(),
                w.personalLines(),
                w.nilStatements(),
                w.affirmed(),
                w.indexCells(),
                Set.copyOf(w.totals()),
                w.ofWhich(),
                new KeyedList<>(words, HeadWords::keys),
                pieces,
                w.targets(),
                columns("", w.columns()),
                w.notMoney(),
                w.textHeads(),
                w.adjustedBudgetNotes(),
                w.subjects());
    }

    private boolean stays(Entry entry) {
        return !gone.test(entry);
    }
}
