package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Collects every problem of a set of files, so that a person sees all of them at once, and leaves out what only follows
 * from another: whatever a file that cannot be read, or a value of the wrong form, fails to contain. Safe for use by several
 * threads, each of which reads files of its own.
 */
public final class Problems {
    private final List<Problem> list = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> lacking = new HashSet<>();
    private final Set<YamlNode> malformed = Collections.newSetFromMap(new IdentityHashMap<>());

    public synchronized void add(YamlNode where, String message) {
        if (!malformed.contains(where)) {
            add(where.file(), where.line(), message);
        }
    }

    public synchronized void add(String file, int line, String message) {
        if (!unreadable.contains(file)) {
            list.add(new Problem(file, line, message));
        }
    }

    /** Something written that is not read: its file lacks what it was meant to say. */
    synchronized void unread(YamlNode where, String message) {
        add(where, message);
        lacking.add(where.file());
    }

    synchronized void unread(String file, int line, String message) {
        add(file, line, message);
        lacking.add(file);
    }

    /** A file of which nothing could be read. */
    synchronized void unreadable(String file, int line, String message) {
        add(file, line, message);
        lacking.add(file);
        unreadable.add(file);
    }

    /** A value of which the form is wrong. */
    synchronized void malformed(YamlNode value, String message) {
        unread(value, message);
        malformed.add(value);
    }

    /** What stands in for a malformed value. */
    synchronized YamlNode.Mapping standIn(YamlNode.Mapping empty) {
        malformed.add(empty);
        return empty;
    }

    /** A key that is not written, or has nothing under it. */
    public synchronized void missing(YamlNode.Mapping where, String key) {
        if (where.get(key).filter(malformed::contains).isEmpty()) {
            unread(where, "missing key \"" + key + "\"");
        }
    }

    /** Whether a file says more than was read of it, so that what seems missing may stand in it. */
    synchronized boolean mayLack(String file) {
        return lacking.contains(file);
    }

    /** All problems by file and line. */
    public synchronized List<Problem> list() {
        return list.stream().sorted().toList();
    }

    /** @throws CatalogueException when there is any problem */
    public synchronized void throwIfAny() {
        if (!list.isEmpty()) {
            throw new CatalogueException(list());
        }
    }
}
