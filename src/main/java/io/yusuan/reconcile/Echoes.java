package io.yusuan.reconcile;

import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Codes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What other tables print in the same row: where one of them prints what a figure would have to be and none what it is,
 * the figure is hardly right. Worked out at the first question.
 */
final class Echoes {
    /** Figures of one code or label beyond which it names no row: every figure would be asked about with all of them. */
    private static final int MOST = 5_000;

    private final Dossier dossier;
    private Map<String, List<Fact>> byRow;

    Echoes(Dossier dossier) {
        this.dossier = dossier;
    }

    /** Whether another table prints the value in a row of the same code or label, and none prints the figure as it is. */
    boolean speakFor(Operand operand, BigDecimal value, BigDecimal tolerance) {
        if (!(operand instanceof Fact fact) || value.signum() == 0) {
            return false;
        }
        boolean other = false;
        for (Fact echo : ofRow(fact)) {
            if (echo.tableId().equals(fact.tableId()) || !alike(echo, fact)) {
                continue;
            }
            BigDecimal printed = echo.value().orElseThrow();
            if (printed.subtract(fact.value().orElseThrow()).abs().compareTo(echo.halfUnit()) <= 0) {
                return false;
            }
            other |= printed.subtract(value).abs().compareTo(tolerance) <= 0;
        }
        return other;
    }

    private static boolean alike(Fact one, Fact other) {
        return one.value().isPresent()
                && one.amount().fiscalYear().equals(other.amount().fiscalYear())
                && one.amount()
                        .dimensions()
                        .measure()
                        .equals(other.amount().dimensions().measure());
    }

    /** Figures of the same code, or of the same label where one of the two prints no code. */
    private List<Fact> ofRow(Fact fact) {
        String code = code(fact);
        List<Fact> named = few(fact.labelKey());
        if (code.isEmpty()) {
            return named;
        }
        List<Fact> echoes = new ArrayList<>(few(code));
        named.stream().filter(f -> code(f).isEmpty()).forEach(echoes::add);
        return echoes;
    }

    private List<Fact> few(String key) {
        List<Fact> all = rows().getOrDefault(key, List.of());
        return all.size() <= MOST ? all : List.of();
    }

    /** By code and by label. */
    private Map<String, List<Fact>> rows() {
        if (byRow == null) {
            byRow = new HashMap<>();
            dossier.statements().stream()
                    .flatMap(s -> dossier.factsOf(s).stream())
                    .forEach(f -> Stream.of(code(f), f.labelKey())
                            .filter(key -> !key.isEmpty())
                            .forEach(key -> byRow.computeIfAbsent(key, r -> new ArrayList<>())
                                    .add(f)));
        }
        return byRow;
    }

    private static String code(Fact fact) {
        Codes codes = fact.line().codes();
        return codes.functionCode() + codes.economicCode();
    }
}
