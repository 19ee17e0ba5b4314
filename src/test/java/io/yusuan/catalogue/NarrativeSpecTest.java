package io.yusuan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarrativeSpecTest {
    @Test
    void everyMistakeIsNamedWithItsLine() throws IOException {
        List<String> problems = problems("""
                items:
                  - item: Total
                    words: [支出]
                  - item: carryover
                    wordz: [结转]
                codes:
                  - first_digit: "20"
                    item: function
                markers:
                  comparision: [比]
                  share: [""]
                sectoins: []
                """);
        assertThat(problems)
                .hasSize(7)
                .anySatisfy(p -> assertThat(p).startsWith("narrative.yaml:2").contains("lower-case id"))
                .anySatisfy(p -> assertThat(p).startsWith("narrative.yaml:5").contains("wordz"))
                .anySatisfy(p -> assertThat(p).startsWith("narrative.yaml:4").contains("missing key \"words\""))
                .anySatisfy(p -> assertThat(p).startsWith("narrative.yaml:7").contains("one digit"))
                .anySatisfy(p -> assertThat(p).startsWith("narrative.yaml:10").contains("comparision"))
                .anySatisfy(p -> assertThat(p).startsWith("narrative.yaml:11").contains("empty"))
                .anySatisfy(p -> assertThat(p).startsWith("narrative.yaml:12").contains("sectoins"));
    }

    @Test
    void theBuiltInWordsAreFoldedAndEveryMarkerHasSome() {
        NarrativeSpec spec = CatalogueLoader.builtIn().narrative();
        for (NarrativeMarker marker : NarrativeMarker.values()) {
            assertThat(spec.words(marker))
                    .as(marker.id())
                    .isNotEmpty()
                    .allSatisfy(w -> assertThat(w).isEqualTo(Labels.fold(w)));
        }
        assertThat(spec.items()).extracting(NarrativeSpec.Item::item).contains("revenue_total", "three_public_total");
    }

    private static List<String> problems(String yaml) throws IOException {
        Problems problems = new Problems();
        YamlNode.Mapping root = YamlFile.read(
                "narrative.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), problems);
        NarrativeSpec.parse(root, problems);
        return problems.list().stream().map(Problem::printed).toList();
    }
}
