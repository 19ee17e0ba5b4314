package io.yusuan.sample;

import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlFile;
import io.yusuan.catalogue.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A way of printing budgets: titles, labels and habits, from {@code styles.yaml}. */
final class BudgetStyle {
    private static final String FILE = "/samples/styles.yaml";
    static final List<BudgetStyle> ALL = load();

    private final Map<String, String> words;

    private BudgetStyle(Map<String, String> words) {
        this.words = words;
    }

    private static List<BudgetStyle> load() {
        Problems problems = new Problems();
        List<BudgetStyle> styles = new ArrayList<>();
        try (InputStream in = BudgetStyle.class.getResourceAsStream(FILE)) {
            for (YamlNode.Mapping style : YamlFile.read(FILE, in, problems).mappings("styles", problems)) {
                Map<String, String> words = new LinkedHashMap<>(styles.isEmpty() ? Map.of() : styles.get(0).words);
                style.entries().forEach((key, value) -> words.put(key, value.asText(problems)));
                styles.add(new BudgetStyle(words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.throwIfAny();
        return List.copyOf(styles);
    }

    static BudgetStyle of(String id) {
        return ALL.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    String id() {
        return words.get("id");
    }

    String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        return word;
    }

    /** A word with the names of a budget filled in. */
    String word(String key, Budget budget) {
        return word(key)
                .replace("{year}", Integer.toString(budget.year()))
                .replace("{organisation}", budget.organisation())
                .replace("{unit}", budget.unit());
    }

    boolean is(String key, String value) {
        return word(key).equals(value);
    }

    /** An amount as this style prints it; nothing is printed its own way. */
    String printed(BigDecimal amount) {
        if (amount.signum() == 0) {
            return word("nil");
        }
        String plain = amount.setScale(2).toPlainString();
        return is("grouping", "true") ? plain.replaceAll("(?<=\\d)(?=(?:\\d{3})+\\.)", ",") : plain;
    }
}
