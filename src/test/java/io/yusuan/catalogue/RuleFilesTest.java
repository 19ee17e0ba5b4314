package io.yusuan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yusuan.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {
    @TempDir
    private Path overlay;

    @Test
    void everyProblemIsReportedWithItsLine() throws IOException {
        write("""
                rules:
                  - id: Z-01
                    kind: equal
                    zh: 甲
                    en: a
                    tolerance: 0.05
                    left: [{ table: revenue_summary, item: no_such_line }]
                    right: [{ table: no_such_table, colour: red }]
                  - id: Z-02
                    kind: guess
                  - id: Z-03
                    kind: row_sum
                    en: b
                    zh: 乙
                    severity: fatal
                    dimension: taste
                    total: all
                    tables: [revenue_summary]
                    except: [no_such_column]
                """);

        CatalogueException refused =
                catchThrowableOfType(CatalogueException.class, () -> CatalogueLoader.load(Optional.of(overlay)));

        assertThat(refused.problems())
                .extracting(p -> p.line() + " " + p.message())
                .anyMatch(m -> m.startsWith("6 unknown key \"tolerance\""))
                .anyMatch(m -> m.equals("7 unknown line \"no_such_line\""))
                .anyMatch(m -> m.equals("8 unknown table type \"no_such_table\""))
                .anyMatch(m -> m.startsWith("8 unknown key \"colour\""))
                .anyMatch(m -> m.startsWith("10 \"kind\" is one of at_most"))
                .anyMatch(m -> m.startsWith("15 \"severity\" is one of"))
                .anyMatch(m -> m.startsWith("16 \"dimension\" is one of"))
                .anyMatch(m -> m.endsWith("missing key \"parts\""))
                .anyMatch(m -> m.equals("19 unknown column \"no_such_column\""))
                .hasSize(9);
    }

    @Test
    void aRuleOfTheOverlayTakesThePlaceOfTheBuiltInOne() throws IOException {
        write("""
                rules:
                  - { id: T-06, kind: hierarchy, zh: 甲, en: a, severity: info, tables: [revenue_summary] }
                  - { id: Z-01, kind: hierarchy, zh: 乙, en: b, tables: [revenue_summary] }
                """);

        List<RuleSpec> rules = CatalogueLoader.load(Optional.of(overlay)).rules();

        int builtIn = CatalogueLoader.builtIn().rules().size();
        assertThat(rules).hasSize(builtIn + 1);
        assertThat(rules)
                .filteredOn(r -> r.id().equals("T-06"))
                .singleElement()
                .satisfies(r -> assertThat(r.frame().severity()).isEqualTo(Severity.INFO));
        assertThat(rules.get(builtIn).id()).isEqualTo("Z-01");
    }

    private void write(String yaml) throws IOException {
        Path rules = Files.createDirectories(overlay.resolve("rules"));
        Files.writeString(rules.resolve("own.yaml"), yaml);
    }
}
