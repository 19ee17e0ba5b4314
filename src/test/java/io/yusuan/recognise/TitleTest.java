package io.yusuan.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.Problems;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TitleTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();
    private static final TitleIndex TITLES = new TitleIndex(CATALOGUE.wording().titles(), CATALOGUE.tables());

    static Stream<Arguments> titles() {
        Problems problems = new Problems();
        return SpecFile.cases("titles.yaml").stream()
                .map(c -> Arguments.of(c.required("title", problems), c.required("type", problems)));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void aTitleNamesItsType(String title, String type) {
        assertThat(TITLES.find(title).map(t -> t.spec().type()).orElse("none")).isEqualTo(type);
    }

    static Stream<Arguments> labels() {
        Problems problems = new Problems();
        return SpecFile.cases("labels-of-titles.yaml").stream()
                .map(c -> Arguments.of(
                        c.required("line", problems), c.required("label", problems), c.required("title", problems)));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void aLabelIsTakenFromItsTitle(String line, String label, String title) {
        assertThat(CATALOGUE.wording().titles().label(line)).isEqualTo(label);
        assertThat(CATALOGUE.wording().titles().title(line)).isEqualTo(title);
    }

    @Test
    void theOrderOfTypesDecidesNothing() {
        List<io.yusuan.catalogue.TableSpec> reversed = new java.util.ArrayList<>(CATALOGUE.tables());
        java.util.Collections.reverse(reversed);
        TitleIndex other = new TitleIndex(CATALOGUE.wording().titles(), reversed);
        titles().forEach(c -> {
            String title = (String) c.get()[0];
            assertThat(other.find(title)).as(title).isEqualTo(TITLES.find(title));
        });
    }
}
