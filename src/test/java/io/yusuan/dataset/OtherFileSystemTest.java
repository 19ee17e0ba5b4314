package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A publication on another file system than everything else, as on a share. */
@EnabledOnOs(OS.LINUX)
class OtherFileSystemTest {
    private static final Path OTHER = Path.of("/dev/shm");

    @TempDir
    private Path directory;

    private Path share;

    @BeforeEach
    void aDirectoryOnAnotherFileSystem() throws IOException {
        assumeTrue(Files.isWritable(OTHER) && !Files.getFileStore(OTHER).equals(Files.getFileStore(directory)));
        share = Files.createTempDirectory(OTHER, "yusuan");
    }

    @AfterEach
    void remove() throws IOException {
        if (share != null) {
            try (Stream<Path> walk = Files.walk(share)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Test
    void isWrittenWithoutARenameFromElsewhere() throws IOException {
        DocumentRows rows = DocumentRows.of(Outcomes.document("aa", 2019, "1.5"), Outcomes.VERSIONS);
        RowStore store = new RowStore(directory.resolve("rows"));
        store.write("k", PackedRows.of(rows));

        publish(share.resolve("out"), store);
        publish(directory.resolve("out"), store);

        assertThat(content(share.resolve("out"))).isEqualTo(content(directory.resolve("out")));
    }

    /** A rename between file systems would be a copy, which a reader could meet half done. */
    @Test
    void refusesToBeSpreadOverTwo() throws IOException {
        RowStore store = new RowStore(directory.resolve("rows"));
        store.write("k", PackedRows.of(DocumentRows.of(Outcomes.document("aa", 2019, "1.5"), Outcomes.VERSIONS)));
        Path out = directory.resolve("out");
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("csv"), Files.createDirectory(share.resolve("csv")));

        assertThatThrownBy(() -> publish(out, store)).isInstanceOf(AtomicMoveNotSupportedException.class);
        assertThat(out.resolve("manifest.json")).doesNotExist();
    }

    private static void publish(Path root, RowStore store) throws IOException {
        new Publisher(root, Outcomes.VERSIONS, CodeBookRows.NONE, false)
                .publish(KeptDocuments.of(List.of("k"), store), store);
    }

    private static Map<String, String> content(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), DurableFiles.sha256(file));
            }
        }
        return files;
    }
}
