package io.yusuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void placesReadAsAPersonWouldSayThem() {
        assertThat(new Place.Line(672).printed()).isEqualTo("line 672");
        assertThat(new Place.SheetCell(5, "表5", 7, 3).printed()).isEqualTo("表5!C7");
        assertThat(new Place.SheetCell(1, "a", 1, 28).printed()).isEqualTo("a!AB1");
        assertThat(new Place.SheetCell(1, "a", 1, 703).printed()).isEqualTo("a!AAA1");
        assertThat(new Place.BodyCell(9, 2, 3, 4).printed()).isEqualTo("table 2 R3C4");
        assertThat(new Place.BodyParagraph(12).printed()).isEqualTo("paragraph 12");
        assertThat(Place.WHOLE.printed()).isEqualTo("document");
    }

    @Test
    void noLocaleChangesAPageBox() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("de"));
            assertThat(new Place.PageBox(12, 72.1, 310.4, 140, 322).printed())
                    .isEqualTo("page 12 [72.1 310.4 140.0 322.0]");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void orderIsReadingOrder() {
        List<Place> sorted = List.<Place>of(
                        new Place.SheetCell(1, "b", 10, 1),
                        new Place.SheetCell(2, "a", 1, 1),
                        new Place.SheetCell(1, "b", 2, 2),
                        Place.WHOLE)
                .stream()
                .sorted()
                .toList();

        assertThat(sorted).extracting(Place::printed).containsExactly("document", "b!B2", "b!A10", "a!A1");
    }
}
