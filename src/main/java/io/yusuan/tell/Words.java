package io.yusuan.tell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words of the summary, Chinese and English side by side, from {@code tell/summary.properties}. */
final class Words {
    private static final Properties WORDS = load();

    private Words() {}

    /** The words of a key, with what they are filled with: {@code ‹1›}, {@code ‹2›}. */
    static String of(String key, Object... arguments) {
        String words = WORDS.getProperty(key);
        if (words == null) {
            throw new IllegalArgumentException("the summary has no words for " + key);
        }
        for (int i = 0; i < arguments.length; i++) {
            words = words.replace("‹" + (i + 1) + "›", String.valueOf(arguments[i]));
        }
        return words;
    }

    /** The words of a key that data may not know. */
    static String orItself(String prefix, String value) {
        return WORDS.getProperty(prefix + value, value);
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("/tell/summary.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own resource tell/summary.properties", e);
        }
        return words;
    }
}
