package io.yusuan.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SketchedGrid;
import io.yusuan.SpecFile;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.GridView;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();

    static Stream<YamlNode.Mapping> headers() {
        return SpecFile.cases("headers.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("headers")
    void headsStandOverTheirColumns(YamlNode.Mapping spec) {
        Problems problems = new Problems();
        Geometry geometry = spec.constant("geometry", Geometry.class, Geometry.SPANNED, problems);
        TableGrid grid = SketchedGrid.of(geometry, spec.texts("grid", problems));
        TableSpec table = CATALOGUE.table(spec.required("type", problems)).orElseThrow();
        GridView view = new GridView(grid);
        HeaderRows rows = HeaderRows.find(view, 1, geometry == Geometry.RAGGED, table, CATALOGUE.wording());
        assertThat(rows.firstBody()).hasToString(spec.required("first_body", problems));
        Header header = Header.of(grid, view, rows, CATALOGUE.wording());
        List<String> paths =
                header.paths().stream().map(p -> String.join(" / ", p)).toList();
        if (spec.get("paths").isPresent()) {
            assertThat(paths).isEqualTo(spec.texts("paths", problems));
        }
        assertThat(header.alignments().stream().map(Alignment::id).toList())
                .isEqualTo(spec.texts("alignment", problems));
        problems.throwIfAny();
    }
}
