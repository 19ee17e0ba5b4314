package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFingerprintTest {
    private static final Map<String, String> CODE =
            new TreeMap<>(Map.of("io/Main.class", "code", "catalogue/index.yaml", "files: []"));

    @TempDir
    Path dir;

    @Test
    void theSameCodeHasTheSameFingerprintInEveryForm() throws IOException {
        String classes = BuildFingerprint.of(classes(CODE));

        assertThat(BuildFingerprint.of(jar("BOOT-INF/classes/", CODE))).isEqualTo(classes);
        assertThat(BuildFingerprint.of(jar("", CODE))).isEqualTo(classes);
    }

    @Test
    void aByteMoreIsOtherCode() throws IOException {
        Map<String, String> other = new TreeMap<>(CODE);
        other.put("catalogue/index.yaml", "files: [ ]");

        assertThat(BuildFingerprint.of(jar("BOOT-INF/classes/", other)))
                .isNotEqualTo(BuildFingerprint.of(classes(CODE)));
    }

    @Test
    void theVersionsOfTheLibrariesAreInIt() {
        assertThat(BuildFingerprint.class.getResource("/build/pom.xml")).isNotNull();
    }

    private Path classes(Map<String, String> files) throws IOException {
        Path root = dir.resolve("classes");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return root;
    }

    /** With what packaging adds around the code. */
    private Path jar(String root, Map<String, String> files) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        entries.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
        entries.put(root, "");
        entries.put(root + "io/", "");
        if (!root.isEmpty()) {
            entries.put("BOOT-INF/lib/library-1.0.jar", "library");
            entries.put("org/springframework/boot/loader/Launcher.class", "loader");
        }
        files.forEach((name, content) -> entries.put(root + name, content));
        entries.remove("");
        Path jar = dir.resolve(root.isEmpty() ? "plain.jar" : "runnable.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
