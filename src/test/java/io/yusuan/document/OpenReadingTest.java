package io.yusuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenReadingTest {
    private static final Place PLACE = new Place.PageBox(1, 0, 0, 10, 10);

    private static Cell cell(int column, String text) {
        return new Cell(text, 1, column, 1, 1, PLACE);
    }

    @Test
    void anotherReadingPartsOrMovesWhatIsPrinted() {
        OpenReading open = new OpenReading(
                List.of(cell(1, "1.00 2.00"), cell(2, "")), List.of(List.of(cell(1, "1.00"), cell(2, "2.00"))));

        assertThat(open.instead()).hasSize(1);
    }

    @Test
    void noDigitIsAnother() {
        List<Cell> read = List.of(cell(1, "1.00"), cell(2, ""));

        assertThatThrownBy(() -> new OpenReading(read, List.of(List.of(cell(1, ""), cell(2, "1.01")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpenReading(read, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
