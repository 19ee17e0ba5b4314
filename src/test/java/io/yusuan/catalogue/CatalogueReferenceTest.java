package io.yusuan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.finding.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/reference/catalogue.md} and the glossary to the code. What the parsers allow is read off their own
 * complaints about a key or value that none of them knows.
 */
class CatalogueReferenceTest {
    private static final Path PAGE = Path.of("docs/reference/catalogue.md");
    private static final Path GLOSSARY = Path.of("docs/reference/glossary.md");
    private static final Pattern KNOWN =
            Pattern.compile("(?:known here: |is one of |\"optional\" is )([a-z0-9_, ]+?)(?:, not .*)?$");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

    private static final String TABLE = """
            wrong: 1
            shape: wrong
            classification: wrong
            defaults: { wrong: 1, side: wrong, measure: wrong, source_of_funds: wrong, spending_kind: wrong }
            headings: [{ wrong: 1 }]
            columns: [{ wrong: 1, role: wrong }]
            lines: [{ wrong: 1, role: wrong }]
            form: { wrong: 1, scope: wrong, fields: [{ wrong: 1, role: wrong }] }
            """;
    private static final String WORDING = """
            wrong: 1
            titles: { wrong: 1 }
            heads: { wrong: 1 }
            head_words: [{ wrong: 1 }]
            """;
    private static final String NARRATIVE = """
            wrong: 1
            items: [{ wrong: 1 }]
            scopes: [{ wrong: 1 }]
            codes: [{ wrong: 1 }]
            markers: { wrong: [x] }
            """;
    private static final String RULE = """
            wrong: 1
            rules:
              - { kind: wrong }
              - kind: equal
                severity: wrong
                per: wrong
                when: [{ wrong: 1, test: wrong, not: { wrong: 1 } }]
                left: [{ wrong: 1, optional: wrong }, { claim: x, wrong: 1, year: wrong }]
                right: [{ any_of: [{ wrong: 1 }], wrong: 1 }]
                explain: [{ wrong: 1 }]
              - { kind: codes, shape: wrong }
            """;

    @Test
    void theWalkThroughPrintsTheSizeOfTheCatalogue() throws IOException {
        Catalogue catalogue = CatalogueLoader.builtIn();
        assertThat(Files.readString(Path.of("docs/how-to/add-a-place.md")))
                .contains(catalogue.tables().size() + " table types, "
                        + catalogue.rules().size() + " rules, no problems");
    }

    @Test
    void everyKeyAndValueOfTablesIsOnThePage() throws IOException {
        assertOnPage(known(TABLE, TableSpec::parse), 60);
    }

    @Test
    void everyKeyOfWordingIsOnThePage() throws IOException {
        assertOnPage(known(WORDING, Wording::parse), 25);
    }

    @Test
    void everyKeyOfTheNarrativeIsOnThePage() throws IOException {
        assertOnPage(known(NARRATIVE, NarrativeSpec::parse), 35);
    }

    @Test
    void everyKeyAndValueOfRulesIsOnThePage() throws IOException {
        Set<String> known = known(RULE, RuleSpec::parse);
        Arrays.stream(Severity.values()).map(Severity::id).forEach(known::add);
        assertOnPage(known, 50);
    }

    @Test
    void everyKindOfRuleHasASectionWithItsParametersAndAnExample() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> frame = known("rules: [{ kind: claim_change, wrong: 1 }]", RuleSpec::parse);
        Set<String> kinds = known("rules: [{ kind: wrong }]", RuleSpec::parse);
        assertThat(kinds).hasSizeGreaterThan(10);
        for (String kind : kinds) {
            Set<String> own = known("rules: [{ kind: " + kind + ", wrong: 1 }]", RuleSpec::parse);
            own.removeAll(frame);
            String section = section(page, "### `" + kind + "`\n");
            assertThat(identifiers(section)).as(kind).containsAll(own);
            assertThat(exampleProblems(section)).as("example of " + kind).isEmpty();
        }
    }

    @Test
    void everyColumnOfTheCodeBookIsOnThePage() throws IOException {
        Set<String> columns = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("seeds/codes"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                columns.addAll(List.of(Files.readAllLines(file).get(0).split(",")));
                assertThat(Files.readString(PAGE)).contains("`" + file.getFileName() + "`");
            }
        }
        Arrays.stream(Evidence.Kind.values()).map(Evidence.Kind::id).forEach(columns::add);
        assertOnPage(columns, 15);
    }

    @Test
    void theGlossaryNamesEveryTableTypeInChinese() throws IOException {
        List<String> rows = Files.readAllLines(GLOSSARY);
        for (TableSpec type : CatalogueLoader.builtIn().tables()) {
            assertThat(rows)
                    .as(type.type())
                    .anySatisfy(row ->
                            assertThat(row).matches("\\| [^|]*\\p{IsHan}[^|]* \\| [^|]*`" + type.type() + "`.*"));
        }
    }

    @Test
    void theGlossaryHoldsEveryItem() throws IOException {
        Catalogue catalogue = CatalogueLoader.builtIn();
        Set<String> items = new TreeSet<>();
        for (TableSpec type : catalogue.tables()) {
            type.lines().forEach(l -> items.add(l.item()));
            type.columns().stream()
                    .map(ColumnSpec::item)
                    .filter(i -> !i.isEmpty())
                    .forEach(items::add);
            type.form().stream()
                    .flatMap(f -> f.fields().stream())
                    .filter(f -> f.role() == FormSpec.Role.AMOUNT)
                    .forEach(f -> items.add(f.id()));
        }
        catalogue.narrative().items().forEach(i -> items.add(i.item()));

        assertThat(identifiers(Files.readString(GLOSSARY))).containsAll(items);
    }

    @Test
    void theGlossaryHoldsEveryRoleOfARow() throws IOException {
        assertThat(identifiers(Files.readString(GLOSSARY)))
                .containsAll(Arrays.stream(LineRole.values())
                        .map(r -> r.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static void assertOnPage(Set<String> known, int atLeast) throws IOException {
        assertThat(known).as("what the parsers know").hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(identifiers(Files.readString(PAGE))).containsAll(known);
    }

    /** Every key and value that the parser's complaints list. */
    private static Set<String> known(String yaml, BiConsumer<YamlNode.Mapping, Problems> parser) throws IOException {
        Set<String> known = new TreeSet<>();
        for (Problem problem : problems(yaml, parser)) {
            Matcher m = KNOWN.matcher(problem.message());
            if (m.find()) {
                known.addAll(List.of(m.group(1).split(", | or ")));
            }
        }
        return known;
    }

    private static List<Problem> problems(String yaml, BiConsumer<YamlNode.Mapping, Problems> parser)
            throws IOException {
        Problems problems = new Problems();
        parser.accept(
                YamlFile.read("a.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), problems),
                problems);
        return problems.list();
    }

    private static List<Problem> exampleProblems(String section) throws IOException {
        Matcher m = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(section);
        assertThat(m.find()).isTrue();
        return problems("rules:\n" + m.group(1).indent(2), RuleSpec::parse);
    }

    private static String section(String page, String heading) {
        assertThat(page).contains(heading);
        String rest = page.substring(page.indexOf(heading) + heading.length());
        int end = rest.indexOf("\n##");
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** Identifiers in code spans; those of longer examples do not explain anything. */
    private static Set<String> identifiers(String page) {
        return Pattern.compile("`([^`\n]+)`")
                .matcher(page)
                .results()
                .flatMap(m -> ID.matcher(m.group(1)).results())
                .map(m -> m.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
