package io.yusuan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParsedFilesTest {
    private static final String NAME = "tables/some.yaml";
    private static final String YAML = """
            type: some

            aliases:
              - 一般公共预算拨款
              - [合计, 小计]
            empty: ''
            within:
              line: 7
            """;

    private final Problems problems = new Problems();

    @Test
    void theProgramKeepsEveryBuiltInFileAsItParses() {
        ParsedFiles kept = ParsedFiles.builtIn();
        List<ParsedFiles.Source> files = CatalogueFiles.builtInYaml(problems);
        assertThat(files).hasSizeGreaterThan(50);
        assertThat(files)
                .allSatisfy(
                        file -> assertThat(kept.of(file.name(), file.content())).contains(file.yaml()));
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void nodesComeBackWithTheirLines() throws IOException {
        byte[] content = YAML.getBytes(StandardCharsets.UTF_8);
        ParsedFiles kept = kept(content);
        YamlNode.Mapping read = kept.of(NAME, content).orElseThrow();
        assertThat(read).isEqualTo(parsed(content));
        assertThat(List.copyOf(read.entries().keySet())).isEqualTo(List.of("type", "aliases", "empty", "within"));
        assertThat(read.get("within"))
                .contains(new YamlNode.Mapping(NAME, 8, Map.of("line", new YamlNode.Scalar(NAME, 8, "7"))));
    }

    @Test
    void aFileThatHasChangedIsNotKnown() throws IOException {
        byte[] content = YAML.getBytes(StandardCharsets.UTF_8);
        byte[] changed = YAML.replace("some", "same").getBytes(StandardCharsets.UTF_8);
        ParsedFiles kept = kept(content);
        assertThat(kept.of(NAME, changed)).isEmpty();
        assertThat(kept.of(CatalogueFiles.OVERLAY + NAME, content)).isEmpty();
        assertThat(ParsedFiles.none().of(NAME, content)).isEmpty();
    }

    private ParsedFiles kept(byte[] content) throws IOException {
        return ParsedFiles.read(
                ParsedFilesWriter.write(List.of(new ParsedFiles.Source(NAME, content, parsed(content)))));
    }

    private YamlNode.Mapping parsed(byte[] content) throws IOException {
        return YamlFile.read(NAME, new ByteArrayInputStream(content), problems);
    }
}
