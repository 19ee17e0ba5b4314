package io.yusuan.reconcile;

import io.yusuan.catalogue.RuleSpec;
import io.yusuan.document.Place;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns causes into findings, one each. */
final class Findings {
    private final SourceId source;

    Findings(SourceId source) {
        this.source = source;
    }

    /** Findings in order of place, those of one place in order of rule and operands. */
    List<Finding> of(List<Cause> causes) {
        return causes.stream()
                .map(this::of)
                .sorted(Comparator.comparing(Finding::place))
                .toList();
    }

    private Finding of(Cause cause) {
        Comparison first = cause.foremost();
        Optional<Operand> cell = cause.first()
                .or(() -> first.addends().stream().map(Side.Addend::operand).findFirst());
        return new Finding(
                first.code().orElseGet(() -> code(cause)),
                cell.map(Operand::tableId).orElse(""),
                cell.map(Operand::place).orElse(Place.WHOLE),
                arguments(first),
                cause.explanation(),
                cause.comparisons().stream().map(c -> c.checkId(source)).toList());
    }

    private static FindingCode code(Cause cause) {
        Comparison first = cause.comparisons().get(0);
        if (!first.differs()) {
            return FindingCode.RATE_TRUNCATED;
        }
        boolean explained =
                cause.comparisons().stream().anyMatch(c -> !c.explanation().isEmpty());
        Severity worst = cause.comparisons().stream()
                .map(c -> severity(c.rule(), explained))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return switch (worst) {
            case ERROR -> FindingCode.FIGURES_DIFFER;
            case WARNING -> FindingCode.FIGURES_DOUBTFUL;
            case INFO -> FindingCode.FIGURES_NOTABLE;
        };
    }

    private static Severity severity(RuleSpec rule, boolean explained) {
        return explained ? rule.frame().explained() : rule.frame().severity();
    }

    /** Rule, its words in both languages, left less right, every addend of both sides. */
    private static List<String> arguments(Comparison comparison) {
        RuleSpec.Frame frame = comparison.rule().frame();
        return List.of(
                frame.id(),
                frame.zh(),
                frame.en(),
                difference(comparison).toPlainString(),
                comparison.left().printed(),
                comparison.right().printed());
    }

    private static BigDecimal difference(Comparison comparison) {
        if (comparison.verdict() instanceof Verdict.Rounding rounding) {
            return rounding.difference();
        } else if (comparison.verdict() instanceof Verdict.Undecidable) {
            boolean both = !comparison.left().isEmpty() && !comparison.right().isEmpty();
            return both ? comparison.left().total().subtract(comparison.right().total()) : BigDecimal.ZERO;
        }
        return comparison.verdict() instanceof Verdict.Differs differs ? differs.difference() : BigDecimal.ZERO;
    }
}
