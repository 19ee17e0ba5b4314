package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all tables have in common, from {@code wording.yaml}.
 *
 * @param titles how titles are worded
 * @param heads how a document says what it is
 * @param markup traces of the source format, taken out before anything is read
 * @param pageNumbers paragraphs that number a page
 * @param contents lines of a table of contents
 * @param preamble lines between a title and its table: unit, organisation, year
 * @param personalLines paragraphs with people's names or telephone numbers
 * @param nilStatements statements that a table is empty on purpose
 * @param affirmed keys of answers that say yes
 * @param indexCells cells of rows that number the columns
 * @param totals keys of labels of totals
 * @param ofWhich beginnings of labels that single out part of the line before
 * @param headWords words of column heads
 * @param headPieces words that unknown heads of money columns may be made of
 * @param targets how performance indicators state their values
 * @param columns columns that any table may have
 * @param notMoney heads and labels whose figures are no money: counts and rates, over the folded text
 * @param textHeads heads of columns of texts, whatever stands in them, over the folded text
 * @param adjustedBudgetNotes notes by which 预算数 of a final account is the budget of the whole year, adjustments
 *     included, over the folded text
 * @param subjects columns that are called by the names of economic subjects, those of departments first
 */
public record Wording(
        TitleWording titles,
        HeadWording heads,
        Patterns markup,
        Patterns pageNumbers,
        Patterns contents,
        Patterns preamble,
        Patterns personalLines,
        Patterns nilStatements,
        Set<String> affirmed,
        Patterns indexCells,
        Set<String> totals,
        List<String> ofWhich,
        KeyedList<HeadWords> headWords,
        HeadPieces headPieces,
        TargetWording targets,
        KeyedList<ColumnSpec> columns,
        Patterns notMoney,
        Patterns textHeads,
        Patterns adjustedBudgetNotes,
        KeyedList<ColumnSpec> subjects) {
    /** The key that stands for every bare measure word in a header path. */
    public static final String AMOUNT = "金额";

    static final String FILE = "wording.yaml";
    private static final Set<String> KEYS = Set.of(
            "titles",
            "heads",
            "markup",
            "page_numbers",
            "contents",
            "preamble",
            "personal_lines",
            "nil_statements",
            "affirmed",
            "index_cells",
            "totals",
            "of_which",
            "head_words",
            "head_pieces",
            "targets",
            "columns",
            "not_money",
            "text_heads",
            "adjusted_budget_notes");

    public Wording {
        affirmed = Set.copyOf(affirmed);
        totals = Set.copyOf(totals);
        ofWhich = List.copyOf(ofWhich);
    }

    static Wording parse(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(KEYS, problems);
        return new Wording(
                TitleWording.parse(section(yaml, "titles", problems), problems),
                HeadWording.parse(section(yaml, "heads", problems), problems),
                Patterns.parse(yaml, "markup", problems),
                Patterns.parse(yaml, "page_numbers", problems),
                Patterns.parse(yaml, "contents", problems),
                Patterns.parse(yaml, "preamble", problems),
                Patterns.parse(yaml, "personal_lines", problems),
                Patterns.parse(yaml, "nil_statements", problems),
                yaml.texts("affirmed", problems).stream().map(Labels::key).collect(Collectors.toSet()),
                Patterns.parse(yaml, "index_cells", problems),
                yaml.texts("totals", problems).stream().map(Labels::key).collect(Collectors.toSet()),
                yaml.texts("of_which", problems),
                keyed(yaml.mappings("head_words", problems).stream()
                        .map(m -> HeadWords.parse(m, problems))
                        .toList()),
                new HeadPieces(yaml.mappings("head_pieces", problems).stream()
                        .map(m -> HeadPieces.Piece.parse(m, problems))
                        .toList()),
                TargetWording.parse(section(yaml, "targets", problems), problems),
                KeyedList.ofColumns(yaml.mappings("columns", problems).stream()
                        .map(m -> ColumnSpec.parse(m, problems))
                        .toList()),
                Patterns.parse(yaml, "not_money", problems),
                Patterns.parse(yaml, "text_heads", problems),
                Patterns.parse(yaml, "adjusted_budget_notes", problems),
                KeyedList.ofColumns(List.of()));
    }

    /** This wording with the economic subjects of a code book. */
    Wording with(CodeBook codes) {
        return new Wording(
                titles,
                heads,
                markup,
                pageNumbers,
                contents,
                preamble,
                personalLines,
                nilStatements,
                affirmed,
                indexCells,
                totals,
                ofWhich,
                headWords,
                headPieces,
                targets,
                columns,
                notMoney,
                textHeads,
                adjustedBudgetNotes,
                KeyedList.ofColumns(subjects(codes)));
    }

    /**
     * A column a subject, those in force first: a head says no year. Of two codes that bore one name in turn (30104 and 30112
     * 其他社会保障缴费) only the present one is meant.
     */
    private static List<ColumnSpec> subjects(CodeBook codes) {
        List<CodeEntry> economic = codes.entries().stream()
                .filter(e -> e.classification().isEconomic())
                .toList();
        List<CodeEntry> inForce =
                economic.stream().filter(e -> e.to().isEmpty()).toList();
        Set<String> names = inForce.stream()
                .map(e -> e.classification() + Labels.key(e.name()))
                .collect(Collectors.toSet());
        return Stream.concat(
                        inForce.stream(),
                        economic.stream()
                                .filter(e -> e.to().isPresent())
                                .filter(e -> !names.contains(e.classification() + Labels.key(e.name()))))
                .map(ColumnSpec::ofSubject)
                .toList();
    }

    private static YamlNode.Mapping section(YamlNode.Mapping yaml, String key, Problems problems) {
        return yaml.get(key)
                .map(n -> n.asMapping(problems))
                .orElse(new YamlNode.Mapping(yaml.file(), yaml.line(), java.util.Map.of()));
    }

    /** This wording and more. */
    Wording plus(Wording more) {
        return new Wording(
                titles.plus(more.titles),
                heads.plus(more.heads),
                markup.plus(more.markup),
                pageNumbers.plus(more.pageNumbers),
                contents.plus(more.contents),
                preamble.plus(more.preamble),
                personalLines.plus(more.personalLines),
                nilStatements.plus(more.nilStatements),
                both(affirmed, more.affirmed),
                indexCells.plus(more.indexCells),
                both(totals, more.totals),
                both(ofWhich, more.ofWhich),
                keyed(both(headWords, more.headWords)),
                headPieces.plus(more.headPieces),
                targets.plus(more.targets),
                KeyedList.ofColumns(both(columns, more.columns)),
                notMoney.plus(more.notMoney),
                textHeads.plus(more.textHeads),
                adjustedBudgetNotes.plus(more.adjustedBudgetNotes),
                subjects);
    }

    private static KeyedList<HeadWords> keyed(List<HeadWords> all) {
        return new KeyedList<>(all, HeadWords::keys);
    }

    private static Set<String> both(Set<String> first, Set<String> second) {
        return Stream.concat(first.stream(), second.stream()).collect(Collectors.toSet());
    }

    static <T> List<T> both(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** Whether a label is that of a total. */
    public boolean isTotal(String label) {
        return totals.contains(Labels.key(label));
    }

    /** Whether an answer says yes. */
    public boolean isAffirmed(String answer) {
        return affirmed.contains(Labels.key(answer));
    }

    /** The beginning that makes a folded label one of part of another line, or empty. */
    public String ofWhichPrefix(String folded) {
        for (String beginning : ofWhich) {
            if (folded.startsWith(beginning)) {
                return beginning;
            }
        }
        return "";
    }

    /** What a header key says beside what its column is, if it is such a word. */
    public Optional<HeadWords> headWord(String key) {
        return headWords.first(key);
    }
}
