package io.yusuan.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnBinderTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();

    static Stream<YamlNode.Mapping> heads() {
        return SpecFile.cases("column-heads.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("heads")
    void aHeaderPathIsBoundToItsColumn(YamlNode.Mapping spec) {
        Problems problems = new Problems();
        String type = spec.required("type", problems);
        ColumnBinder binder = new ColumnBinder(CATALOGUE.table(type).orElseThrow(), CATALOGUE.wording());
        ColumnBinder.Bound bound =
                binder.bind(1, List.of(spec.required("head", problems).split(" / ")));
        String column = spec.required("column", problems);
        assertThat(bound.column().id()).isEqualTo(column.equals("none") ? "" : column);
        DimensionSpec said = bound.column().dimensions();
        assertThat(said.sourceOfFunds()).isEqualTo(spec.text("funds", "", problems));
        assertThat(said.spendingKind()).isEqualTo(spec.text("kind", "", problems));
        assertThat(said.measure()).isEqualTo(spec.text("measure", "", problems));
        assertThat(bound.column().yearOffset()).hasToString(spec.text("year_offset", "0", problems));
        assertThat(bound.slip()).isEqualTo(spec.flag("slip", false, problems));
        problems.throwIfAny();
    }
}
