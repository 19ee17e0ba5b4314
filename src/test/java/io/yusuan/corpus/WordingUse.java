package io.yusuan.corpus;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueWithout.Entry;
import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.catalogue.FormSpec;
import io.yusuan.catalogue.HeadWords;
import io.yusuan.catalogue.LabelAliases;
import io.yusuan.catalogue.LabelAliases.Fit;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.TitleWording;
import io.yusuan.catalogue.Wording;
import io.yusuan.document.Cell;
import io.yusuan.interpret.RawColumn;
import io.yusuan.interpret.RawTable;
import io.yusuan.pipeline.Trace;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.RecognisedFrom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which wordings of the catalogue the documents of which families need. */
final class WordingUse {
    private static final Pattern BRACKETS = Pattern.compile("[(（][^()（）]*[)）]");
    private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}、");
    /** As far down as signatures are looked for. */
    private static final int SIGNATURE_ROWS = 10;

    private final Wording wording;
    private final TitleWording titles;
    private final Map<Entry, Set<String>> families = new HashMap<>();

    WordingUse(Catalogue catalogue) {
        this.wording = catalogue.wording();
        this.titles = wording.titles();
    }

    /** The wordings that documents of these families need and no others. */
    Set<Entry> only(Set<String> these) {
        return families.entrySet().stream()
                .filter(e -> these.containsAll(e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void add(String family, Trace trace) {
        trace.recognition().ifPresent(r -> r.tables().forEach(t -> table(family, t)));
        trace.tables().forEach(t -> columns(family, t));
    }

    private void note(String family, Entry entry) {
        families.computeIfAbsent(entry, e -> new TreeSet<>()).add(family);
    }

    private void table(String family, FoundTable table) {
        if (table.spec().isEmpty()) {
            return;
        }
        TableSpec spec = table.spec().get();
        Set<String> keys = table.grid().cells().stream()
                .filter(c -> c.row() <= SIGNATURE_ROWS)
                .map(c -> Labels.key(c.text()))
                .collect(Collectors.toSet());
        if (table.from() == RecognisedFrom.HEADER) {
            spec.signatures().stream()
                    .filter(keys::containsAll)
                    .forEach(s -> note(family, Entry.signature(spec.type(), s)));
        } else {
            title(family, spec, table);
        }
        spec.form().ifPresent(form -> fields(family, spec.type(), form, table));
    }

    private void title(String family, TableSpec spec, FoundTable table) {
        List<String> variants = variants(table.title());
        Optional<String> best = Optional.empty();
        for (String core : variants) {
            best = best.or(() -> spec.headings().stream()
                    .map(h -> titles.core(h.text()))
                    .filter(core::endsWith)
                    .max(Comparator.comparingInt(String::length)));
        }
        best.ifPresent(h -> note(family, Entry.heading(spec.type(), h)));
    }

    /** The title whole, less what stands in brackets, and behind the number of its section. */
    private List<String> variants(String title) {
        List<String> variants = new ArrayList<>(List.of(titles.core(title)));
        variants.add(titles.core(BRACKETS.matcher(title).replaceAll("")));
        Matcher section = SECTION.matcher(title);
        while (section.find()) {
            variants.add(titles.core(title.substring(section.end())));
        }
        return variants;
    }

    private void fields(String family, String type, FormSpec form, FoundTable table) {
        for (Cell cell : table.grid().cells()) {
            form.meaning(cell.text()).field().ifPresent(field -> {
                String key = Labels.key(cell.text());
                String bare = key.replaceFirst("\\([^()]*\\)$", "");
                note(family, Entry.field(type, field.keys().contains(key) ? key : bare));
            });
        }
    }

    private void columns(String family, RawTable table) {
        TableSpec type = table.source().spec().orElseThrow();
        for (RawColumn column : table.columns()) {
            List<String> keys = column.header().stream().map(Labels::key).toList();
            keys.stream().filter(k -> wording.headWord(k).isPresent()).forEach(k -> note(family, Entry.headWord(k)));
            column.spec().ifPresent(spec -> {
                boolean own = type.columns().stream()
                        .anyMatch(c -> c.id().equals(spec.id()) && c.labels().equals(spec.labels()));
                fitting(spec, column.header(), keys)
                        .forEach(p -> note(family, Entry.column(own ? type.type() : "", spec.id(), p)));
            });
        }
    }

    /** The wordings of a column that fit a head best, as the head stands or less what may be left out. */
    private List<List<String>> fitting(ColumnSpec spec, List<String> header, List<String> keys) {
        List<String> bare = header.stream()
                .map(h -> Labels.key(BRACKETS.matcher(h).replaceAll("")))
                .toList();
        for (List<String> whole : List.of(keys, bare)) {
            List<String> plain = whole.stream()
                    .map(k -> wording.headWord(k).filter(HeadWords::measures).isPresent() ? Wording.AMOUNT : k)
                    .toList();
            List<String> rest =
                    whole.stream().filter(k -> wording.headWord(k).isEmpty()).toList();
            for (List<String> path : List.of(whole, plain, rest.isEmpty() ? List.of(Wording.AMOUNT) : rest)) {
                List<List<String>> best = best(spec.labels(), path);
                if (!best.isEmpty()) {
                    return best;
                }
            }
        }
        return List.of();
    }

    private static List<List<String>> best(LabelAliases labels, List<String> path) {
        Map<List<String>, Fit> fits = new HashMap<>();
        Stream.concat(labels.paths().stream(), labels.slips().stream())
                .forEach(p ->
                        new LabelAliases("", List.of(p), List.of()).fit(path).ifPresent(f -> fits.put(p, f)));
        return fits.entrySet().stream()
                .filter(e -> fits.values().stream().noneMatch(f -> f.isBetterThan(e.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
