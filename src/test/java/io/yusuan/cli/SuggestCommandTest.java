package io.yusuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.sample.SampleDisclosure;
import io.yusuan.sample.SampleDisclosure.Part;
import io.yusuan.sample.SampleDisclosure.Text;
import io.yusuan.sample.SampleFormat;
import io.yusuan.sample.SampleTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestCommandTest {
    private static final String TITLE = "财政拨款“三公”经费、会议费、培训费支出表";
    private static final SampleTable TABLE = SampleTable.of(
            List.of(
                    List.of("公务用车购置运行费", "因公出国（境）费", "公务接待费", "会议费", "培训费"),
                    List.of("3.00", "1.00", "2.00", "4.00", "5.00")),
            1,
            List.of());

    @TempDir
    Path dir;

    private final StringWriter err = new StringWriter();
    private Path documents;
    private Path overlay;
    /** Where the type of the table is known by its headings alone, not by their words. */
    private Path base;

    @BeforeEach
    void documents() throws IOException {
        documents = Files.createDirectories(dir.resolve("drop"));
        overlay = dir.resolve("overlay");
        base = dir.resolve("base");
        String type = Files.readString(Path.of("src/main/resources/catalogue/tables/three_public_expenses.yaml"));
        Files.writeString(
                Files.createDirectories(base.resolve("tables")).resolve("type.yaml"),
                "replace: true\n" + type.replaceAll("(?s)named_by:.*?(?=columns:)", ""));
        byte[] content = SampleFormat.HTML.render(new SampleDisclosure(List.of(new Part(
                "三公",
                List.of(
                        Text.of("2026年示例市示例局部门预算"),
                        Text.of("表7：" + TITLE),
                        Text.of("单位：万元"),
                        TABLE,
                        Text.of("表8：资产配置一览表"),
                        SampleTable.of(
                                List.of(List.of("资产名称", "数量", "购置金额"), List.of("桌", "2", "3.00")), 1, List.of()))))));
        Files.write(Files.createDirectories(documents.resolve("示例局")).resolve("预算.html"), content);
        Files.write(documents.resolve("预算副本.html"), content);
        Files.writeString(documents.resolve("broken.pdf"), "%PDF-1.7 damaged");
    }

    @Test
    void aNewPlaceIsSuggestedCheckedAndRecognised() throws IOException {
        String report = succeeds("suggest", documents, "--catalogue", base, "--output", overlay);
        assertThat(report)
                .startsWith("3 documents (2 unread), 2 unrecognised titles, 1 unknown head\n")
                .contains("→ three_public_expenses: ", "→ official_vehicles: ", "资产配置一览表\n")
                .contains("broken.pdf: corrupt\n", "预算副本.html: duplicate\n", " written below " + overlay);
        assertThat(err.toString()).contains("3 of 3 read");

        assertThat(succeeds("check", overlay)).contains("no problems");
        assertThat(succeeds("suggest", documents, "--catalogue", overlay))
                .startsWith("3 documents (2 unread), 1 unrecognised title, 0 unknown heads\n")
                .doesNotContain("三公经费");
        assertThat(run("inspect", documents.resolve("示例局/预算.html"), "--catalogue", overlay))
                .contains("→ three_public_expenses (by title)", "\"公务用车购置运行费\" → official_vehicles (money)");
    }

    @Test
    void nothingIsOverwrittenAndTheSameDocumentsGiveTheSameFiles() throws IOException {
        String first = succeeds("suggest", documents, "--catalogue", base, "--output", overlay);
        Path other = dir.resolve("other");
        assertThat(succeeds("suggest", documents, "--catalogue", base, "--output", other))
                .isEqualTo(first.replace("overlay", "other"));
        Path file = Path.of("tables/three_public_expenses.yaml");
        assertThat(other.resolve(file)).hasSameTextualContentAs(overlay.resolve(file));

        Files.writeString(overlay.resolve(file), "type: three_public_expenses\n");
        assertThat(code("catalogue", "suggest", documents, "--catalogue", base, "--output", overlay))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(overlay.resolve("tables") + "/", "is there already and nothing was written");
        assertThat(overlay.resolve(file)).hasContent("type: three_public_expenses");
    }

    @Test
    void aFolderThatIsOfNoUseIsTwo() throws IOException {
        assertThat(code("catalogue", "suggest", dir.resolve("nowhere"))).isEqualTo(2);
        Path file = Files.writeString(dir.resolve("file"), "");
        assertThat(code("catalogue", "suggest", documents, "--output", file)).isEqualTo(2);
        assertThat(err.toString()).contains("there is no folder", file + " is no folder");
    }

    private final StringWriter out = new StringWriter();

    private String succeeds(String command, Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = "catalogue";
        all[1] = command;
        System.arraycopy(args, 0, all, 2, args.length);
        return run(all);
    }

    private String run(Object... args) {
        out.getBuffer().setLength(0);
        assertThat(code(args)).as(err.toString()).isZero();
        return out.toString();
    }

    private int code(Object... args) {
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        return new CommandLineProgram(new PrintWriter(out), new PrintWriter(err)).run(texts);
    }
}
