package io.yusuan.catalogue;

import java.util.List;

/**
 * Where a type of table is written, so that a problem found in the type as a whole is told at its line.
 *
 * @param files the mappings it was read from: a built-in file, then those of an overlay that add to it; at least one
 */
record WrittenType(List<YamlNode.Mapping> files) {
    WrittenType {
        files = List.copyOf(files);
    }

    /** This type with what another file adds. */
    WrittenType plus(YamlNode.Mapping more) {
        return new WrittenType(Wording.both(files, List.of(more)));
    }

    /** Where it was written last. */
    YamlNode last() {
        return files.get(files.size() - 1);
    }

    /** The file it was written in last. */
    String file() {
        return last().file();
    }

    /** Whether any of its files says more than was read of it. */
    boolean mayLack(Problems problems) {
        return files.stream().anyMatch(f -> problems.mayLack(f.file()));
    }

    /** Where a named line stands. */
    YamlNode line(String item) {
        return entry("lines", "item", item);
    }

    /** Where a column stands. */
    YamlNode column(String id) {
        return entry("columns", "id", id);
    }

    /** The entry of a list that is called so, of several the one written last; the type where there is none. */
    private YamlNode entry(String list, String key, String name) {
        YamlNode found = last();
        for (YamlNode.Mapping file : files) {
            for (YamlNode each : file.get(list).map(WrittenType::items).orElse(List.of())) {
                if (each instanceof YamlNode.Mapping entry
                        && entry.get(key).filter(n -> isText(n, name)).isPresent()) {
                    found = entry;
                }
            }
        }
        return found;
    }

    private static List<YamlNode> items(YamlNode list) {
        return list instanceof YamlNode.Sequence sequence ? sequence.items() : List.of();
    }

    private static boolean isText(YamlNode node, String text) {
        return node instanceof YamlNode.Scalar scalar && scalar.text().equals(text);
    }
}
