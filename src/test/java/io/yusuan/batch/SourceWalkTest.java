package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.batch.JobDefinition.Partition;
import io.yusuan.batch.JobDefinition.Source;
import io.yusuan.gather.Archives;
import io.yusuan.gather.ContentIdentity;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWalkTest {
    @TempDir
    Path dir;

    @BeforeEach
    void files() throws IOException {
        for (String name :
                List.of("b.txt", "B.txt", "a/z.docx", "a/~$z.docx", "a/b/y.pdf", ".hidden", "out/csv/x.csv")) {
            Path file = dir.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    @Test
    void filesComeInOrderOfPathAndTheJobsOwnFilesAreNoInput() throws IOException {
        assertThat(sources(new Source("", dir, true, List.of("*"), List.of(".*", "~$*"))))
                .containsExactly("B.txt", "a/b/y.pdf", "a/z.docx", "b.txt");
    }

    @Test
    void aPatternWithASlashSpeaksOfThePath() throws IOException {
        assertThat(sources(new Source("", dir, true, List.of("a/**", "*.txt"), List.of("a/b/*"))))
                .containsExactly("B.txt", "a/z.docx", "a/~$z.docx", "b.txt");
    }

    @Test
    void onlyTheFolderItselfWhereNotRecursive() throws IOException {
        assertThat(sources(new Source("", dir, false, List.of("*"), List.of())))
                .containsExactly(".hidden", "B.txt", "b.txt");
    }

    @Test
    void namedSourcesBeginThePath() throws IOException {
        assertThat(sources(
                        new Source("second", dir.resolve("a"), true, List.of("*.docx"), List.of("~$*")),
                        new Source("first", dir, false, List.of("b.txt"), List.of())))
                .containsExactly("second/z.docx", "first/b.txt");
    }

    @Test
    void aFolderSortsAsItsPathsDo() throws IOException {
        Files.writeString(dir.resolve("a.txt"), "before the folder a");
        Files.writeString(dir.resolve("a0"), "behind it");

        assertThat(sources(new Source("", dir, true, List.of("a*", "z*"), List.of())))
                .containsExactly("a.txt", "a/z.docx", "a0");
    }

    @Test
    void aFolderWithinItselfIsNoSource() throws IOException {
        Files.createSymbolicLink(dir.resolve("a/b/again"), dir.resolve("a"));

        assertThatThrownBy(() -> sources(new Source("", dir, true, List.of("*"), List.of())))
                .isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void theIdentityIsTheHashOfTheBytes() throws IOException {
        assertThat(ContentIdentity.hash(dir.resolve("b.txt")))
                .isEqualTo("ffa0da5d885fba09d903c782713b6b098c8cf21f56a3a35d9aa920613220d2e1");
    }

    private List<String> sources(Source... sources) throws IOException {
        JobDefinition definition = FolderJob.of(
                "nightly",
                List.of(sources),
                Optional.empty(),
                Optional.empty(),
                dir.resolve("out"),
                dir.resolve("work"),
                ReadLimits.DEFAULT,
                new Gates(BigDecimal.ONE, Optional.empty(), new BigDecimal("0.5")),
                Partition.AUTO,
                false,
                1,
                Optional.empty());
        Archives archives = new Archives(definition.work(), definition.name(), definition.archives());
        List<String> found = new ArrayList<>();
        SourceWalk.documents(
                definition, archives, input -> found.add(input.file().id().source()));
        return found;
    }
}
