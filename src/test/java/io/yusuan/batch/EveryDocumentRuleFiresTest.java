package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.DocumentRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Of every rule between documents there are two documents of which it holds and two of which it differs. */
class EveryDocumentRuleFiresTest {
    /** Writes two documents, of which a rule differs where the figure is another than 200.00. */
    private interface Example {
        void write(InventedDisclosures made, String figure) throws IOException;
    }

    private static final Map<String, Example> EXAMPLES = Map.of(
            "D-01", EveryDocumentRuleFiresTest::unitOfDepartment,
            "D-02", EveryDocumentRuleFiresTest::finalAccountOfBudget,
            "D-03", EveryDocumentRuleFiresTest::carriedOver,
            "D-04", EveryDocumentRuleFiresTest::yearBefore,
            "D-05", EveryDocumentRuleFiresTest::sameDisclosure,
            "D-06", EveryDocumentRuleFiresTest::yearOnYear);

    @TempDir
    Path dir;

    @TestFactory
    Stream<DynamicTest> holdsOnceAndDiffersOnce() {
        List<DocumentRule> rules = CatalogueLoader.builtIn().documents().rules();
        return rules.stream()
                .map(rule -> dynamicTest(rule.id(), () -> {
                    assertThat(verdicts(rule.id(), "200.00")).contains("holds").doesNotContain("differs");
                    assertThat(verdicts(rule.id(), "207.50")).contains("differs");
                }));
    }

    private List<String> verdicts(String rule, String figure) throws IOException {
        InventedDisclosures made = new InventedDisclosures(Files.createTempDirectory(dir, rule));
        EXAMPLES.get(rule).write(made, figure);
        return made.checks(rule).stream().map(check -> check.split(" ")[0]).toList();
    }

    private static void unitOfDepartment(InventedDisclosures made, String figure) throws IOException {
        made.organisation = "虚构市园林局";
        String own = InventedDisclosures.row("虚构市园林局本级", "100.00", "100.00");
        String unit = InventedDisclosures.row("虚构市苗圃", "200.00", "200.00");
        made.put(
                "department.html",
                made.revenue("部门预算", InventedDisclosures.row("合计", "300.00", "300.00") + own + unit));
        made.organisation = "虚构市苗圃";
        made.put(
                "unit.html",
                made.revenue(
                        "单位预算",
                        InventedDisclosures.row("合计", figure, figure)
                                + InventedDisclosures.row("虚构市苗圃", figure, figure)));
    }

    private static void finalAccountOfBudget(InventedDisclosures made, String figure) throws IOException {
        made.put("budget.html", made.summary("部门预算", "表1 收支总表", "预算数", "200.00"));
        made.put("account.html", made.summary("部门决算", "公开01表 收入支出决算总表", "年初预算数", figure));
    }

    private static void carriedOver(InventedDisclosures made, String figure) throws IOException {
        made.put("2023.html", made.carried("2023", "10.00", "200.00"));
        made.put("2024.html", made.carried("2024", figure, "15.00"));
    }

    private static void yearBefore(InventedDisclosures made, String figure) throws IOException {
        made.put("2024.html", made.threePublic("2024", "2023年", "2024年", "500.00", "600.00", "100.00", "200.00"));
        made.put("2025.html", made.threePublic("2025", "2024年", "2025年", "600.00", "700.00", figure, "250.00"));
    }

    private static void sameDisclosure(InventedDisclosures made, String figure) throws IOException {
        made.put("a.html", made.threePublic("2025", "2024年", "2025年", "600.00", "700.00", "200.00", "250.00"));
        made.put(
                "b.html",
                made.threePublic("2025", "2024年", "2025年", "600.00", "700.00", figure, "250.00") + "<!-- -->");
    }

    /** In hundred thousands: what moves less than a million is of no interest. */
    private static void yearOnYear(InventedDisclosures made, String figure) throws IOException {
        String moved = figure.equals("200.00") ? "2000000.00" : "20000000.00";
        made.put("2024.html", made.threePublic("2024", "2023年", "2024年", "5.00", "2000000.00", "1.00", "1000000.00"));
        made.put("2025.html", made.threePublic("2025", "2024年", "2025年", "5.00", moved, "1.00", "1000000.00"));
    }
}
