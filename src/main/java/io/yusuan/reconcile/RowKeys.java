package io.yusuan.reconcile;

import io.yusuan.catalogue.FactField;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.catalogue.RuleTerm;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Line.RowRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what a rule matches the rows of two tables: their code, or the code that the same label has elsewhere in them. */
final class RowKeys {
    /** Stands for the total line among the codes. */
    static final String TOTAL = "合计";

    private static final Set<FactField> CODES = Set.of(FactField.FUNCTION, FactField.ECONOMIC, FactField.REVENUE);

    private final RuleSpec.ByCode rule;
    private final Map<String, String> byLabel;

    RowKeys(RuleSpec.ByCode rule, Terms terms) {
        this.rule = rule;
        this.byLabel = codesByLabel(rule, terms);
    }

    /** Whether a rule matches rows by code. */
    static boolean areCodes(RuleSpec.ByCode rule) {
        return CODES.contains(rule.key());
    }

    /** The key of a fact's row, or null where it has none. */
    String key(Fact fact) {
        if (!areCodes(rule)) {
            return Dossier.text(rule.key(), fact);
        }
        if (fact.line().role() == RowRole.TOTAL) {
            return rule.totals() ? TOTAL : null;
        }
        if (fact.line().role() != RowRole.ITEM && fact.line().role() != RowRole.SUBTOTAL) {
            return null;
        }
        String code = Dossier.text(rule.key(), fact);
        return code.isEmpty() ? byLabel.get(fact.labelKey()) : code;
    }

    /** Codes of rows by label, where a label names one code only. */
    private static Map<String, String> codesByLabel(RuleSpec.ByCode rule, Terms terms) {
        Map<String, String> codes = new HashMap<>();
        Set<String> doubtful = new LinkedHashSet<>();
        List<RuleTerm> both = new ArrayList<>(rule.left());
        both.addAll(rule.right());
        for (Fact fact : terms.facts(both)) {
            String code = Dossier.text(rule.key(), fact);
            String label = code.isEmpty() ? "" : fact.labelKey();
            if (!label.isEmpty()) {
                String known = codes.putIfAbsent(label, code);
                if (known != null && !known.equals(code)) {
                    doubtful.add(label);
                }
            }
        }
        doubtful.forEach(codes::remove);
        return codes;
    }
}
