package io.yusuan.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.statement.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines stand where every sum says so, if nothing else tells, and nowhere else. */
class NestedLinesTest {
    static Stream<YamlNode.Mapping> cases() {
        return SpecFile.cases("rules/nested.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void linesStandWhereEverySumSays(YamlNode.Mapping spec) {
        List<String> becomes = spec.texts("becomes", new Problems());
        assertThat(becomes).isNotEmpty();

        Reconciliation judged = RuleSpecTest.judge(spec);

        List<String> places = new ArrayList<>();
        for (Line line : judged.statements().get(0).lines()) {
            String above = line.parentRow().isPresent() ? " " + line.parentRow().getAsInt() : "";
            places.add(line.role().name().toLowerCase(Locale.ROOT) + " " + line.level() + above);
        }
        assertThat(places).isEqualTo(becomes);
    }
}
