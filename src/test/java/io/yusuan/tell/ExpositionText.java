package io.yusuan.tell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text format of Prometheus (version 0.0.4) as strictly as node_exporter does: a type before its samples, no
 * sample twice, no timestamps, and the escapes of label values undone.
 */
final class ExpositionText {
    private static final Pattern TYPE = Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (gauge|counter|info)");
    private static final Pattern HELP = Pattern.compile("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) .*");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{.*})? (\\S+)");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\\\\\|\\\\\"|\\\\n)*)\"(?:,|$)");

    private ExpositionText() {}

    /** Values by name and labels, as {@code name{a=x, b=y}}. */
    static Map<String, Double> samples(String text) {
        Map<String, Double> samples = new LinkedHashMap<>();
        String type = "";
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the last line does not end");
        }
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            Matcher typed = TYPE.matcher(line);
            if (typed.matches()) {
                type = typed.group(1);
            } else if (!HELP.matcher(line).matches()) {
                sample(line, type, samples);
            }
        }
        return samples;
    }

    private static void sample(String line, String type, Map<String, Double> samples) {
        Matcher sample = SAMPLE.matcher(line);
        if (!sample.matches() || !sample.group(1).equals(type)) {
            throw new IllegalArgumentException("no sample of " + type + ": " + line);
        }
        String key = sample.group(1) + labels(sample.group(2));
        if (samples.put(key, Double.parseDouble(sample.group(3))) != null) {
            throw new IllegalArgumentException("twice: " + key);
        }
    }

    private static Map<String, String> labels(String braces) {
        Map<String, String> labels = new TreeMap<>();
        if (braces == null) {
            return labels;
        }
        String inner = braces.substring(1, braces.length() - 1);
        Matcher label = LABEL.matcher(inner);
        int end = 0;
        while (label.find()) {
            if (label.start() != end) {
                throw new IllegalArgumentException("no labels: " + braces);
            }
            end = label.end();
            labels.put(label.group(1), unescaped(label.group(2)));
        }
        if (end != inner.length()) {
            throw new IllegalArgumentException("no labels: " + braces);
        }
        return labels;
    }

    private static String unescaped(String value) {
        Matcher escape = Pattern.compile("\\\\(.)").matcher(value);
        return escape.replaceAll(m -> Matcher.quoteReplacement(m.group(1).equals("n") ? "\n" : m.group(1)));
    }
}
