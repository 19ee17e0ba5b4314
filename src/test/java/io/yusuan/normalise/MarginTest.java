package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SketchedGrid;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Document;
import io.yusuan.document.Place;
import io.yusuan.document.Place.Margin;
import io.yusuan.document.SourceId;
import io.yusuan.finding.FindingLog;
import io.yusuan.recognise.Recogniser;
import io.yusuan.recognise.Recognition;
import io.yusuan.statement.MoneyUnit;
import io.yusuan.statement.PrintedUnit;
import io.yusuan.statement.PrintedUnit.UnitFrom;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What pages print at their edges holds for the document where nothing nearer says otherwise, and tells no story. */
class MarginTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();

    private static Recognition recognised(String margin, String heading) {
        return new Recogniser(CATALOGUE)
                .recognise(new Document(
                        new SourceId("0".repeat(64), "in", "in"),
                        "text/plain",
                        0,
                        OptionalInt.empty(),
                        List.of(
                                new Paragraph(margin, new Margin(Margin.Kind.HEADER, 1)),
                                new Paragraph("第 1 页", new Margin(Margin.Kind.FOOTER, 1)),
                                new Paragraph(heading, new Place.BodyParagraph(1)),
                                SketchedGrid.of(Geometry.SPANNED, List.of("科目编码|合计", "201|1.00")))));
    }

    private static PrintedUnit unit(Recognition recognition) {
        return new TableUnits(recognition).unit(recognition.tables().get(0));
    }

    private static List<String> findings(Recognition recognition) {
        FindingLog log = new FindingLog();
        new Normaliser(CATALOGUE, false).head(recognition, log);
        return log.findings().stream()
                .map(f -> f.code().id() + " @ " + f.place().printed())
                .toList();
    }

    @Test
    void aUnitInTheHeaderHoldsWhereNoneIsPrintedNearer() {
        assertThat(unit(recognised("单位：万元", "2019年部门支出总表")))
                .isEqualTo(new PrintedUnit("万元", MoneyUnit.TEN_THOUSAND_YUAN, UnitFrom.DOCUMENT));
        assertThat(unit(recognised("单位：万元", "2019年部门支出总表（单位：元）")).unit()).isEqualTo(MoneyUnit.YUAN);
    }

    @Test
    void marginsAreNoNarrative() {
        Recognition recognition = recognised("2019年收入预算5万元", "2019年部门支出总表");

        assertThat(recognition.narrative()).isEmpty();
        assertThat(recognition.margins()).extracting(Paragraph::text).containsExactly("2019年收入预算5万元");
        assertThat(findings(recognition)).isEmpty();
    }

    @Test
    void aLineThatSaysNothingKnownIsNamed() {
        assertThat(findings(recognised("数据经复核", "2019年部门支出总表"))).containsExactly("margin_left_out @ page header 1");
        assertThat(findings(recognised("公开01表", "2019年部门支出总表"))).isEmpty();
        assertThat(findings(recognised("联系人：某某", "2019年部门支出总表"))).isEmpty();
    }
}
