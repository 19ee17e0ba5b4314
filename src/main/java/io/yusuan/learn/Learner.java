package io.yusuan.learn;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TitleWording;
import io.yusuan.interpret.Figures;
import io.yusuan.pipeline.Outcome;
import io.yusuan.pipeline.Trace;
import io.yusuan.recognise.FoundTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Notes what a document shows that the catalogue does not know. Safe for use by several threads. */
public final class Learner {
    private static final String TABLE = "表";
    private static final Pattern YEAR = Pattern.compile("^(?:19|20)[0-9]{2}年?度?");

    private final TitleWording titles;
    private final ColumnNearness columns;
    private final TypeNearness types;

    /** @param catalogue the one that the documents were read with */
    public Learner(Catalogue catalogue) {
        this.titles = catalogue.wording().titles();
        this.columns = new ColumnNearness(catalogue.wording());
        this.types = new TypeNearness(catalogue, columns);
    }

    /** Unrecognised tables and unknown columns of a document, or why it could not be read. */
    public Sightings sightings(Trace trace) {
        String source = trace.outcome().source().source();
        if (trace.outcome() instanceof Outcome.Rejected rejected) {
            return Sightings.refused(source, rejected.reason().printed());
        }
        String organisation = trace.outcome() instanceof Outcome.Processed processed
                ? Labels.fold(processed.head().organisation())
                : "";
        List<UnknownTable> tables = new ArrayList<>();
        List<FoundTable> found = trace.recognition().orElseThrow().tables();
        for (FoundTable table : found) {
            if (table.spec().isEmpty()) {
                tables.add(unknown(source, table, organisation));
            }
        }
        List<UnknownColumn> unknown = trace.tables().stream()
                .flatMap(t -> columns.unknown(source, t).stream())
                .toList();
        return new Sightings(source, Optional.empty(), tables, unknown);
    }

    private UnknownTable unknown(String source, FoundTable table, String organisation) {
        String title = title(table.title(), organisation);
        String core = titles.core(title);
        List<TypeFit> fits = types.fits(source, table, core);
        boolean figures = table.grid().cells().stream().anyMatch(c -> Figures.isFigure(c.text()));
        List<String> heads = fits.stream()
                .map(TypeFit::heads)
                .filter(h -> !h.isEmpty())
                .findFirst()
                .orElse(List.of());
        int nearest = fits.stream().mapToInt(TypeFit::nearness).max().orElse(0);
        List<TypeFit> near = fits.stream()
                .filter(f -> f.isNear() && 2 * f.nearness() >= nearest)
                .toList();
        Seen seen = new Seen(source, table.grid().place());
        return new UnknownTable(seen, title, core, heads, figures, near);
    }

    /** Without what differs from document to document, unless a known heading were left: then that is what is odd. */
    private String title(String printed, String organisation) {
        if (!printed.contains(TABLE)) {
            return "";
        }
        String whole = YEAR.matcher(Labels.fold(titles.title(printed))).replaceFirst("");
        if (organisation.isEmpty() || !whole.startsWith(organisation)) {
            return whole;
        }
        String rest = YEAR.matcher(whole.substring(organisation.length())).replaceFirst("");
        return titles.core(rest).isEmpty() || types.isHeading(titles.core(rest)) ? whole : rest;
    }
}
