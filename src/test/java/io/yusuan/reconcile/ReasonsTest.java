package io.yusuan.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason and explanation that judges give has words: an unknown kind would be taken for a rule's named line. */
class ReasonsTest {
    private static final Path JUDGES = Path.of("src", "main", "java", "io", "yusuan", "reconcile");
    private static final Pattern KIND = Pattern.compile("(?:Explanation|Point)\\.of\\(\\s*\"([a-z_]+)\"");

    @Test
    void everyKindHasWordsInBothLanguages() throws IOException {
        ResourceBundle zh = ResourceBundle.getBundle("findings.explanations_zh", Locale.ROOT);
        ResourceBundle en = ResourceBundle.getBundle("findings.explanations_en", Locale.ROOT);
        List<String> kinds = kinds();
        assertThat(kinds).hasSizeGreaterThan(30);
        assertThat(kinds).allMatch(kind -> kind.endsWith("_") || zh.containsKey(kind) && en.containsKey(kind));
        assertThat(en.keySet()).isEqualTo(zh.keySet());
    }

    private static List<String> kinds() throws IOException {
        List<String> kinds = new ArrayList<>();
        try (Stream<Path> files = Files.list(JUDGES)) {
            for (Path file : files.sorted().toList()) {
                Matcher found = KIND.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (found.find()) {
                    kinds.add(found.group(1));
                }
            }
        }
        return kinds;
    }
}
