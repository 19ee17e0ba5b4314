package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** {@code input/} holds what the builder makes, and nothing else. */
class InputSamplesTest {
    @Test
    void theCommittedFilesAreTheBuildersFiles() throws IOException {
        Map<String, byte[]> built = InputSamples.files();
        try (var committed = Files.list(InputSamples.INPUT)) {
            assertThat(committed.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(built.keySet());
        }
        for (Map.Entry<String, byte[]> file : built.entrySet()) {
            Path committed = InputSamples.INPUT.resolve(file.getKey());
            assertThat(content(committed.toString(), Files.readAllBytes(committed)))
                    .as("%s; the builder writes it anew: see InputSamples", file.getKey())
                    .isEqualTo(content(file.getKey(), file.getValue()));
        }
    }

    /** Entry name → bytes: how a package is compressed is up to the JDK, what is in it is not. */
    private static Map<String, String> content(String name, byte[] bytes) throws IOException {
        Map<String, String> content = new TreeMap<>();
        if (!name.endsWith("x")) {
            content.put("", hex(bytes));
            return content;
        }
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                content.put(entry.getName(), hex(entries.readAllBytes()));
            }
        }
        return content;
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
