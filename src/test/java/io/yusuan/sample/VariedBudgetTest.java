package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.dataset.FactRow;
import io.yusuan.sample.SampleTable.SampleCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Disclosures that are hard to read give the same facts in every format, and they are the figures that were printed: under
 * heads merged both ways, in several blocks, with names, codes and figures broken over lines, rows cut by page breaks,
 * small type, nothing printed in many ways.
 */
class VariedBudgetTest {
    private static final int SEEDS = 200;
    private static final Pattern FIGURE = Pattern.compile("-?[0-9][0-9,]*\\.[0-9]+");

    @Test
    void everyFormatGivesTheSameFactsAndTheyAreWhatIsPrinted() {
        List<String> failures = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            failures.addAll(failures(seed));
        }
        assertThat(failures).as(() -> "\n" + String.join("\n", failures)).isEmpty();
    }

    private static List<String> failures(long seed) {
        SampleDisclosure disclosure = VariedBudgets.disclosure(seed);
        List<FactRow> docx = FactLines.rows(Processing.of(SampleFormat.DOCX.render(disclosure)));
        List<String> failures = new ArrayList<>();
        if (!figures(docx).equals(printed(disclosure))) {
            failures.add("seed %d, DOCX: printed %s, read %s".formatted(seed, printed(disclosure), figures(docx)));
        }
        SampleFormat workbook = seed % 2 == 0 ? SampleFormat.XLSX : SampleFormat.XLSX_NUMERIC;
        for (SampleFormat format : List.of(workbook, SampleFormat.HTML, SampleFormat.TEXT, SampleFormat.PDF)) {
            byte[] written = format == SampleFormat.PDF
                    ? PdfRendering.render(disclosure, PdfHabits.of(seed))
                    : format.render(disclosure);
            FactLines.firstDifference(docx, FactLines.rows(Processing.of(written)))
                    .ifPresent(d -> failures.add("seed %d, DOCX and then %s:%n%s".formatted(seed, format, d)));
        }
        return failures;
    }

    /** A text dump has no cell where one is merged with that above it, so rows of its forms are counted another way. */
    @ParameterizedTest
    @EnumSource(value = SampleFormat.class, names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
    void theSampleTheProjectBeganFromGivesTheSameFactsInEveryFormat(SampleFormat format) {
        SampleDisclosure xicheng = SampleFolder.read(SampleFolder.XICHENG_2019);
        List<FactRow> docx = FactLines.rows(Processing.of(SampleFormat.DOCX.render(xicheng)));
        List<FactRow> other = FactLines.rows(Processing.of(format.render(xicheng)));

        assertThat(docx).isNotEmpty();
        assertThat(FactLines.firstDifference(docx, other)).isEmpty();
    }

    /** Figures and what they are in yuan, in order of table, row and column. */
    private static List<String> figures(List<FactRow> facts) {
        return facts.stream()
                .filter(f -> FIGURE.matcher(f.amountPrinted()).matches())
                .map(f -> f.amountPrinted() + " = " + f.amount())
                .toList();
    }

    private static List<String> printed(SampleDisclosure disclosure) {
        List<String> figures = new ArrayList<>();
        String unit = "";
        for (SampleDisclosure.Block block : disclosure.blocks()) {
            if (block instanceof SampleDisclosure.Text text) {
                unit = text.text().contains("单位：") ? text.text() : unit;
            } else if (block instanceof SampleTable table) {
                int places = unit.endsWith("万元") ? 4 : 0;
                table.cells().stream()
                        .map(SampleCell::text)
                        .filter(t -> FIGURE.matcher(t).matches())
                        .forEach(t -> figures.add(t + " = "
                                + new BigDecimal(t.replace(",", ""))
                                        .movePointRight(places)
                                        .setScale(2)));
            }
        }
        return figures;
    }
}
