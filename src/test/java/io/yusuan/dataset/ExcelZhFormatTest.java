package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelZhFormatTest {
    @TempDir
    private Path directory;

    /** A row of every kind of value. */
    record Line(
            @Column("a name") String name,
            @Column("a code") String code,
            @Column("money") BigDecimal amount,
            @Column("a count") Integer count,
            @Column("a flag") Boolean flag) {}

    @Test
    void isUtf8WithAMarkAndCrlfAndGuardedTexts() throws IOException {
        Path file = directory.resolve("x.csv");
        try (PartFormat.PartWriter out = new ExcelZhFormat().open(file, Schema.of(Line.class))) {
            out.write(new Line("合计,\"其中\"\n第二行", "2010101", new BigDecimal("-1234.50"), 3, true));
            out.write(new Line("=HYPERLINK(\"http://x\")", null, new BigDecimal("0.00"), null, false));
        }

        byte[] expected = ("\uFEFFname,code,amount,count,flag\r\n"
                        + "\"合计,\"\"其中\"\"\n第二行\",'2010101,-1234.50,3,true\r\n"
                        + "\"'=HYPERLINK(\"\"http://x\"\")\",,0.00,,false\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Files.readAllBytes(file)).isEqualTo(expected);
        assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86 10",
                "-",
                "-2.50",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "　=1",
                "＝1＋1",
                "＠x",
                "'quoted",
                "2010101",
                "00123",
                "530.88",
                "1,234.50",
                "12345678901234567890",
                "6222e10",
                "1E5",
                "35.15%",
                "¥12",
                "2019-01-02",
                "2019/1",
                "1/2",
                "3-4",
                "2019年1月2日",
                "2019年",
                "12:30",
                "10:30 pm",
                "（12）",
                "(12)",
                "１２３",
                "SEPT2",
                "1-Mar",
                "Mar 1, 2019",
                "TRUE",
                "false"
            })
    void aTextThatWouldBecomeSomethingElseIsGuarded(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "一、一般公共预算拨款收入",
                "2、公务接待费",
                "table 7 R3C2",
                "fa8a238697ddf24ae3db2",
                "T-04",
                "{\"remark\":\"甲\"}",
                "a=b",
                "may",
                "2019年预算",
                "xicheng-2019.docx"
            })
    void otherTextsStandAsTheyAre(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
    }

    @Test
    void aTextTooLongForACellIsCutAndSaysSo() {
        String whole = "长".repeat(SpreadsheetText.LONGEST);
        assertThat(SpreadsheetText.guarded(whole)).isEqualTo(whole);
        assertThat(SpreadsheetText.guarded(whole + "x"))
                .hasSize(SpreadsheetText.LONGEST)
                .endsWith("长…（全文见 csv 目录）");
        assertThat(SpreadsheetText.guarded("𠮷".repeat(SpreadsheetText.LONGEST)))
                .hasSizeLessThanOrEqualTo(SpreadsheetText.LONGEST)
                .endsWith("𠮷…（全文见 csv 目录）");
    }

    @Test
    void standsBesideTheCanonicalFilesAndChangesNoneOfThem() throws IOException {
        MadePublication made = new MadePublication(directory.resolve("out")).with("aa", 2019, "-1.5", "-");
        made.publish();
        String canonical = csv("csv/facts");
        Path manifest = directory.resolve("out/manifest.json");
        String before = Files.readString(manifest);

        made.withSpreadsheets().publish();
        assertThat(csv("csv/facts")).isEqualTo(canonical);
        assertThat(csv("excel-zh/facts")).contains(",-1.50,reported,'-1.5,").contains(",,dash,'-,");
        assertThat(Manifest.read(manifest))
                .filteredOn(f -> f.path().startsWith("excel-zh/"))
                .hasSize(Dataset.values().length)
                .allMatch(f -> f.path().endsWith(".csv"));

        made.withoutSpreadsheets().publish();
        assertThat(Files.readString(manifest)).isEqualTo(before);
        assertThat(directory.resolve("out/excel-zh/facts")).doesNotExist();
    }

    private String csv(String folder) throws IOException {
        try (Stream<Path> walk = Files.walk(directory.resolve("out").resolve(folder))) {
            return Files.readString(
                    walk.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
    }
}
