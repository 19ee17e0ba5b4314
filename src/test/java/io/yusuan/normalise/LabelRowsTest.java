package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SketchedGrid;
import io.yusuan.SpecFile;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.document.Block.Geometry;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelRowsTest {
    static Stream<YamlNode.Mapping> tables() {
        return SpecFile.cases("rows-without-amount.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void unusualRowsWithoutAmountAreNamed(YamlNode.Mapping spec) {
        Problems problems = new Problems();
        FindingLog log = new FindingLog();
        RowRoleTest.statement(
                spec.required("type", problems), SketchedGrid.of(Geometry.SPANNED, spec.texts("grid", problems)), log);
        String expected = spec.text("finding", "", problems);
        problems.throwIfAny();
        assertThat(log.findings().stream()
                        .filter(f -> f.code() == FindingCode.ROW_WITHOUT_AMOUNT)
                        .map(LabelRowsTest::printed)
                        .collect(Collectors.joining("\n")))
                .as(spec.text("what", "", problems))
                .isEqualTo(expected);
    }

    private static String printed(Finding finding) {
        return finding.explanation().en() + "; " + String.join(", ", finding.arguments());
    }
}
