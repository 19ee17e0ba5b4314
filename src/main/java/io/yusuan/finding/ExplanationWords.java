package io.yusuan.finding;

import io.yusuan.finding.Explanation.Point;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words of explanations in one language. */
enum ExplanationWords {
    ZH("findings.explanations_zh", "；", "，或"),
    EN("findings.explanations_en", "; ", ", or ");

    /** A line that a rule names as a reason: its kind and what is printed there. Catalogues may name reasons of their own. */
    private static final String NAMED = "named_line";

    private final ResourceBundle bundle;
    private final String between;
    private final String or;

    ExplanationWords(String resource, String between, String or) {
        this.bundle = ResourceBundle.getBundle(resource, Locale.ROOT);
        this.between = between;
        this.or = or;
    }

    String of(Explanation explanation) {
        return explanation.points().stream().map(this::words).collect(Collectors.joining(between));
    }

    private String words(Point point) {
        List<String> arguments = new ArrayList<>();
        boolean known = bundle.containsKey(point.kind());
        if (!known) {
            arguments.add(point.kind());
        }
        if (!point.choices().isEmpty()) {
            arguments.add(point.choices().stream().map(this::words).collect(Collectors.joining(or)));
        }
        arguments.addAll(point.arguments());
        String words = bundle.getString(known ? point.kind() : NAMED);
        return new MessageFormat(words, Locale.ROOT).format(arguments.toArray());
    }
}
