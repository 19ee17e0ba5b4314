package io.yusuan.bench;

import io.yusuan.sample.RandomBudgets;
import io.yusuan.sample.SampleFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Fills a folder with generated documents, in all formats that are read by turns. Arguments: folder, count. */
public final class GeneratedDocuments {
    private GeneratedDocuments() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        List<SampleFormat> formats = SampleFormat.readable();
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            SampleFormat format = formats.get(i % formats.size());
            String name = String.format(Locale.ROOT, "budget-%05d.%s", i, format.extension());
            Files.write(folder.resolve(name), format.render(RandomBudgets.disclosure(i)));
        }
    }
}
