package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.across.AcrossDocuments;
import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.batch.JobDefinition.Partition;
import io.yusuan.batch.JobDefinition.Source;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.DocumentRule;
import io.yusuan.catalogue.DocumentRules;
import io.yusuan.dataset.CodeBookRows;
import io.yusuan.dataset.DocumentRows;
import io.yusuan.dataset.Publisher;
import io.yusuan.dataset.RowStore;
import io.yusuan.dataset.Versions;
import io.yusuan.document.SourceFile;
import io.yusuan.gather.ContentIdentity;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of one organisation are held against each other when they are published. */
class AcrossDocumentsTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();
    private static final Pipeline PIPELINE = new Pipeline(CATALOGUE, ReadLimits.DEFAULT, false);
    private static final Versions VERSIONS = new Versions("1", "test", "test");

    private String organisation = "虚构市园林绿化中心";

    @TempDir
    Path dir;

    @Test
    void aYearIsHeldAgainstTheOneBefore() throws IOException {
        put("2024.html", threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        put("2025.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));

        assertThat(checks("D-04")).containsExactly("holds 2.00 2.00", "holds 6.00 6.00");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aFigureOfTheYearBeforeThatIsAnotherOneIsNamed() throws IOException {
        put("2024.html", threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        put("2025.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.30", "2.50"));

        assertThat(checks("D-04")).containsExactly("differs 2.30 2.00", "holds 6.00 6.00");
        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith("documents_notable 两份文件的数字不同（D-04，")
                .contains("与 2024.html 相比，2 个可比数字中 1 个不同")
                .contains("公务接待费 2.30 [line 4] ≠ ")
                .contains("公务接待费 2.00 [line 4]");
    }

    @Test
    void ofManyFiguresThatDifferNoneIsNamed() throws IOException {
        put("2024.html", functions("2024", 1));
        put("2025.html", functions("2025", 2));

        assertThat(checks("D-04")).containsExactly("undecidable");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aBugIsToldWithTheDocumentsItHit() throws IOException {
        put("2024.html", threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        put("2025.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
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
                        new DocumentRules(CATALOGUE.documents().placed(), List.of(broken)), store)
                .judge(store(store));

        assertThat(failures)
                .singleElement()
                .satisfies(f -> assertThat(f.sources()).containsExactly("2024.html", "2025.html"))
                .satisfies(f -> assertThat(f.words()).contains("NullPointerException"));
        Gates none = new Gates(BigDecimal.ONE, Optional.empty(), BigDecimal.ONE);
        assertThat(RunReport.judge(List.of(), failures.get(0).sources(), 0, none))
                .isEqualTo(RunReport.Verdict.INTERNAL);
    }

    /** Nine classes with the figures of two years, of which the earlier are none that the year before printed. */
    private String functions(String year, int factor) {
        StringBuilder rows = new StringBuilder(row("科目编码", "科目名称", "上年预算数", "本年预算数"));
        for (int code = 201; code < 210; code++) {
            rows.append(row("" + code, "科目" + code, factor * 7 * code + ".00", factor * 11 * code + ".00"));
        }
        return page(year + "年部门预算", "表5 一般公共预算支出表", rows.toString());
    }

    @Test
    void aDisclosureInTwoFilesIsSaidToBeOne() throws IOException {
        put("a.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        put("b.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.70"));

        assertThat(checks("D-05").stream().map(c -> c.split(" ")[0]))
                .containsExactly("differs", "holds", "holds", "holds");
        assertThat(findings())
                .hasSize(2)
                .anySatisfy(f -> assertThat(f).startsWith("disclosure_repeated").endsWith("两份共有 4 个数字，其中 3 个相同"));
    }

    @Test
    void figuresThatAreNilSayNothingOfWhetherTwoFilesAreOne() throws IOException {
        put("a.html", threePublic("2025", "2024年", "2025年", "0.00", "7.00", "0.00", "0.00"));
        put("b.html", threePublic("2025", "2024年", "2025年", "0.00", "7.00", "0.00", "0.00") + "<!-- -->");

        assertThat(checks("D-05")).containsExactly("holds 7.00 7.00");
        assertThat(findings()).singleElement().asString().startsWith("disclosure_repeated");
    }

    @Test
    void theSameNameInAnotherFolderIsAnotherOrganisation() throws IOException {
        organisation = "财务处";
        put("x/a.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        put("y/b.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.60"));

        assertThat(checks("D-05")).isEmpty();
    }

    @Test
    void namesThatManyPlacesShareBelongTogetherInOneFolderOnly() throws IOException {
        organisation = "县财政局";
        put("x/a.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        put("y/b.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.60"));
        organisation = "住房和城市建设局";
        put("2024/c.html", threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        put("2025/c.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));

        assertThat(checks("D-05")).isEmpty();
        assertThat(published("D-04")).containsExactly("holds 2.00 2.00", "holds 6.00 6.00");
    }

    @Test
    void filesThatHoldDifferentTablesOfOneDisclosureAreNotTwoOfIt() throws IOException {
        put("1.html", summary("部门预算", "表1 收支总表", "预算数", "100.00"));
        put("7.html", threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));

        assertThat(checks("D-05")).containsExactly("not_applicable");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aDocumentIsHeldAgainstTheOneItHasMostInCommonWith() throws IOException {
        put("1.html", summary("部门预算", "表1 收支总表", "预算数", "100.00"));
        put("7.html", threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        put("2025.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));

        assertThat(checks("D-04")).containsExactly("holds 2.00 2.00", "holds 6.00 6.00");
    }

    @Test
    void aFinalAccountStatesTheBudgetOfItsYear() throws IOException {
        put("budget.html", summary("部门预算", "表1 收支总表", "预算数", "100.00"));
        put("account.html", summary("部门决算", "公开01表 收入支出决算总表", "年初预算数", "100.00"));

        assertThat(checks("D-02")).isNotEmpty().containsOnly("holds 100.00 100.00");
        assertThat(checks("D-04")).isEmpty();
    }

    @Test
    void whatOneYearCarriesOutTheNextCarriesIn() throws IOException {
        put("2023.html", carried("2023", "10.00", "30.00"));
        put("2024.html", carried("2024", "30.00", "15.00"));
        put("2025.html", carried("2025", "16.00", "15.00"));

        assertThat(checks("D-03")).containsExactly("differs 16.00 15.00", "holds 30.00 30.00");
    }

    @Test
    void whatMovesMuchIsWorthALook() throws IOException {
        put("2024.html", threePublic("2024", "2023年", "2024年", "5.00", "6000000.00", "1.00", "2000000.00"));
        put("2025.html", threePublic("2025", "2024年", "2025年", "6000000.00", "7000000.00", "2000000.00", "5000000.00"));

        assertThat(checks("D-06")).containsExactly("differs 5000000.00 2000000.00", "rounding 7000000.00 6000000.00");
        assertThat(findings()).singleElement().asString().contains("D-06").contains("5000000.00");
    }

    @Test
    void aUnitIsARowOfItsDepartment() throws IOException {
        organisation = "虚构市园林局";
        put(
                "department.html",
                revenue(
                        "部门预算",
                        row("合计", "300.00", "300.00")
                                + row("虚构市园林局本级", "100.00", "100.00")
                                + row("虚构市苗圃", "200.00", "200.00")));
        organisation = "虚构市苗圃";
        put("unit.html", revenue("单位预算", row("合计", "200.00", "200.00") + row("虚构市苗圃", "200.00", "200.00")));

        assertThat(checks("D-01")).containsExactly("holds 200.00 200.00", "holds 200.00 200.00");
    }

    @Test
    void aSecondRunPublishesTheSameAndAWithdrawnDocumentLeavesNothingBehind() throws IOException {
        put("2024.html", threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        put("2025.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        runJob();
        Map<String, String> bytes = new Published(dir.resolve("output")).bytes();
        assertThat(published("D-04")).isNotEmpty();
        runJob();
        assertThat(new Published(dir.resolve("output")).bytes()).isEqualTo(bytes);

        Files.delete(dir.resolve("input/2024.html"));
        runJob();
        assertThat(published("D-04")).isEmpty();
    }

    @Test
    void theFactsOfACheckAreNamedWhereverTheyStand() throws IOException {
        put("2024.html", threePublic("2024", "2023年", "2024年", "5.00", "6.00", "1.00", "2.00"));
        put("2025.html", threePublic("2025", "2024年", "2025年", "6.00", "7.00", "2.00", "2.50"));
        run();
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

    private String summary(String disclosure, String title, String head, String amount) {
        return page(
                "2024年" + disclosure,
                title,
                row("项目", head, "项目", head)
                        + row("一、一般公共预算财政拨款收入", amount, "一、一般公共服务支出", amount)
                        + row("收入总计", amount, "支出总计", amount));
    }

    private String carried(String year, String in, String out) {
        return page(
                year + "年部门决算",
                "公开01表 收入支出决算总表",
                row("项目", "决算数", "项目", "决算数")
                        + row("一、一般公共预算财政拨款收入", "100.00", "一、一般公共服务支出", "100.00")
                        + row("本年收入合计", "100.00", "本年支出合计", "100.00")
                        + row("年初结转和结余", in, "年末结转和结余", out)
                        + row("总计", "100.00", "总计", "100.00"));
    }

    private String revenue(String disclosure, String rows) {
        return page("2025年" + disclosure, "表2 收入总表", row("单位名称", "合计", "一般公共预算拨款收入") + rows);
    }

    private void put(String name, String html) throws IOException {
        Path file = dir.resolve("input").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
    }

    private String threePublic(
            String year, String before, String now, String lastTotal, String total, String lastItem, String item) {
        return page(
                year + "年部门预算",
                "表7 " + year + "年“三公”经费支出预算表",
                row("项目", before + "预算数", now + "预算数") + row("合计", lastTotal, total) + row("公务接待费", lastItem, item));
    }

    private String page(String disclosure, String title, String rows) {
        return "<html><head><meta charset=\"utf-8\"></head><body><p>" + organisation + disclosure + "</p><p>" + title
                + "</p><p>编制单位：" + organisation + "　单位：元</p><table border=\"1\">" + rows + "</table></body></html>";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("\n<tr>");
        for (String cell : cells) {
            row.append("<td>").append(cell).append("</td>");
        }
        return row.append("</tr>").toString();
    }

    private List<String> checks(String rule) throws IOException {
        run();
        return published(rule);
    }

    private List<String> published(String rule) throws IOException {
        return new Published(dir.resolve("output"))
                .rows("checks").stream()
                        .filter(c -> c.get("rule_id").equals(rule))
                        .map(c -> (c.get("verdict") + " " + plain(c.get("left")) + " " + plain(c.get("right"))).strip())
                        .sorted()
                        .toList();
    }

    private static String plain(String number) {
        return number.isEmpty() ? "" : new BigDecimal(number).setScale(2).toPlainString();
    }

    private List<String> findings() throws IOException {
        return new Published(dir.resolve("output"))
                .rows("findings").stream()
                        .filter(f -> f.get("code").startsWith("documents_")
                                || f.get("code").equals("disclosure_repeated"))
                        .filter(f -> !f.get("advice").isEmpty()
                                && f.get("explanation_zh").isEmpty())
                        .map(f -> f.get("code") + " " + f.get("message_zh"))
                        .toList();
    }

    /** What the job does with each document and then with all, without the job. */
    private void run() throws IOException {
        RowStore store = new RowStore(dir.resolve("rows"));
        List<String> keys = store(store);
        assertThat(new AcrossDocuments(CATALOGUE.documents(), store).judge(keys))
                .isEmpty();
        new Publisher(dir.resolve("output"), VERSIONS, CodeBookRows.of(CATALOGUE.codes()), false).publish(keys, store);
    }

    private List<String> store(RowStore store) throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(dir.resolve("input"))) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                SourceFile source =
                        ContentIdentity.of(dir.resolve("input").relativize(file).toString(), file);
                String key = source.id().shortId();
                store.write(key, DocumentRows.of(PIPELINE.process(source), VERSIONS));
                keys.add(key);
            }
        }
        return keys;
    }

    private void runJob() throws IOException {
        JobDefinition job = new JobDefinition(
                "nightly",
                List.of(new Source("", dir.resolve("input"), true, List.of("*"), List.of())),
                Optional.empty(),
                Optional.empty(),
                dir.resolve("output"),
                dir.resolve("work"),
                ReadLimits.DEFAULT,
                new Gates(BigDecimal.ONE, Optional.empty(), new BigDecimal("0.5")),
                Partition.AUTO,
                false,
                1,
                Optional.empty());
        BatchRunner.run(job, Progress.SILENT);
    }
}
