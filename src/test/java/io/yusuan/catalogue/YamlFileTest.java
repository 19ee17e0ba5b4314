package io.yusuan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlFileTest {
    private final Problems problems = new Problems();

    @Test
    void everyValueKnowsItsLine() {
        YamlNode.Mapping yaml = read("""
                type: revenue_summary
                columns:
                  - id: total
                    headers: [合计, 总计]
                """);

        YamlNode.Mapping column = yaml.mappings("columns", problems).get(0);
        assertThat(column.line()).isEqualTo(3);
        assertThat(column.entries().get("headers").line()).isEqualTo(4);
        assertThat(column.texts("headers", problems)).containsExactly("合计", "总计");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void unknownKeysWrongTypesAndMissingKeysAreReportedTogether() {
        YamlNode.Mapping yaml = read("""
                titel: 收入总表
                keep: perhaps
                limit: many
                severity: fatal
                list:
                  key: value
                """);

        yaml.allowOnly(Set.of("title", "keep", "limit", "severity", "list"), problems);
        yaml.required("title", problems);
        yaml.flag("keep", false, problems);
        yaml.number("limit", BigDecimal.TEN, problems);
        yaml.constant("severity", TableLook.class, TableLook.PLAIN, problems);
        yaml.mappings("list", problems);

        assertThat(problems.list())
                .extracting(Problem::printed)
                .containsExactly(
                        "test.yaml:1: missing key \"title\"",
                        "test.yaml:1: unknown key \"titel\"; known here: keep, limit, list, severity, title",
                        "test.yaml:2: \"keep\" is true or false, not \"perhaps\"",
                        "test.yaml:3: \"limit\" is a number",
                        "test.yaml:4: \"severity\" is one of plain, ruled, not \"fatal\"",
                        "test.yaml:6: expected a list");
    }

    @Test
    void aKeyWrittenTwiceIsAProblem() {
        read("""
                type: a
                type: b
                """);

        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().get(0).line()).isEqualTo(2);
        assertThat(problems.list().get(0).message()).contains("type");
    }

    @Test
    void whatIsNotYamlIsAProblemWithItsLine() {
        read("""
                type: a
                columns: [1, 2
                """);

        assertThat(problems.list()).singleElement().satisfies(p -> {
            assertThat(p.file()).isEqualTo("test.yaml");
            assertThat(p.line()).isGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void anEmptyFileIsAnEmptyMapping() {
        assertThat(read("").entries()).isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void numbersStayText() {
        YamlNode.Mapping yaml = read("code: 0206\nsince: 2019\n");

        assertThat(List.of(yaml.text("code", "", problems), yaml.text("since", "", problems)))
                .containsExactly("0206", "2019");
    }

    private YamlNode.Mapping read(String yaml) {
        try {
            return YamlFile.read(
                    "test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), problems);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private enum TableLook {
        PLAIN,
        RULED
    }
}
