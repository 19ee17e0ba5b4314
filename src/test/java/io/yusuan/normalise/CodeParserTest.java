package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.Classification;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.statement.Codes.CodeBasis;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeParserTest {
    private static final Problems NONE = new Problems();

    static Stream<YamlNode.Mapping> cases() {
        return SpecFile.cases("codes.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheSpecSays(YamlNode.Mapping spec) {
        Optional<ParsedCode> expected = spec.get("code")
                .map(c -> new ParsedCode(
                        spec.constant("classification", Classification.class, null, NONE),
                        c.asText(NONE),
                        spec.text("name", "", NONE),
                        spec.constant("basis", CodeBasis.class, CodeBasis.PRINTED, NONE)));
        Optional<ParsedCode> read = spec.get("text").isPresent()
                ? CodeParser.parse(spec.required("text", NONE))
                : CodeParser.join(spec.texts("columns", NONE), spec.text("above", "", NONE));
        assertThat(read).as("line " + spec.line()).isEqualTo(expected);
        assertThat(NONE.list()).isEmpty();
    }

    @Test
    void theParentIsThePrefix() {
        assertThat(CodeParser.parent("2010801")).isEqualTo("20108");
        assertThat(CodeParser.parent("20108")).isEqualTo("201");
        assertThat(CodeParser.parent("201")).isEmpty();
        assertThat(CodeParser.parent("")).isEmpty();
    }

    @Test
    void hostileTextIsNoCode() {
        assertThat(CodeParser.parse("2".repeat(10_000))).isEmpty();
        assertThat(CodeParser.parse("201" + " 08".repeat(10_000))).isEmpty();
    }
}
