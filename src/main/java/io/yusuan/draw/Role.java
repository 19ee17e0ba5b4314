package io.yusuan.draw;

import io.yusuan.read.pdf.PageView.Reason;
import java.util.Locale;

/** What became of something printed; in the order of the legend. */
public enum Role {
    FACT("#2e7d32", "amount, in facts"),
    LABEL("#1565c0", "label, code or other text of a row"),
    HEADER("#6a1b9a", "header"),
    TITLE("#00838f", "title, unit line or note of a table"),
    TARGET("#827717", "indicator, in targets"),
    OTHER("#607d8b", "other cell of a read table"),
    UNREAD("#d50000", "unread: in no dataset"),
    EMPTY("#90a4ae", "empty cell"),
    CLAIM("#ef6c00", "text with figures, in statements"),
    PARAGRAPH("#8d6e63", "text outside tables"),
    GOES_ON("#0097a7", "rest of a cell that began a page before"),
    REPEATED("#ab47bc", "title or header printed again"),
    PAGE_NUMBER("#78909c", "page number, left out"),
    HIDDEN("#ff4081", "hidden text, left out");

    private final String colour;
    private final String meaning;

    Role(String colour, String meaning) {
        this.colour = colour;
        this.meaning = meaning;
    }

    static Role of(Reason reason) {
        return switch (reason) {
            case HIDDEN -> HIDDEN;
            case PAGE_NUMBER -> PAGE_NUMBER;
            case REPEATED -> REPEATED;
            case GOES_ON -> GOES_ON;
        };
    }

    String colour() {
        return colour;
    }

    /** In words, for the legend. */
    String meaning() {
        return meaning;
    }

    /** Name of its class in the picture. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
