package io.yusuan.finding;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of each finding code in one language; arguments arrive printed, so no locale ever formats a number. */
enum FindingWords {
    ZH("findings.findings_zh"),
    EN("findings.findings_en");

    private final ResourceBundle bundle;

    FindingWords(String resource) {
        this.bundle = ResourceBundle.getBundle(resource, Locale.ROOT);
    }

    String message(FindingCode code, List<String> arguments) {
        return words(code.id(), arguments);
    }

    String advice(FindingCode code) {
        return words(code.id() + ".advice", List.of());
    }

    private String words(String key, List<String> arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments.toArray());
    }
}
