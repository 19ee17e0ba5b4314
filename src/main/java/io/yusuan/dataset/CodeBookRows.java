package io.yusuan.dataset;

import java.util.List;

/**
 * The code book as rows.
 *
 * @param codes classification codes
 * @param map government against department economic codes
 */
public record CodeBookRows(List<CodeRow> codes, List<CodeMapRow> map) {
    /** No code book. */
    public static final CodeBookRows NONE = new CodeBookRows(List.of(), List.of());

    public CodeBookRows {
        codes = List.copyOf(codes);
        map = List.copyOf(map);
    }
}
