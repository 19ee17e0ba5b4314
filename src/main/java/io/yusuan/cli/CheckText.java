package io.yusuan.cli;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.DocumentRule;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.dataset.PublishedReader.Row;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A published check in words, in both languages. */
final class CheckText {
    /** Between two addends of a side, and before what they are divided by; a sign stands before all but the first. */
    private static final Pattern NEXT_ADDEND = Pattern.compile("(?<=]|]\\)) (?=[+−÷] )");

    private final RowText text;
    private final Catalogue catalogue;

    /** @param catalogue has the words of the rules */
    CheckText(RowText text, Catalogue catalogue) {
        this.text = text;
        this.catalogue = catalogue;
    }

    /** A check with its rule, both sides addend by addend, and what came of it. */
    void lines(Row check) {
        text.append("check ")
                .append(check.get("check_id"))
                .append("  ")
                .append(check.get("verdict"))
                .append('\n');
        rule(check.get("rule_id"));
        side("left", check);
        side("right", check);
        text.line("difference", check.get("difference"));
        text.line("tolerance", check.get("tolerance"));
        if (check.get("reason").isEmpty()) {
            explanation(check);
        } else {
            text.line("reason", check.get("explanation_zh"));
            text.line("", check.get("reason"));
        }
    }

    /** Why it came about, in both languages, once where it is a place. */
    void explanation(Row row) {
        text.line("explanation", row.get("explanation_zh"));
        if (!row.get("explanation").equals(row.get("explanation_zh"))) {
            text.line("", row.get("explanation"));
        }
    }

    /** What the rule promises, in both languages, beside its id. */
    private void rule(String id) {
        Optional<DocumentRule> between = catalogue.documents().rule(id);
        Optional<RuleSpec.Frame> within = catalogue.rules().stream()
                .map(RuleSpec::frame)
                .filter(frame -> frame.id().equals(id))
                .findFirst();
        Optional<String> zh = between.map(DocumentRule::zh).or(() -> within.map(RuleSpec.Frame::zh));
        text.line("rule", id + "  " + zh.orElse("(not in this catalogue)"));
        between.map(DocumentRule::en).or(() -> within.map(RuleSpec.Frame::en)).ifPresent(en -> text.line("", en));
    }

    /** A line for each addend. */
    private void side(String name, Row check) {
        String[] addends = NEXT_ADDEND.split(check.get(name + "_text"));
        text.line(
                name,
                Stream.of(check.get(name), addends[0]).filter(s -> !s.isEmpty()).collect(Collectors.joining("  ")));
        Stream.of(addends).skip(1).forEach(addend -> text.line("", addend));
    }
}
