package io.yusuan.corpus;

import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The published disclosures that lie beside the repository; read, never committed. */
final class Corpus {
    /** {@code -Dyusuan.corpus=DIR} names another place. */
    static final Path ROOT = Path.of(System.getProperty("yusuan.corpus", "../shared/corpus"));

    private static final Set<String> ENDINGS = Set.of("txt", "doc", "docx", "xls", "xlsx", "html", "pdf");

    private Corpus() {}

    /** Every document of the corpus by path; the checked truth in {@code golden/} is none. */
    static List<SourceFile> documents() throws IOException {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk.filter(Files::isRegularFile)
                    .filter(p -> !ROOT.relativize(p).startsWith("golden") && ENDINGS.contains(ending(p)))
                    .sorted()
                    .map(Corpus::source)
                    .toList();
        }
    }

    static SourceFile document(String path) {
        return source(ROOT.resolve(path));
    }

    private static SourceFile source(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            String source = ROOT.relativize(file).toString().replace('\\', '/');
            return new SourceFile(new SourceId(hash, source, file.getFileName().toString()), file, bytes.length);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError("cannot read the corpus at " + file, e);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
