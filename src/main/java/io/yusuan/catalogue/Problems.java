package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of a set of files, so that a person sees all of them at once. */
public final class Problems {
    private final List<Problem> list = new ArrayList<>();

    public void add(YamlNode where, String message) {
        list.add(new Problem(where.file(), where.line(), message));
    }

    public void add(String file, int line, String message) {
        list.add(new Problem(file, line, message));
    }

    /** All problems by file and line. */
    public List<Problem> list() {
        return list.stream().sorted().toList();
    }

    /** @throws CatalogueException when there is any problem */
    public void throwIfAny() {
        if (!list.isEmpty()) {
            throw new CatalogueException(list());
        }
    }
}
