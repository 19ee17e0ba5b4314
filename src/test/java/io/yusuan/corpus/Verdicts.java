package io.yusuan.corpus;

import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlFile;
import io.yusuan.catalogue.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is at fault where a check of the corpus differs, as people found it on the rendered pages: kept in
 * {@code src/test/resources/corpus/verdicts/}. Every difference needs one, and one without a difference is out of date.
 */
final class Verdicts {
    private static final List<String> FILES = List.of("tables.yaml", "across.yaml", "narrative.yaml");

    private final Map<Key, Judged> judged = new TreeMap<>();
    private final Set<Key> used = new LinkedHashSet<>();

    /** Who is at fault. */
    enum Fault {
        /** The document is printed so. */
        DOCUMENT,
        /** The page is read wrongly. */
        READER,
        /** The document does not promise what the rule asks of it. */
        RULE
    }

    /** A check that differs: {@code sum} as {@link Difference#sum()} prints it. */
    private record Key(String document, String rule, String sum) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return printed().compareTo(other.printed());
        }

        String printed() {
            return document + ", " + rule + ", " + sum;
        }
    }

    /** What people say of one or more differences that have one cause; the number keeps the order of the file. */
    record Judged(int number, Fault fault, String why) {}

    Verdicts() {
        Problems problems = new Problems();
        int number = 0;
        for (String file : FILES) {
            for (YamlNode.Mapping entry : read(file, problems).mappings("verdicts", problems)) {
                number++;
                add(entry, number, problems);
            }
        }
        problems.throwIfAny();
    }

    private static YamlNode.Mapping read(String file, Problems problems) {
        try (InputStream in = Verdicts.class.getResourceAsStream("/corpus/verdicts/" + file)) {
            return YamlFile.read(file, in, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(YamlNode.Mapping entry, int number, Problems problems) {
        Judged said = new Judged(
                number,
                entry.constant("verdict", Fault.class, Fault.DOCUMENT, problems),
                entry.required("why", problems));
        for (String sum : entry.texts("sums", problems)) {
            Key key = new Key(entry.required("document", problems), entry.required("rule", problems), sum);
            if (judged.put(key, said) != null) {
                problems.add(entry, "said twice: " + key.printed());
            }
        }
    }

    /** What is said of a difference. */
    Optional<Judged> of(Difference difference) {
        Key key = new Key(difference.document(), difference.rule(), difference.sum());
        used.add(key);
        return Optional.ofNullable(judged.get(key));
    }

    /** Verdicts of which no difference was asked. */
    List<String> unused() {
        List<String> unused = new ArrayList<>();
        judged.keySet().stream().filter(k -> !used.contains(k)).forEach(k -> unused.add(k.printed()));
        return unused;
    }
}
