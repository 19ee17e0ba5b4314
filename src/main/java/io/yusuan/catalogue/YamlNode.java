package io.yusuan.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A YAML value that knows its line. Accessors report a wrong type as a problem and go on with an empty value, so that
 * one reading finds every problem.
 */
public sealed interface YamlNode {
    String file();

    /** 1-based line. */
    int line();

    /** A scalar, as written. */
    record Scalar(String file, int line, String text) implements YamlNode {}

    /** A sequence. */
    record Sequence(String file, int line, List<YamlNode> items) implements YamlNode {}

    /** A mapping in written order. */
    record Mapping(String file, int line, Map<String, YamlNode> entries) implements YamlNode {
        /** The value under a key, if written. */
        public Optional<YamlNode> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** Reports every key that is not among the allowed ones. */
        public void allowOnly(Set<String> keys, Problems problems) {
            entries.forEach((key, value) -> {
                if (!keys.contains(key)) {
                    problems.unread(
                            value,
                            "unknown key \"" + key + "\"; known here: " + String.join(", ", new TreeSet<>(keys)));
                }
            });
        }

        /** The text under a key; a missing or non-scalar value is a problem and gives an empty text. */
        public String required(String key, Problems problems) {
            if (!entries.containsKey(key)) {
                problems.missing(this, key);
                return "";
            }
            return text(key, "", problems);
        }

        /** The text under a key, or the default when the key is not written. */
        public String text(String key, String otherwise, Problems problems) {
            return get(key).map(n -> n.asText(problems)).orElse(otherwise);
        }

        /** The texts under a key: a sequence of scalars, one scalar, or nothing. */
        public List<String> texts(String key, Problems problems) {
            return get(key).map(n -> n.asTexts(problems)).orElse(List.of());
        }

        /** The flag under a key. */
        public boolean flag(String key, boolean otherwise, Problems problems) {
            Optional<YamlNode> node = get(key);
            if (node.isEmpty()) {
                return otherwise;
            }
            String text = node.get().asText(problems);
            if (!text.equals("true") && !text.equals("false")) {
                problems.add(node.get(), "\"" + key + "\" is true or false, not \"" + text + "\"");
            }
            return text.equals("true");
        }

        /** The number under a key. */
        public BigDecimal number(String key, BigDecimal otherwise, Problems problems) {
            Optional<YamlNode> node = get(key);
            if (node.isEmpty()) {
                return otherwise;
            }
            try {
                return new BigDecimal(node.get().asText(problems).replace("_", ""));
            } catch (NumberFormatException e) {
                problems.add(node.get(), "\"" + key + "\" is a number");
                return otherwise;
            }
        }

        /** The enum constant under a key, written in lower case. */
        public <E extends Enum<E>> E constant(String key, Class<E> type, E otherwise, Problems problems) {
            Optional<YamlNode> node = get(key);
            if (node.isEmpty()) {
                return otherwise;
            }
            String text = node.get().asText(problems);
            TreeSet<String> known = new TreeSet<>();
            for (E constant : type.getEnumConstants()) {
                String name = constant.name().toLowerCase(java.util.Locale.ROOT);
                if (name.equals(text)) {
                    return constant;
                }
                known.add(name);
            }
            problems.add(
                    node.get(), "\"" + key + "\" is one of " + String.join(", ", known) + ", not \"" + text + "\"");
            return otherwise;
        }

        /** The mappings under a key: a sequence of mappings, or nothing. */
        public List<Mapping> mappings(String key, Problems problems) {
            List<Mapping> found = new ArrayList<>();
            for (YamlNode item : get(key).map(n -> n.asSequence(problems)).orElse(List.of())) {
                found.add(item.asMapping(problems));
            }
            return found;
        }
    }

    /** This value as a scalar's text; anything else is a problem and gives an empty text. */
    default String asText(Problems problems) {
        if (this instanceof Scalar scalar) {
            return scalar.text();
        }
        problems.malformed(this, "expected a single value");
        return "";
    }

    /** This value as texts: a sequence of scalars, or one scalar. */
    default List<String> asTexts(Problems problems) {
        if (this instanceof Sequence sequence) {
            return sequence.items().stream().map(n -> n.asText(problems)).toList();
        }
        return List.of(asText(problems));
    }

    /** This value as a sequence; anything else is a problem and gives an empty one. */
    default List<YamlNode> asSequence(Problems problems) {
        if (this instanceof Sequence sequence) {
            return sequence.items();
        }
        problems.malformed(this, "expected a list");
        return List.of();
    }

    /** This value as a mapping; anything else is a problem and gives an empty one. */
    default Mapping asMapping(Problems problems) {
        if (this instanceof Mapping mapping) {
            return mapping;
        }
        problems.malformed(this, "expected keys and values");
        return problems.standIn(new Mapping(file(), line(), new LinkedHashMap<>()));
    }
}
