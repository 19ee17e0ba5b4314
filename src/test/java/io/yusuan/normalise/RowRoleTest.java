package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SketchedGrid;
import io.yusuan.SpecFile;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.SourceId;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.Interpreter;
import io.yusuan.interpret.RawTable;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.RecognisedFrom;
import io.yusuan.recognise.Recognition;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.DocumentHead.Disclosure;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowRoleTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();
    private static final int YEAR = 2019;

    static Stream<YamlNode.Mapping> rows() {
        return SpecFile.cases("rows.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowsHaveTheirRoleLevelAndParent(YamlNode.Mapping spec) {
        Problems problems = new Problems();
        Geometry geometry = spec.constant("geometry", Geometry.class, Geometry.SPANNED, problems);
        TableGrid grid = SketchedGrid.of(geometry, spec.texts("grid", problems));
        Statement statement = statement(spec.required("type", problems), grid, new FindingLog());
        assertThat(statement.lines().stream().map(RowRoleTest::printed).toList())
                .isEqualTo(spec.texts("rows", problems));
        problems.throwIfAny();
    }

    /** The statement of a grid under the title of a type. */
    static Statement statement(String type, TableGrid grid, FindingLog log) {
        FoundTable found = new FoundTable(
                1,
                grid,
                1,
                CATALOGUE.table(type),
                RecognisedFrom.TITLE,
                DimensionSpec.NONE,
                "",
                "",
                List.of(),
                List.of());
        RawTable raw = new Interpreter(CATALOGUE.wording()).interpret(found, log);
        DocumentHead head =
                new DocumentHead(Disclosure.BUDGET, DocumentHead.Level.DEPARTMENT, "某某局", OptionalInt.of(YEAR));
        Recognition recognition = new Recognition(List.of(found), List.of(), List.of());
        SourceId source = new SourceId("0".repeat(64), "in", "in");
        return new Normaliser(CATALOGUE, false)
                .tables(source, recognition, head, log)
                .statement(raw);
    }

    private static String printed(Line line) {
        String code = line.codes().functionCode() + line.codes().economicCode();
        String parent =
                line.parentRow().isPresent() ? Integer.toString(line.parentRow().getAsInt()) : "-";
        return String.join(
                " ",
                line.row() + "." + line.block(),
                line.role().name().toLowerCase(Locale.ROOT),
                Integer.toString(line.level()),
                parent,
                line.item().isEmpty() ? "-" : line.item(),
                code.isEmpty() ? "-" : code);
    }
}
