package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yusuan.document.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowStoreTest {
    private static final DocumentRows ROWS =
            DocumentRows.of(Outcomes.document("aa", 2019, "1.5", "-", "100000000000000000"), Outcomes.VERSIONS);

    @TempDir
    private Path directory;

    private RowStore store;

    @BeforeEach
    void open() {
        store = new RowStore(directory.resolve("rows"));
    }

    @Test
    void givesBackExactlyWhatWasKept() throws IOException {
        DocumentRows rejected =
                DocumentRows.of(Outcomes.rejected("bb", RejectReason.Kind.ENCRYPTED), Outcomes.VERSIONS);
        store.write("aa", PackedRows.of(ROWS));
        store.write("bb", PackedRows.of(rejected));
        assertThat(store.read("aa")).isEqualTo(ROWS);
        assertThat(store.read("bb")).isEqualTo(rejected);
        assertThat(store.document("aa")).isEqualTo(ROWS.document());
        assertThat(store.read("aa").facts().get(0).amount().scale()).isEqualTo(2);
    }

    @Test
    void tellsEmptyFromAbsent() throws IOException {

        FindingRow odd =
                new FindingRow("n1", "d", "", "c", "info", "\n", "\"", "\t\u0000", null, "", "，", null, null, null);
        DocumentRows rows = new DocumentRows(
                ROWS.document(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(odd), List.of());
        store.write("x", PackedRows.of(rows));
        assertThat(store.read("x")).isEqualTo(rows);
    }

    @Test
    void replacesAndRetains() throws IOException {
        store.write("aa", PackedRows.of(ROWS));
        store.write("ab", PackedRows.of(ROWS));
        store.write("aa", PackedRows.of(ROWS));
        Path leftover = Files.writeString(directory.resolve("rows/saa/aa123.part"), "half");
        store.retain("ab"::equals);
        assertThat(store.holds("ab")).isTrue();
        assertThat(store.holds("aa")).isFalse();
        assertThat(leftover).doesNotExist();
        assertThatThrownBy(() -> store.read("aa")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void refusesKeysThatAreNoFileNames() {
        for (String key : new String[] {"", "../x", "a/b", "a b", ".hidden", "表"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> store.read(key));
        }
    }
}
