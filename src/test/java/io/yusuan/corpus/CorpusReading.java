package io.yusuan.corpus;

import io.yusuan.document.Document;
import io.yusuan.document.Place.PageBox;
import io.yusuan.document.SourceFile;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.pipeline.Outcome;
import io.yusuan.read.DocumentReader;
import io.yusuan.read.ReadLimits;
import io.yusuan.read.ReadResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Measures, over the PDF documents of the corpus, what of the printed pages stands in the grids; by folder. */
final class CorpusReading {
    private final DocumentReader reader = new DocumentReader(ReadLimits.DEFAULT);
    private final CorpusTables golden = CorpusTables.golden();
    private final CorpusTables counted = CorpusTables.counted();
    private final boolean words = PopplerWords.areThere();
    private final Map<String, Conservation.Result> conserved = new TreeMap<>();
    private final Map<String, CorpusTables.Result> found = new TreeMap<>();
    private final Map<String, CorpusTables.Result> foundElsewhere = new TreeMap<>();
    private final List<String> oddities = new ArrayList<>();

    CorpusReading() throws IOException {
        // the checked tables are read from files
    }

    /** Whether there is a program to compare with. */
    boolean canCompare() {
        return words;
    }

    void add(SourceFile source, Outcome outcome) throws IOException {
        FindingLog log = new FindingLog();
        if (!(outcome instanceof Outcome.Processed processed)
                || !(reader.read(source, log) instanceof ReadResult.Readable readable)
                || !readable.document().mediaType().equals("application/pdf")) {
            return;
        }
        Document document = readable.document();
        String path = source.id().source();
        String family = path.substring(0, path.indexOf('/'));
        if (words) {
            Conservation.Result result =
                    Conservation.of(document, PopplerWords.of(source.file()), pagesWithHidden(log), cutTexts(log));
            conserved.computeIfAbsent(family, f -> new Conservation.Result()).add(result);
            note(path, result.oddities());
        }
        compare(golden, found, processed, document);
        compare(counted, foundElsewhere, processed, document);
    }

    private void compare(
            CorpusTables tables,
            Map<String, CorpusTables.Result> results,
            Outcome.Processed processed,
            Document document) {
        String path = processed.source().source();
        if (tables.know(path)) {
            CorpusTables.Result result = tables.compare(processed, document);
            String family = path.substring(0, path.indexOf('/'));
            results.computeIfAbsent(family, f -> new CorpusTables.Result()).add(result);
            note(path, result.oddities());
        }
    }

    private void note(String path, List<String> what) {
        what.forEach(w -> oddities.add("- " + path + ": " + w + "\n"));
    }

    private static Set<Integer> pagesWithHidden(FindingLog log) {
        return log.findings().stream()
                .filter(f -> f.code() == FindingCode.HIDDEN_TEXT_LEFT_OUT && f.place() instanceof PageBox)
                .map(f -> ((PageBox) f.place()).page())
                .collect(Collectors.toSet());
    }

    private static Map<Integer, List<String>> cutTexts(FindingLog log) {
        return log.findings().stream()
                .filter(f -> f.code() == FindingCode.TEXT_CUT_OFF && f.place() instanceof PageBox)
                .collect(Collectors.groupingBy(
                        f -> ((PageBox) f.place()).page(),
                        Collectors.mapping(f -> f.arguments().get(0), Collectors.toList())));
    }

    String page() {
        Conservation.Result allConserved = new Conservation.Result();
        conserved.values().forEach(allConserved::add);
        CorpusTables.Result allFound = new CorpusTables.Result();
        found.values().forEach(allFound::add);
        CorpusTables.Result allElsewhere = new CorpusTables.Result();
        foundElsewhere.values().forEach(allElsewhere::add);
        return """

                ## Digits and amounts kept

                Every PDF document against the words that `pdftotext -bbox` (poppler-utils) finds in it. A word belongs to the
                cell whose box it stands in: its digits must be in the text of that cell, in order and once, and no other may
                be. *Kept* counts the amounts (numbers with decimals or grouped digits) of cells of which that is true; *in
                text* those outside all cells that a paragraph holds; *hidden* those that the page does not show and the other
                program all the same: cells and lines drawn on both sides of a page break, and what stands on a page of which
                the reader says that it left out text that cannot be seen. A text that its cell cuts off at the side, of which
                the reader says so, belongs to that cell, wherever the other program has its unseen part lie.

                | folder | documents | cells | digits | amounts kept | in text | lost | invented | hidden |
                |---|---|---|---|---|---|---|---|---|
                """
                + rows(conserved, Conservation.Result::row)
                + allConserved.row("all")
                + """

                ## Tables and amounts of the checked documents

                Against the tables and amounts that people listed for one or more documents of a family (`golden/`). A table
                is *found* when one grid begins on its first page and ends on its last; *other type* counts those of them
                that were not recognised as what they are, *others* are grids with amounts on pages where no table was listed.

                | folder | tables | found | other type | split | merged | missed | others | amounts | read |
                |---|---|---|---|---|---|---|---|---|---|
                """
                + rows(found, CorpusTables.Result::row)
                + allFound.row("all")
                + """

                Tables alone, of a further document of each family (`src/test/resources/corpus/tables/`):

                | folder | tables | found | other type | split | merged | missed | others | amounts | read |
                |---|---|---|---|---|---|---|---|---|---|
                """
                + rows(foundElsewhere, CorpusTables.Result::row)
                + allElsewhere.row("all")
                + "\n"
                + String.join("", oddities);
    }

    private static <T> String rows(Map<String, T> results, BiFunction<T, String, String> row) {
        StringBuilder rows = new StringBuilder();
        results.forEach((family, result) -> rows.append(row.apply(result, family)));
        return rows.toString();
    }
}
