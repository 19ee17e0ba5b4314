package io.yusuan.sample;

import io.yusuan.sample.BudgetGenerator.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The disclosures that lie in {@code input/} for the first run: the one the project began from, and budgets of
 * organisations that do not exist. {@code ./mvnw -q spring-boot:test-run
 * -Dspring-boot.run.main-class=io.yusuan.sample.InputSamples} writes them anew.
 */
public final class InputSamples {
    static final Path INPUT = Path.of("input");

    private InputSamples() {}

    /** File name → content. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("xicheng-2019.docx", SampleFormat.DOCX.render(SampleFolder.read(SampleFolder.XICHENG_2019)));
        files.put(
                "example-1.txt", SampleFormat.TEXT.render(example(1, "plain", new Options(false, true, false, false))));
        files.put(
                "example-2.xls",
                SampleFormat.XLS_NUMERIC.render(example(2, "labelled", new Options(true, false, true, true))));
        files.put(
                "example-3.html",
                SampleFormat.HTML.render(example(3, "chinese_ordinals", new Options(false, true, true, true))));
        return files;
    }

    private static SampleDisclosure example(long seed, String style, Options options) {
        return RandomBudgets.disclosure(BudgetGenerator.generate(seed, options), BudgetStyle.of(style));
    }

    public static void main(String[] args) throws IOException {
        Files.createDirectories(INPUT);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(INPUT.resolve(file.getKey()), file.getValue());
        }
    }
}
