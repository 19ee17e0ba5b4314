package io.yusuan.catalogue;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;

/**
 * An unchangeable list of what the catalogue knows that finds its elements by the keys ({@link Labels#key}) they are
 * worded with, so that a printed label is looked up and not compared with every wording.
 *
 * @param <T> what is listed
 */
public final class KeyedList<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> all;
    private final Map<String, List<T>> byKey = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();

    /**
     * A list.
     *
     * @param keys the keys of an element
     */
    KeyedList(List<T> all, Function<T, ? extends Collection<String>> keys) {
        this(all, keys, keys);
    }

    private KeyedList(
            List<T> all,
            Function<T, ? extends Collection<String>> keys,
            Function<T, ? extends Collection<String>> mentions) {
        this.all = List.copyOf(all);
        for (T each : this.all) {
            for (String key : new LinkedHashSet<>(keys.apply(each))) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(each);
            }
            mentioned.addAll(mentions.apply(each));
        }
    }

    /** Columns by the innermost keys of their headers. */
    static KeyedList<ColumnSpec> ofColumns(List<ColumnSpec> all) {
        return new KeyedList<>(all, c -> c.labels().innermost(), c -> c.labels().keys());
    }

    /** Named lines by their labels. */
    static KeyedList<LineSpec> ofLines(List<LineSpec> all) {
        return new KeyedList<>(all, l -> l.labels().innermost(), l -> l.labels().keys());
    }

    @Override
    public T get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    /** Whether a key stands anywhere in the wordings, at any level of a header. */
    public boolean mentions(String key) {
        return mentioned.contains(key);
    }

    /** The elements with a key, in order of the list. */
    public List<T> with(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** The first element with a key. */
    public Optional<T> first(String key) {
        List<T> found = with(key);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }
}
