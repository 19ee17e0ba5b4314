package io.yusuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.Place;
import io.yusuan.document.SourceFile;
import io.yusuan.finding.Finding;
import io.yusuan.finding.Severity;
import io.yusuan.pipeline.Outcome;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.pipeline.Trace;
import io.yusuan.read.ReadLimits;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many of the mistakes that people make are found, and how surely the figure is named: one mistake at a time is made
 * in documents with checked truth, and what is found in addition is looked at. Holds {@code docs/power.md} to it.
 */
@Tag("corpus")
class PowerTest {
    private static final Path PAGE = Path.of("docs/power.md");
    private static final Path PRINTED = Path.of("target/docs/power.md");
    private static final Path GOLDEN = Corpus.ROOT.resolve("golden");

    private static final int MISTAKES = 2000;

    /** In a hundred. */
    private static final int LEAST_NAMED = 93;

    /** Tries for each mistake: some cannot be made at some figures. */
    private static final int TRIES = 100;

    private static final int NAMED_FIRST = 3;
    private static final int SIDES = 4;

    /**
     * What a figure's words end with: its place in brackets, which may hold brackets themselves. Labels hold brackets too:
     * {@code [30101]基本工资}.
     */
    private static final Pattern PLACE = Pattern.compile("\\[(page (?:[^\\[\\]]|\\[[^\\[\\]]*])*)]");

    private final Pipeline pipeline = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false);
    private final Map<Alteration, Score> byKind = new EnumMap<>(Alteration.class);
    private final Map<String, Score> byDocument = new TreeMap<>();
    private final Map<String, Score> byTable = new TreeMap<>();

    private static final class Score {
        private int figures;
        private int covered;
        private int made;
        private int rounded;
        private int alike;
        private int found;
        private int named;

        void add(Score other) {
            figures += other.figures;
            covered += other.covered;
            made += other.made;
            rounded += other.rounded;
            alike += other.alike;
            found += other.found;
            named += other.named;
        }
    }

    /** Why nothing was found, as far as it can be told. */
    private enum Silence {
        /** Something was found, or a check is missing. */
        NONE,
        /** Every check of the altered figures closes within the printed digits. */
        ROUNDED,
        /** Every check of the altered figures closes exactly as before. */
        ALIKE
    }

    @Test
    void mistakesAreFoundAndTheFigureIsNamed() throws IOException {
        List<String> paths = documents();
        for (int i = 0; i < paths.size(); i++) {
            int share = MISTAKES / paths.size() + (i < MISTAKES % paths.size() ? 1 : 0);
            document(Corpus.document(paths.get(i)), share, new Random(i));
        }

        Files.createDirectories(PRINTED.getParent());
        Files.writeString(PRINTED, page());
        int named = byKind.values().stream().mapToInt(s -> s.named).sum();
        assertThat(named).as("mistakes whose figure is named").isGreaterThan(MISTAKES * LEAST_NAMED / 100);
        assertThat(Files.readString(PAGE))
                .as("docs/power.md is stale: read %s and copy it over", PRINTED)
                .isEqualTo(Files.readString(PRINTED));
    }

    /** The documents with checked truth, named in the first column of their lists of tables. */
    private static List<String> documents() throws IOException {
        List<String> paths = new ArrayList<>();
        try (DirectoryStream<Path> lists = Files.newDirectoryStream(GOLDEN, Files::isDirectory)) {
            for (Path folder : lists) {
                String first = Files.readAllLines(folder.resolve("document.csv"), StandardCharsets.UTF_8)
                        .get(1);
                paths.add(first.substring(0, first.indexOf(',')));
            }
        }
        paths.sort(Comparator.naturalOrder());
        return paths;
    }

    private void document(SourceFile source, int share, Random random) throws IOException {
        Trace trace = pipeline.trace(source);
        Outcome.Processed printed = (Outcome.Processed) trace.outcome();
        List<Figure> figures = Figure.of(trace);
        figures.forEach(f -> count(byTable.computeIfAbsent(f.tableType(), t -> new Score()), f));
        List<Figure> covered = figures.stream().filter(Figure::covered).toList();
        Set<String> known = new HashSet<>();
        printed.findings().forEach(f -> known.add(said(f)));
        Alteration[] kinds = Alteration.values();
        int made = 0;
        for (int tried = 0; made < share && tried < share * TRIES; tried++) {
            Alteration kind = kinds[random.nextInt(kinds.length)];
            Figure figure = covered.get(random.nextInt(covered.size()));
            var altered = kind.at(figure, figures, trace.document().orElseThrow(), random);
            if (altered.isPresent()) {
                made++;
                Outcome outcome =
                        pipeline.understand(source, altered.get().document()).outcome();
                List<Finding> added = outcome.findings().stream()
                        .filter(f -> f.severity() != Severity.INFO && !known.contains(said(f)))
                        .toList();
                Set<String> wanted = kind == Alteration.ROW_DROPPED
                        ? partners(printed, figures, altered.get().figures())
                        : printed(altered.get().figures());
                boolean named = added.stream().anyMatch(f -> names(f).stream().anyMatch(wanted::contains));
                Silence silence = added.isEmpty() && kind != Alteration.ROW_DROPPED
                        ? silence(printed, outcome, ids(figures, altered.get().figures()))
                        : Silence.NONE;
                for (Score score : List.of(
                        byKind.computeIfAbsent(kind, k -> new Score()),
                        byDocument.computeIfAbsent(source.id().source(), d -> new Score()),
                        byTable.get(figure.tableType()))) {
                    score(score, added, named, silence);
                }
            }
        }
        assertThat(made).as("mistakes made in %s", source.id().source()).isEqualTo(share);
        Score all = byDocument.get(source.id().source());
        figures.forEach(f -> count(all, f));
    }

    private static void count(Score score, Figure figure) {
        score.figures++;
        score.covered += figure.covered() ? 1 : 0;
    }

    private static void score(Score score, List<Finding> added, boolean named, Silence silence) {
        score.made++;
        score.rounded += silence == Silence.ROUNDED ? 1 : 0;
        score.alike += silence == Silence.ALIKE ? 1 : 0;
        score.found += added.isEmpty() ? 0 : 1;
        score.named += named ? 1 : 0;
    }

    /** Compares the checks that the figures take part in before and after. */
    private static Silence silence(Outcome.Processed before, Outcome after, Set<String> ids) {
        List<Check> held = closing(before, ids);
        List<Check> closing = after instanceof Outcome.Processed processed ? closing(processed, ids) : List.of();
        if (closing.size() < held.size()) {
            return Silence.NONE;
        }
        boolean same = closing.stream()
                .map(PowerTest::gap)
                .toList()
                .equals(held.stream().map(PowerTest::gap).toList());
        return same ? Silence.ALIKE : Silence.ROUNDED;
    }

    private static List<Check> closing(Outcome.Processed outcome, Set<String> ids) {
        return outcome.checks().stream()
                .filter(c -> c.factIds().stream().anyMatch(ids::contains))
                .filter(c -> c.verdict() instanceof Verdict.Holds || c.verdict() instanceof Verdict.Rounding)
                .toList();
    }

    private static BigDecimal gap(Check check) {
        return check.verdict() instanceof Verdict.Rounding rounding
                ? rounding.difference().stripTrailingZeros()
                : BigDecimal.ZERO;
    }

    private static Set<String> ids(List<Figure> figures, Set<Place> places) {
        Set<String> ids = new HashSet<>();
        figures.stream().filter(f -> places.contains(f.cell().place())).forEach(f -> ids.add(f.factId()));
        return ids;
    }

    private static String said(Finding finding) {
        return finding.code() + " " + finding.place().printed() + " " + finding.checkIds();
    }

    private static Set<String> printed(Set<Place> places) {
        Set<String> printed = new HashSet<>();
        places.forEach(p -> printed.add(p.printed()));
        return printed;
    }

    /** The first places that a finding sends a person to. */
    private static List<String> names(Finding finding) {
        Set<String> places = new LinkedHashSet<>();
        places.add(finding.place().printed());
        List<String> words = new ArrayList<>(List.of(finding.explanation().en()));
        words.addAll(finding.arguments()
                .subList(
                        Math.min(SIDES, finding.arguments().size()),
                        finding.arguments().size()));
        for (String text : words) {
            Matcher place = PLACE.matcher(text);
            while (place.find()) {
                places.add(place.group(1));
            }
        }
        return places.stream().limit(NAMED_FIRST).toList();
    }

    /** Figures that a rule judges together with one of a row; a finding on one of them is all that can be said of a row that is not there. */
    private static Set<String> partners(Outcome.Processed outcome, List<Figure> figures, Set<Place> lost) {
        Map<String, Figure> byId = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Figure figure : figures) {
            byId.put(figure.factId(), figure);
            if (lost.contains(figure.cell().place())) {
                ids.add(figure.factId());
            }
        }
        Set<String> partners = new HashSet<>();
        for (Check check : outcome.checks()) {
            if (check.factIds().stream().anyMatch(ids::contains)) {
                check.factIds().stream()
                        .filter(byId::containsKey)
                        .map(byId::get)
                        .forEach(f -> partners.addAll(
                                List.of(f.cell().place().printed(), f.row().printed())));
            }
        }
        return partners;
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Mistakes that are found

                Printed by `./mvnw -Pcorpus verify`: in documents with checked truth, one a layout, one mistake at a time is made
                at a figure that a rule judged and found right, %d with a fixed seed. *Found* is a mistake that raises a warning or an error
                that the document did not raise before; *named* one where such a finding sends a person to the altered figure
                among the first three it names. Of a row that is missing nothing can be named but the figures it was
                judged with, or their rows. *Rounded* are mistakes after which every check of the figure still closes within the
                printed digits, as with a last digit that is another; *alike* those after which they close as exactly as before, as
                with two lines under one sum that have changed places and are printed nowhere else. No sum tells them from
                what is right, and the last column leaves them out. *Covered* are the figures, nil left out, that a rule judged and
                found right.

                """.formatted(MISTAKES));
        table(page, "mistake", byKind, false);
        table(page, "document", byDocument, true);
        table(page, "table type", byTable, true);
        return page.toString();
    }

    private static void table(StringBuilder page, String what, Map<?, Score> scores, boolean figures) {
        page.append("| ").append(what).append(figures ? " | figures | covered | % |" : " |");
        page.append(" mistakes | rounded | alike | found | named | found % | named % | of the others % |\n|---|")
                .append(figures ? "---:|---:|---:|" : "");
        page.append("---:|---:|---:|---:|---:|---:|---:|---:|\n");
        Score all = new Score();
        scores.forEach((key, score) -> {
            row(page, key.toString().toLowerCase(Locale.ROOT).replace('_', ' '), score, figures);
            all.add(score);
        });
        row(page, "**all**", all, figures);
        page.append('\n');
    }

    private static void row(StringBuilder page, String name, Score score, boolean figures) {
        page.append("| ").append(name).append(" |");
        if (figures) {
            page.append(String.format(
                    Locale.ROOT,
                    " %d | %d | %s |",
                    score.figures,
                    score.covered,
                    percent(score.covered, score.figures)));
        }
        page.append(String.format(
                Locale.ROOT,
                " %d | %d | %d | %d | %d | %s | %s | %s |\n",
                score.made,
                score.rounded,
                score.alike,
                score.found,
                score.named,
                percent(score.found, score.made),
                percent(score.named, score.made),
                percent(score.named, score.made - score.rounded - score.alike)));
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }
}
