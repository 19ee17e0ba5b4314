package io.yusuan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** The page for people says what the code does. */
class FindingsReferenceTest {
    private static final Path PAGE = Path.of("docs/reference/findings.md");
    private static final Path EXPECTED = Path.of("target/docs/findings.md");

    @Test
    void pageListsEveryCodeWithItsWords() throws IOException {
        Files.createDirectories(EXPECTED.getParent());
        Files.writeString(EXPECTED, page());

        assertThat(Files.readString(PAGE))
                .as("docs/reference/findings.md is stale: read %s and copy it over", EXPECTED)
                .isEqualTo(Files.readString(EXPECTED));
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Findings

                A finding is a thing a person should look at. Its `code` is stable; words may improve.

                | code | severity | 中文 | English | 建议 | advice |
                |---|---|---|---|---|---|
                """);
        Arrays.stream(FindingCode.values())
                .sorted(Comparator.comparing(FindingCode::id))
                .forEach(code -> {
                    Finding sample = Finding.of(code, Place.WHOLE, "‹1›", "‹2›", "‹3›", "‹4›", "‹5›", "‹6›", "‹7›");
                    page.append("| `%s` | %s | %s | %s | %s | %s |%n"
                            .formatted(
                                    code.id(),
                                    code.severity().id(),
                                    sample.messageZh(),
                                    sample.messageEn(),
                                    sample.adviceZh(),
                                    sample.advice())
                            .replace(System.lineSeparator(), "\n"));
                });
        return page.toString();
    }
}
