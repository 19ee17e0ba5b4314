package io.yusuan.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SketchedGrid;
import io.yusuan.SpecFile;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.document.Block.Geometry;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.RecognisedFrom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergedMoneyTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();

    static Stream<YamlNode.Mapping> tables() {
        return SpecFile.cases("merged-money.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void figuresInMergedCellsAreNamed(YamlNode.Mapping spec) {
        Problems problems = new Problems();
        FoundTable found = new FoundTable(
                1,
                SketchedGrid.of(Geometry.SPANNED, spec.texts("grid", problems)),
                1,
                CATALOGUE.table(spec.required("type", problems)),
                RecognisedFrom.TITLE,
                DimensionSpec.NONE,
                "",
                "",
                List.of(),
                List.of());
        FindingLog log = new FindingLog();
        new Interpreter(CATALOGUE.wording()).interpret(found, log);
        List<String> expected = spec.texts("findings", problems);
        problems.throwIfAny();
        assertThat(log.findings().stream()
                        .filter(f -> f.code() == FindingCode.AMOUNT_MERGED)
                        .map(MergedMoneyTest::printed)
                        .toList())
                .as(spec.text("what", "", problems))
                .isEqualTo(expected);
    }

    private static String printed(Finding finding) {
        return finding.place().printed() + ", " + String.join(", ", finding.arguments());
    }
}
