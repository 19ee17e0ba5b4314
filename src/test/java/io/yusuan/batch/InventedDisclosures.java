package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.across.AcrossDocuments;
import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.batch.JobDefinition.Partition;
import io.yusuan.batch.JobDefinition.Source;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.dataset.CodeBookRows;
import io.yusuan.dataset.DocumentRows;
import io.yusuan.dataset.KeptDocuments;
import io.yusuan.dataset.PackedRows;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Invented disclosures in a folder, held against each other and published. */
final class InventedDisclosures {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();
    private static final Pipeline PIPELINE = new Pipeline(CATALOGUE, ReadLimits.DEFAULT, false);
    private static final Versions VERSIONS = new Versions("1", "test", "test");

    String organisation = "虚构市园林绿化中心";

    private final Path dir;

    /** @param dir takes the inputs, the rows and the publication */
    InventedDisclosures(Path dir) {
        this.dir = dir;
    }

    /** Nine classes with the figures of two years, of which the earlier are none that the year before printed. */
    String functions(String year, int factor) {
        StringBuilder rows = new StringBuilder(row("科目编码", "科目名称", "上年预算数", "本年预算数"));
        for (int code = 201; code < 210; code++) {
            rows.append(row("" + code, "科目" + code, factor * 7 * code + ".00", factor * 11 * code + ".00"));
        }
        return page(year + "年部门预算", "表5 一般公共预算支出表", rows.toString());
    }

    String summary(String disclosure, String title, String head, String amount) {
        return page(
                "2024年" + disclosure,
                title,
                row("项目", head, "项目", head)
                        + row("一、一般公共预算财政拨款收入", amount, "一、一般公共服务支出", amount)
                        + row("收入总计", amount, "支出总计", amount));
    }

    String carried(String year, String in, String out) {
        return page(
                year + "年部门决算",
                "公开01表 收入支出决算总表",
                row("项目", "决算数", "项目", "决算数")
                        + row("一、一般公共预算财政拨款收入", "100.00", "一、一般公共服务支出", "100.00")
                        + row("本年收入合计", "100.00", "本年支出合计", "100.00")
                        + row("年初结转和结余", in, "年末结转和结余", out)
                        + row("总计", "100.00", "总计", "100.00"));
    }

    String revenue(String disclosure, String rows) {
        return page("2025年" + disclosure, "表2 收入总表", row("单位名称", "合计", "一般公共预算拨款收入") + rows);
    }

    void put(String name, String html) throws IOException {
        Path file = dir.resolve("input").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
    }

    String threePublic(
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

    static String row(String... cells) {
        StringBuilder row = new StringBuilder("\n<tr>");
        for (String cell : cells) {
            row.append("<td>").append(cell).append("</td>");
        }
        return row.append("</tr>").toString();
    }

    List<String> checks(String rule) throws IOException {
        run();
        return published(rule);
    }

    List<String> published(String rule) throws IOException {
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

    /** Each document and the one that stands in its place, by name. */
    List<String> superseded() throws IOException {
        List<Map<String, String>> documents = new Published(dir.resolve("output")).rows("documents");
        Map<String, String> names = new HashMap<>();
        documents.forEach(d -> names.put(d.get("doc_id"), d.get("file_name")));
        return documents.stream()
                .map(d -> d.get("file_name") + " " + names.getOrDefault(d.get("superseded_by"), ""))
                .sorted()
                .toList();
    }

    List<String> findings() throws IOException {
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
    void run() throws IOException {
        RowStore store = new RowStore(dir.resolve("rows"));
        List<String> keys = store(store);
        assertThat(new AcrossDocuments(CATALOGUE.documents(), store).judge(KeptDocuments.of(keys, store)))
                .isEmpty();
        new Publisher(dir.resolve("output"), VERSIONS, CodeBookRows.of(CATALOGUE.codes()), false)
                .publish(KeptDocuments.of(keys, store), store);
    }

    List<String> store(RowStore store) throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(dir.resolve("input"))) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                SourceFile source =
                        ContentIdentity.of(dir.resolve("input").relativize(file).toString(), file);
                String key = source.id().shortId();
                store.write(key, PackedRows.of(DocumentRows.of(PIPELINE.process(source), VERSIONS)));
                keys.add(key);
            }
        }
        return keys;
    }

    void runJob() throws IOException {
        JobDefinition job = FolderJob.of(
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
