package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SketchedGrid;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Place;
import io.yusuan.document.SourceId;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.Interpreter;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.RecognisedFrom;
import io.yusuan.recognise.Recognition;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.DocumentHead.Disclosure;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which budget a bare 预算数 is, by the note beneath its table. */
class BudgetNoteTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();

    @ParameterizedTest
    @CsvSource({
        "FINAL_ACCOUNT,'注：预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。',adjusted_budget",
        "FINAL_ACCOUNT,'说明：预算数是经批准调整后的预算数；决算数含以前年度结转。',adjusted_budget",
        "FINAL_ACCOUNT,'注：预算数为年初部门预算批复数。',initial_budget",
        "FINAL_ACCOUNT,'注：年初预算数为批复数，全年预算数为调整后的预算。',initial_budget",
        "FINAL_ACCOUNT,'',initial_budget",
        "BUDGET,'注：预算数为全年预算数。',initial_budget",
    })
    void theNoteSaysWhichBudget(Disclosure disclosure, String note, String measure) {
        assertThat(measures(disclosure, note, "预算数|决算数")).containsExactly(measure, "actual");
    }

    @Test
    void aColumnThatSaysItselfNeedsNoNote() {
        assertThat(measures(Disclosure.FINAL_ACCOUNT, "注：预算数为全年预算数。", "年初预算数|全年预算数|决算数"))
                .containsExactly("initial_budget", "adjusted_budget", "actual");
    }

    private static List<String> measures(Disclosure disclosure, String note, String heads) {
        String figures = "1|2|3".substring(0, 2 * heads.split("\\|").length - 1);
        FoundTable found = new FoundTable(
                1,
                SketchedGrid.of(Geometry.SPANNED, List.of("项目|" + heads, "公务接待费|" + figures)),
                1,
                CATALOGUE.table("three_public_expenses"),
                RecognisedFrom.TITLE,
                DimensionSpec.NONE,
                "",
                "",
                List.of(),
                List.of(new Paragraph(note, new Place.Line(3))));
        DocumentHead head = new DocumentHead(disclosure, DocumentHead.Level.DEPARTMENT, "某某局", OptionalInt.of(2024));
        return new Normaliser(CATALOGUE, false)
                        .tables(
                                new SourceId("0".repeat(64), "in", "in"),
                                new Recognition(List.of(found), List.of(), List.of()),
                                head,
                                new FindingLog())
                        .statement(new Interpreter(CATALOGUE.wording()).interpret(found, new FindingLog()))
                        .lines()
                        .get(0)
                        .amounts()
                        .stream()
                        .map(a -> a.dimensions().measure())
                        .toList();
    }
}
