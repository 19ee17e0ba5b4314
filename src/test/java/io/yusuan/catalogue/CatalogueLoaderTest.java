package io.yusuan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueLoaderTest {
    @TempDir
    private Path overlay;

    private Catalogue with(String file, String content) throws IOException {
        write(file, content);
        return CatalogueLoader.load(Optional.of(overlay));
    }

    private void write(String file, String content) throws IOException {
        Path path = overlay.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static TableSpec table(Catalogue catalogue, String type) {
        return catalogue.table(type).orElseThrow();
    }

    private static List<String> headings(TableSpec table) {
        return table.headings().stream().map(HeadingSpec::text).toList();
    }

    @Test
    void theIndexListsEveryTableFile() throws IOException {
        Path folder = Path.of("src", "main", "resources", "catalogue");
        List<String> index = Files.readAllLines(folder.resolve("index.yaml"));
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> listed = files.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> !f.equals("index.yaml"))
                    .map(f -> "  - " + f)
                    .toList();
            assertThat(index).containsAll(listed);
        }
    }

    @Test
    void anOverlayAddsToAKnownType() throws IOException {
        Catalogue catalogue = with("tables/more.yaml", """
                type: revenue_summary
                headings: [收入来源表]
                columns:
                  - { id: total, aliases: [总额] }
                  - { id: donations, role: money, source_of_funds: other_income, aliases: [捐赠] }
                """);
        TableSpec table = table(catalogue, "revenue_summary");
        assertThat(headings(table)).contains("收入总表", "收入来源表");
        ColumnSpec total = table.columns().stream()
                .filter(c -> c.id().equals("total"))
                .findFirst()
                .orElseThrow();
        assertThat(total.dimensions().sourceOfFunds()).isEqualTo("all");
        assertThat(total.labels().paths()).contains(List.of("合计"), List.of("总额"));
        assertThat(table.columns()).extracting(ColumnSpec::id).contains("donations");
    }

    @Test
    void anOverlayReplacesAKnownTypeWhenItSaysSo() throws IOException {
        Catalogue catalogue = with("tables/other.yaml", """
                type: revenue_summary
                replace: true
                shape: list
                headings: [收入来源表]
                columns:
                  - { id: amount, aliases: [金额] }
                """);
        TableSpec table = table(catalogue, "revenue_summary");
        assertThat(headings(table)).containsExactly("收入来源表");
        assertThat(table.columns()).extracting(ColumnSpec::id).containsExactly("amount");
    }

    @Test
    void anOverlayBringsNewTypesAndWording() throws IOException {
        Files.writeString(overlay.resolve("wording.yaml"), "titles:\n  noise: [试行]\n");
        Catalogue catalogue = with("tables/vehicles.yaml", """
                type: vehicles
                shape: list
                headings: [公务用车情况表]
                columns:
                  - { id: amount, aliases: [金额] }
                """);
        assertThat(catalogue.table("vehicles")).isPresent();
        assertThat(catalogue.wording().titles().core("公务用车试行表")).isEqualTo("公务用车表");
        assertThat(catalogue.wording().isTotal("合 计")).isTrue();
        assertThat(catalogue.version()).isNotEqualTo(CatalogueLoader.builtIn().version());
    }

    @Test
    void everyProblemIsReportedAtOnceWithItsLine() {
        assertThatThrownBy(() -> with("tables/wrong.yaml", """
                        type: wrong
                        shape: heap
                        headings: [支出总表, 预算]
                        colums: []
                        columns:
                          - { id: a, role: money, source_of_funds: moon, aliases: [甲] }
                          - { role: money, part: 7, aliases: [乙] }
                        lines:
                          - { item: x, under: y, aliases: [丙] }
                        """))
                .isInstanceOfSatisfying(
                        CatalogueException.class,
                        e -> assertThat(e.problems().stream()
                                        .map(Problem::printed)
                                        .toList())
                                .anyMatch(p -> p.startsWith(overlay + "/tables/wrong.yaml:2: \"shape\" is one of"))
                                .anyMatch(p ->
                                        p.startsWith(overlay + "/tables/wrong.yaml:3: the heading \"支出总表\" reads as"))
                                .anyMatch(p ->
                                        p.startsWith(overlay + "/tables/wrong.yaml:3: nothing remains of the heading"))
                                .anyMatch(p -> p.startsWith(overlay + "/tables/wrong.yaml:4: unknown key \"colums\""))
                                .anyMatch(p ->
                                        p.startsWith(overlay + "/tables/wrong.yaml:6: \"source_of_funds\" is one of"))
                                .anyMatch(p -> p.startsWith(overlay + "/tables/wrong.yaml:7: missing key \"id\""))
                                .anyMatch(p -> p.startsWith(overlay + "/tables/wrong.yaml:7: \"part\" is 1"))
                                .anyMatch(p -> p.contains("stands under \"y\"")));
    }

    @Test
    void whatIsWrongInATypeAsAWholeIsToldWhereItIsWritten() throws IOException {
        write("wording.yaml", "titles:\n  nois: [试行]\n");
        write("tables/a.yaml", """
                type: revenue_summary
                columns:
                  - { id: fine, aliases: [甲] }
                  - { id: odd, item: total_of_nothing, aliases: [乙] }
                lines:
                  - { item: first, side: left, aliases: [丙] }
                  - { item: second, under: nowhere, aliases: [丁] }
                """);
        write("tables/b.yaml", "type: revenue_summary\nheadings: [收入来源表]\n");
        write("rules/own.yaml", """
                rules:
                  - id: O-1
                    kind: hierarchy
                    tables: [revenue_summary]
                    closing: [third]
                    zh: 一
                    en: one
                """);
        assertThat(problemLines())
                .as("a value that is wrong, or an unknown word elsewhere, hides no other problem")
                .containsExactly("own.yaml:5", "a.yaml:4", "a.yaml:6", "a.yaml:7", "wording.yaml:2");
    }

    @Test
    void whatFollowsFromAProblemIsNoProblemOfItsOwn() throws IOException {
        write("tables/unreadable.yaml", "type: unreadable\nheadings: [甲表\n");
        write("tables/misspelt.yaml", "type: misspelt\nheadings: [乙表]\ncolums: []\n");
        write("tables/malformed.yaml", "type: malformed\nheadings: [丙表]\ncolumns:\n  - a\n");
        write("rules/own.yaml", """
                rules:
                  - id: O-1
                    zh: 一
                    en: one
                  - id: O-0
                    kind: hierarchy
                    tables: { a: b }
                    zh: 零
                    en: nought
                  - id: O-2
                    kind: hierarchy
                    tables: [unreadable, misspelt]
                    closing: [x]
                    zh: 二
                    en: two
                  - id: O-3
                    kind: hierarchy
                    tables: [revenue_sumary]
                    closing: [y]
                    zh: 三
                    en: three
                """);

        assertThat(problemLines())
                .as("whatever the unreadable file defines may be what the rules name")
                .containsExactly(
                        "own.yaml:2", "own.yaml:7", "malformed.yaml:4", "misspelt.yaml:3", "unreadable.yaml:2");
        Files.delete(overlay.resolve("tables/unreadable.yaml"));
        assertThat(problemLines())
                .containsExactly(
                        "own.yaml:2",
                        "own.yaml:7",
                        "own.yaml:12",
                        "own.yaml:18",
                        "malformed.yaml:4",
                        "misspelt.yaml:3");
    }

    private List<String> problemLines() {
        CatalogueException e =
                catchThrowableOfType(CatalogueException.class, () -> CatalogueLoader.load(Optional.of(overlay)));
        return e.problems().stream()
                .map(p -> Path.of(p.file()).getFileName() + ":" + p.line())
                .toList();
    }

    @Test
    void aWordOfWhichNoTitleIsMadeIsAProblem() {
        assertThatThrownBy(() -> with("tables/vehicles.yaml", """
                        type: vehicles
                        named_by:
                          - { words: [支出, 试行], with: [专项] }
                        columns: [{ id: amount, aliases: [金额] }]
                        """))
                .isInstanceOfSatisfying(
                        CatalogueException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(p -> assertThat(p.line()).isEqualTo(3))
                                .satisfies(p -> assertThat(p.message())
                                        .isEqualTo("\"named_by\" of \"vehicles\" has 试行, of which no title is made:"
                                                + " add it to \"words\" of \"titles\" in wording.yaml")));
    }

    @Test
    void anItemThatIsNoLineOfAnyTypeIsAProblem() {
        assertThatThrownBy(() -> with("wording.yaml", "head_pieces: [{ item: total_of_nothing, words: [虚数] }]\n"))
                .hasMessageContaining("words for \"total_of_nothing\", which is no line of any type");
        assertThatThrownBy(() -> with(
                        "tables/own.yaml",
                        "type: revenue_summary\ncolumns: [{ id: odd, item: total_of_nothing, aliases: [虚数] }]\n"))
                .hasMessageContaining("column \"odd\" for \"total_of_nothing\"");
    }

    @Test
    void aRegularExpressionThatIsNoneIsAProblem() {
        assertThatThrownBy(() -> with("wording.yaml", "preamble: ['(单位']\n"))
                .hasMessageContaining(overlay + "/wording.yaml:1: not a regular expression");
    }

    @Test
    void aFileInTheWrongPlaceIsRefused() {
        assertThatThrownBy(() -> with("table/vehicles.yaml", "type: vehicles\n"))
                .hasMessageContaining(overlay + "/table/vehicles.yaml:1: no part of a catalogue");
    }

    @Test
    void aRuleOfTheOverlayTakesThePlaceOfTheOneWithItsId() throws IOException {
        Path rules = Path.of("src", "main", "resources", "catalogue", "rules");
        int builtIn = CatalogueLoader.builtIn().rules().size();
        try (Stream<Path> files = Files.list(rules)) {
            Path first = files.sorted().findFirst().orElseThrow();
            Catalogue catalogue = with("rules/again.yaml", Files.readString(first));
            assertThat(catalogue.rules()).hasSize(builtIn);
        }
    }
}
