package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Expectations checked by eye and kept as text. A missing one fails. {@code -Dgolden.write=true} writes what was found
 * and fails all the same: what is written has to be read before it is believed.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    static void assertSame(String name, List<String> found) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, String.join("\n", found) + "\n");
                fail("wrote %s: read it beside the document", file);
            }
            assertThat(file).as("a missing expectation is a failure").exists();
            List<String> expected = Files.readAllLines(file);
            assertThat(without(found, expected)).as("not expected by %s", name).isEmpty();
            assertThat(without(expected, found)).as("missing of %s", name).isEmpty();
            assertThat(found).as("order of %s", name).isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(l -> !others.contains(l)).toList();
    }
}
