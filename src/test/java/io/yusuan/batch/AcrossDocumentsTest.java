package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.across.AcrossDocuments;
import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.DocumentRule;
import io.yusuan.catalogue.DocumentRules;
import io.yusuan.dataset.KeptDocuments;
import io.yusuan.dataset.RowStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of one organisation are held against each other when they are published. */
class AcrossDocumentsTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();

    @TempDir
    Path dir;

    private InventedDisclosures made;

    @BeforeEach
    void folder() {
        made = new InventedDisclosures(dir);
    }

    @Test
    void aYearIsHeldAgainstTheOneBefore() throws IOException {
        made.put("2024.html", made.threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        made.put("2025.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));

        assertThat(made.checks("D-04")).containsExactly("holds 2.00 2.00", "holds 6.00 6.00");
        assertThat(made.findings()).isEmpty();
    }

    @Test
    void aFigureOfTheYearBeforeThatIsAnotherOneIsNamed() throws IOException {
        made.put("2024.html", made.threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        made.put("2025.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.30", "2.50"));

        assertThat(made.checks("D-04")).containsExactly("differs 2.30 2.00", "holds 6.00 6.00");
        assertThat(made.findings())
                .singleElement()
                .asString()
                .startsWith("documents_notable 两份文件的数字不同（D-04，")
                .contains("与 2024.html 相比，2 个可比数字中 1 个不同")
                .contains("公务接待费 2.30 [line 4] ≠ ")
                .contains("公务接待费 2.00 [line 4]");
    }

    @Test
    void ofManyFiguresThatDifferNoneIsNamed() throws IOException {
        made.put("2024.html", made.functions("2024", 1));
        made.put("2025.html", made.functions("2025", 2));

        assertThat(made.checks("D-04")).containsExactly("undecidable");
        assertThat(made.findings()).isEmpty();
    }

    @Test
    void aBugIsToldWithTheDocumentsItHit() throws IOException {
        made.put("2024.html", made.threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        made.put("2025.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        RowStore store = new RowStore(dir.resolve("rows"));
        DocumentRule known = CATALOGUE.documents().rules().get(0);
        DocumentRule broken = new DocumentRule(
                known.id(),
                null,
                known.severity(),
                known.zh(),
                known.en(),
                known.tables(),
                known.share(),
                known.least());

        List<AcrossDocuments.Failure> failures = new AcrossDocuments(
                        new DocumentRules(
                                CATALOGUE.documents().placed(),
                                CATALOGUE.documents().corrected(),
                                List.of(broken)),
                        store)
                .judge(KeptDocuments.of(made.store(store), store));

        assertThat(failures)
                .singleElement()
                .satisfies(f -> assertThat(f.sources()).containsExactly("2024.html", "2025.html"))
                .satisfies(f -> assertThat(f.words()).contains("NullPointerException"));
        Gates none = new Gates(BigDecimal.ONE, Optional.empty(), BigDecimal.ONE);
        assertThat(RunReport.judge(new RunTotals(List.of()), failures.get(0).sources(), 0, none))
                .isEqualTo(RunReport.Verdict.INTERNAL);
    }

    @Test
    void aDisclosureInTwoFilesIsSaidToBeOne() throws IOException {
        made.put("a.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        made.put("b.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.70"));

        assertThat(made.checks("D-05").stream().map(c -> c.split(" ")[0]))
                .containsExactly("differs", "holds", "holds", "holds");
        assertThat(made.findings())
                .hasSize(2)
                .anySatisfy(f -> assertThat(f).startsWith("disclosure_repeated").endsWith("两份共有 4 个数字，其中 3 个相同"));
    }

    @Test
    void ofTwoFilesOfOneDisclosureTheFullerOneStands() throws IOException {
        made.put("a.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        made.put(
                "b.html",
                made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50")
                        .replace(InventedDisclosures.row("公务接待费", "2.00", "2.50"), ""));
        made.put("c.html", made.summary("部门预算", "表1 收支总表", "预算数", "100.00"));
        made.run();

        assertThat(made.superseded()).containsExactly("a.html ", "b.html a.html", "c.html ");
    }

    @Test
    void aFileNamedACorrectionStands() throws IOException {
        made.put("a.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        made.put("b（更正）.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.70"));
        made.run();

        assertThat(made.superseded()).containsExactly("a.html b（更正）.html", "b（更正）.html ");
    }

    @Test
    void filesThatAgreeInLittleBothStand() throws IOException {
        made.put("a.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        made.put("b.html", made.threePublic("2025", "2024年", "2025年", "6.00", "8.00", "3.00", "4.50"));
        made.run();

        assertThat(made.superseded()).containsExactly("a.html ", "b.html ");
    }

    @Test
    void figuresThatAreNilSayNothingOfWhetherTwoFilesAreOne() throws IOException {
        made.put("a.html", made.threePublic("2025", "2024年", "2025年", "0.00", "7.00", "0.00", "0.00"));
        made.put("b.html", made.threePublic("2025", "2024年", "2025年", "0.00", "7.00", "0.00", "0.00") + "<!-- -->");

        assertThat(made.checks("D-05")).containsExactly("holds 7.00 7.00");
        assertThat(made.findings()).singleElement().asString().startsWith("disclosure_repeated");
    }

    @Test
    void theSameNameInAnotherFolderIsAnotherOrganisation() throws IOException {
        made.organisation = "财务处";
        made.put("x/a.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        made.put("y/b.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.60"));

        assertThat(made.checks("D-05")).isEmpty();
    }

    @Test
    void namesThatManyPlacesShareBelongTogetherInOneFolderOnly() throws IOException {
        made.organisation = "县财政局";
        made.put("x/a.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        made.put("y/b.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.60"));
        made.organisation = "住房和城市建设局";
        made.put("2024/c.html", made.threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        made.put("2025/c.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));

        assertThat(made.checks("D-05")).isEmpty();
        assertThat(made.published("D-04")).containsExactly("holds 2.00 2.00", "holds 6.00 6.00");
    }

    @Test
    void filesThatHoldDifferentTablesOfOneDisclosureAreNotTwoOfIt() throws IOException {
        made.put("1.html", made.summary("部门预算", "表1 收支总表", "预算数", "100.00"));
        made.put("7.html", made.threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));

        assertThat(made.checks("D-05")).containsExactly("not_applicable");
        assertThat(made.findings()).isEmpty();
    }

    @Test
    void aDocumentIsHeldAgainstTheOneItHasMostInCommonWith() throws IOException {
        made.put("1.html", made.summary("部门预算", "表1 收支总表", "预算数", "100.00"));
        made.put("7.html", made.threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        made.put("2025.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));

        assertThat(made.checks("D-04")).containsExactly("holds 2.00 2.00", "holds 6.00 6.00");
    }

    @Test
    void aFinalAccountStatesTheBudgetOfItsYear() throws IOException {
        made.put("budget.html", made.summary("部门预算", "表1 收支总表", "预算数", "100.00"));
        made.put("account.html", made.summary("部门决算", "公开01表 收入支出决算总表", "年初预算数", "100.00"));

        assertThat(made.checks("D-02")).isNotEmpty().containsOnly("holds 100.00 100.00");
        assertThat(made.checks("D-04")).isEmpty();
    }

    @Test
    void whatOneYearCarriesOutTheNextCarriesIn() throws IOException {
        made.put("2023.html", made.carried("2023", "10.00", "30.00"));
        made.put("2024.html", made.carried("2024", "30.00", "15.00"));
        made.put("2025.html", made.carried("2025", "16.00", "15.00"));

        assertThat(made.checks("D-03")).containsExactly("differs 16.00 15.00", "holds 30.00 30.00");
    }

    @Test
    void whatMovesMuchIsWorthALook() throws IOException {
        made.put("2024.html", made.threePublic("2024", "2023年", "2024年", "5.00", "6000000.00", "1.00", "2000000.00"));
        made.put(
                "2025.html",
                made.threePublic("2025", "2024年", "2025年", "6000000.00", "7000000.00", "2000000.00", "5000000.00"));

        assertThat(made.checks("D-06"))
                .containsExactly("differs 5000000.00 2000000.00", "rounding 7000000.00 6000000.00");
        assertThat(made.findings()).singleElement().asString().contains("D-06").contains("5000000.00");
    }

    @Test
    void aUnitIsARowOfItsDepartment() throws IOException {
        made.organisation = "虚构市园林局";
        made.put(
                "department.html",
                made.revenue(
                        "部门预算",
                        InventedDisclosures.row("合计", "300.00", "300.00")
                                + InventedDisclosures.row("虚构市园林局本级", "100.00", "100.00")
                                + InventedDisclosures.row("虚构市苗圃", "200.00", "200.00")));
        made.organisation = "虚构市苗圃";
        made.put(
                "unit.html",
                made.revenue(
                        "单位预算",
                        InventedDisclosures.row("合计", "200.00", "200.00")
                                + InventedDisclosures.row("虚构市苗圃", "200.00", "200.00")));

        assertThat(made.checks("D-01")).containsExactly("holds 200.00 200.00", "holds 200.00 200.00");
    }

    @Test
    void aSecondRunPublishesTheSameAndAWithdrawnDocumentLeavesNothingBehind() throws IOException {
        made.put("2024.html", made.threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        made.put("2025.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        made.runJob();
        Map<String, String> bytes = new Published(dir.resolve("output")).bytes();
        assertThat(made.published("D-04")).isNotEmpty();
        made.runJob();
        assertThat(new Published(dir.resolve("output")).bytes()).isEqualTo(bytes);

        Files.delete(dir.resolve("input/2024.html"));
        made.runJob();
        assertThat(made.published("D-04")).isEmpty();
    }

    @Test
    void theFactsOfACheckAreNamedWhereverTheyStand() throws IOException {
        made.put("2024.html", made.threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        made.put("2025.html", made.threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        made.run();
        Published published = new Published(dir.resolve("output"));
        List<String> facts =
                published.rows("facts").stream().map(f -> f.get("fact_id")).toList();
        List<String> checks = published.rows("checks").stream()
                .filter(c -> c.get("rule_id").equals("D-04"))
                .map(c -> c.get("check_id"))
                .toList();

        List<Map<String, String>> took = published.rows("check_facts").stream()
                .filter(c -> checks.contains(c.get("check_id")))
                .toList();

        assertThat(took).hasSize(2 * checks.size());
        assertThat(facts).containsAll(took.stream().map(t -> t.get("fact_id")).toList());
    }
}
