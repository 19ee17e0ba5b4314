package io.yusuan.finding;

import java.util.Locale;

/**
 * The closed list of findings. Words and advice of each stand in {@code findings_zh.properties} and
 * {@code findings_en.properties} under its id; a test holds the three together.
 */
public enum FindingCode {
    // running
    DOCUMENT_FAILED(Severity.ERROR),
    // reading
    DOCUMENT_REJECTED(Severity.ERROR),
    CONTENT_DAMAGED(Severity.ERROR),
    DIGITS_CONTRADICTED(Severity.ERROR),
    COLUMNS_ALONE(Severity.WARNING),
    COLUMNS_CONTINUED(Severity.INFO),
    COLUMNS_NOT_SOUGHT(Severity.WARNING),
    COMMENTS_LEFT_OUT(Severity.INFO),
    FINDINGS_SUPPRESSED(Severity.WARNING),
    HIDDEN_CELLS(Severity.INFO),
    HIDDEN_SHEET(Severity.INFO),
    MACROS_LEFT_OUT(Severity.WARNING),
    MARGIN_LEFT_OUT(Severity.INFO),
    HIDDEN_TEXT_LEFT_OUT(Severity.INFO),
    LIST_NUMBER_UNKNOWN(Severity.INFO),
    PAGE_UNREADABLE(Severity.ERROR),
    PAGE_WITHOUT_TEXT(Severity.WARNING),
    PAGES_MISSING(Severity.ERROR),
    PICTURE_READ(Severity.WARNING),
    PICTURE_FIGURE_UNSURE(Severity.WARNING),
    PICTURE_READER_MISSING(Severity.WARNING),
    PICTURE_UNREAD(Severity.WARNING),
    TABLE_WITHOUT_LINES(Severity.INFO),
    TEXT_CUT_OFF(Severity.INFO),
    TEXT_DIRECTION_TURNED(Severity.WARNING),
    TEXT_IS_FORMULA(Severity.WARNING),
    TEXT_LAYER_UNREADABLE(Severity.ERROR),
    TEXT_ROW_END_MISSING(Severity.INFO),
    TEXT_ROW_REJOINED(Severity.INFO),
    TEXT_UNDECODABLE(Severity.WARNING),

    // recognising
    TABLE_UNRECOGNISED(Severity.WARNING),
    TABLE_WITHOUT_TITLE(Severity.INFO),

    // interpreting
    AMOUNT_MERGED(Severity.WARNING),
    COLUMN_UNKNOWN(Severity.WARNING),
    FORM_CELL_UNREAD(Severity.INFO),
    FORM_TEXT_LEFT_OUT(Severity.INFO),
    HEADER_REALIGNED(Severity.INFO),
    HEADER_REPEATED(Severity.INFO),
    HEADER_UNKNOWN(Severity.WARNING),
    LABEL_VARIANT(Severity.WARNING),
    ROW_REALIGNED(Severity.INFO),
    ROW_UNALIGNED(Severity.WARNING),
    READING_AMBIGUOUS(Severity.WARNING),
    READING_CHOSEN_BY_SUMS(Severity.INFO),

    // normalising
    AMOUNT_UNREADABLE(Severity.ERROR),
    CODE_NAME_FORMER(Severity.INFO),
    CODE_NAME_OTHER(Severity.INFO),
    CODE_UNKNOWN(Severity.WARNING),
    CODE_UNREADABLE(Severity.WARNING),
    FISCAL_YEAR_CONFLICT(Severity.WARNING),
    FISCAL_YEAR_UNKNOWN(Severity.WARNING),
    ORGANISATION_CONFLICT(Severity.INFO),
    ROW_WITHOUT_AMOUNT(Severity.INFO),
    SHARE_WITHOUT_PERCENT(Severity.WARNING),
    TARGET_UNREAD(Severity.INFO),
    UNIT_ASSUMED(Severity.WARNING),

    // judging
    AMOUNT_OF_ANOTHER(Severity.WARNING),
    CODES_OUT_OF_ORDER(Severity.WARNING),
    EMPTY_TABLE_UNEXPLAINED(Severity.WARNING),
    /** A rule of severity error is broken. */
    FIGURES_DIFFER(Severity.ERROR),
    /** A rule of severity warning is broken. */
    FIGURES_DOUBTFUL(Severity.WARNING),
    /** A rule of severity info is broken. */
    FIGURES_NOTABLE(Severity.INFO),
    DOCUMENTS_DIFFER(Severity.WARNING),
    DOCUMENTS_NOTABLE(Severity.INFO),
    DISCLOSURE_REPEATED(Severity.INFO),
    LABEL_DIFFERS(Severity.INFO),
    PROJECT_NAMED_DIFFERENTLY(Severity.INFO),
    RATE_TRUNCATED(Severity.INFO),
    READER_SUSPECT(Severity.WARNING),
    /** One of two tables that should print the same rows lacks one with a figure. */
    ROW_MISSING(Severity.WARNING),
    /** A table prints lines side by side and no total of them. */
    TOTAL_MISSING(Severity.WARNING),

    // publishing
    NUMBER_BEYOND_RANGE(Severity.ERROR);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** As written in the dataset, for example {@code unit_assumed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
