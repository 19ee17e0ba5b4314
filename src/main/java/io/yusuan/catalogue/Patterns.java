package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions of the catalogue, in order.
 *
 * @param all compiled
 */
public record Patterns(List<Pattern> all) {
    /** Lines that wording describes are short; a longer text is searched only this far. */
    private static final int SEARCHED = 300;

    public Patterns {
        all = List.copyOf(all);
    }

    static Patterns parse(YamlNode.Mapping yaml, String key, Problems problems) {
        List<Pattern> compiled = new ArrayList<>();
        for (String text : yaml.texts(key, problems)) {
            try {
                compiled.add(Pattern.compile(text));
            } catch (PatternSyntaxException e) {
                problems.add(yaml.entries().get(key), "not a regular expression: \"" + text + "\"");
            }
        }
        return new Patterns(compiled);
    }

    Patterns plus(Patterns more) {
        List<Pattern> both = new ArrayList<>(all);
        both.addAll(more.all);
        return new Patterns(both);
    }

    /** The first pattern's match anywhere in the text. */
    public Optional<Matcher> find(String text) {
        String searched = text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
        for (Pattern pattern : all) {
            Matcher matcher = pattern.matcher(searched);
            if (matcher.find()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** Whether any pattern occurs in the text. */
    public boolean in(String text) {
        return find(text).isPresent();
    }

    /** The text without what the patterns match. */
    public String removedFrom(String text) {
        String rest = text;
        for (Pattern pattern : all) {
            rest = pattern.matcher(rest).replaceAll("");
        }
        return rest;
    }
}
