package io.yusuan.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SketchedGrid;
import io.yusuan.SpecFile;
import io.yusuan.catalogue.BuiltInForms;
import io.yusuan.catalogue.FormSpec;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.FormReading.Form;
import io.yusuan.interpret.FormReading.Indicator;
import io.yusuan.interpret.FormReading.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormReaderTest {
    private static final Problems NONE = new Problems();

    static Stream<YamlNode.Mapping> cases() {
        return SpecFile.cases("forms.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheSpecSays(YamlNode.Mapping spec) {
        String name = spec.required("name", NONE);
        TableGrid grid =
                SketchedGrid.of(spec.constant("geometry", Geometry.class, null, NONE), spec.texts("rows", NONE));
        FindingLog log = new FindingLog();
        FormReading reading = FormReader.read(
                grid,
                spec.number("first_row", BigDecimal.ONE, NONE).intValue(),
                BuiltInForms.form(spec.required("type", NONE)),
                log);
        assertThat(printed(reading, Form::values, FormReaderTest::print))
                .as(name)
                .isEqualTo(spec.texts("values", NONE));
        assertThat(printed(reading, Form::indicators, FormReaderTest::print))
                .as(name)
                .isEqualTo(spec.texts("indicators", NONE));
        assertThat(explanations(log)).as(name).isEqualTo(spec.texts("unread", NONE));
        assertThat(log.findings().stream()
                        .filter(f -> f.code() == FindingCode.ROW_REALIGNED)
                        .map(f -> f.arguments().get(0)))
                .as(name)
                .isEqualTo(spec.texts("realigned", NONE));
        assertThat(NONE.list()).isEmpty();
    }

    private static List<String> explanations(FindingLog log) {
        return log.findings().stream()
                .filter(f -> f.code() == FindingCode.FORM_CELL_UNREAD)
                .map(f -> f.explanation().en())
                .toList();
    }

    /** The parts of each form, forms divided by a rule; forms without such parts leave none. */
    private static <T> List<String> printed(
            FormReading reading, Function<Form, List<T>> parts, Function<T, String> print) {
        List<String> lines = new ArrayList<>();
        for (Form form : reading.forms()) {
            if (!lines.isEmpty() && !parts.apply(form).isEmpty()) {
                lines.add("----");
            }
            parts.apply(form).forEach(p -> lines.add(print.apply(p)));
        }
        return lines;
    }

    private static String print(Value value) {
        String subject = value.subject().isEmpty() ? "" : "[" + value.subject() + "] ";
        return "R" + value.row() + "C" + value.column() + " " + (value.total() ? "total " : "") + subject
                + value.field().id() + " = " + value.text();
    }

    private static String print(Indicator i) {
        String subject = i.subject().isEmpty() ? "" : "[" + i.subject() + "] ";
        String words =
                "R" + i.row() + " " + subject + String.join(" / ", i.level1(), i.level2(), i.level3(), i.indicator());
        return i.hasValueColumn()
                ? words + " ! " + String.join(" ", i.comparator(), i.value(), i.unit(), i.weight())
                : words;
    }

    /** Nothing is dropped: a printed text is a label, stands in the reading, or is reported as unread. */
    @ParameterizedTest
    @MethodSource("cases")
    void everyPrintedTextIsReadOrReported(YamlNode.Mapping spec) {
        TableGrid grid =
                SketchedGrid.of(spec.constant("geometry", Geometry.class, null, NONE), spec.texts("rows", NONE));
        FormSpec form = BuiltInForms.form(spec.required("type", NONE));
        FindingLog log = new FindingLog();
        String read = FormReader.read(grid, 1, form, log).toString() + explanations(log);
        int firstLabel = grid.cells().stream()
                .filter(c -> form.meaning(c.text()).field().isPresent())
                .findFirst()
                .orElseThrow()
                .row();
        for (Cell cell : grid.cells()) {
            String text = Labels.trim(cell.text());
            boolean label =
                    form.meaning(text).field().isPresent() || form.meaning(text).total() || text.contains("：");
            if (cell.row() >= firstLabel && !label) {
                assertThat(read.contains(text) || read.contains(cell.place().printed()))
                        .as(cell.toString())
                        .isTrue();
            }
        }
        assertThat(log.findings()).allSatisfy(f -> assertThat(f.toString()).doesNotContain("赵六"));
    }
}
