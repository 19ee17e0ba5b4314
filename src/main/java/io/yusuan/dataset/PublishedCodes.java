package io.yusuan.dataset;

import io.yusuan.statement.Codes;
import io.yusuan.statement.Codes.CodeBasis;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a fact's row says of its classification codes. A code that follows from the name alone is derived, and derived
 * values are no columns of a fact: it stands among the attributes, and the columns of codes hold only what was printed.
 *
 * @param columns the codes for the columns
 * @param attributes the row's other cells, and the inferred codes
 */
record PublishedCodes(Codes columns, Map<String, String> attributes) {
    static PublishedCodes of(Codes codes, Map<String, String> cells) {
        if (codes.basis() != CodeBasis.INFERRED) {
            return new PublishedCodes(codes, cells);
        }
        Map<String, String> attributes = new LinkedHashMap<>(cells);
        put(attributes, "inferred_function_code", codes.functionCode());
        put(attributes, "inferred_economic_code", codes.economicCode());
        put(attributes, "inferred_revenue_code", codes.revenueCode());
        Codes printed = new Codes(
                "", codes.functionName(), codes.economicSystem(), "", codes.economicName(), "", CodeBasis.INFERRED);
        return new PublishedCodes(printed, attributes);
    }

    private static void put(Map<String, String> attributes, String id, String code) {
        if (!code.isEmpty()) {
            attributes.put(id, code);
        }
    }
}
