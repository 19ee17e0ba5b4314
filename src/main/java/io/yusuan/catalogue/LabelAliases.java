package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The wordings of one label. Some are known slips of the pen: they are understood, and reported.
 *
 * @param expected the first wording, which a finding shows beside a slip
 * @param paths proper wordings, as keys; outermost header first where a header has several levels
 * @param slips wordings that say something else than they mean
 */
public record LabelAliases(String expected, List<List<String>> paths, List<List<String>> slips) {
    private static final String LEVEL_MARK = ">";

    public LabelAliases {
        paths = List.copyOf(paths);
        slips = List.copyOf(slips);
    }

    static LabelAliases parse(YamlNode.Mapping yaml, Problems problems) {
        List<String> wordings = yaml.texts("aliases", problems);
        return new LabelAliases(
                wordings.isEmpty() ? "" : wordings.get(0), paths(wordings), paths(yaml.texts("slips", problems)));
    }

    private static List<List<String>> paths(List<String> wordings) {
        List<List<String>> paths = new ArrayList<>();
        for (String wording : wordings) {
            List<String> path = new ArrayList<>();
            for (String level : wording.split(LEVEL_MARK)) {
                path.add(Labels.key(level));
            }
            paths.add(path);
        }
        return paths;
    }

    /** These wordings and more. */
    LabelAliases plus(LabelAliases more) {
        List<List<String>> all = new ArrayList<>(paths);
        all.addAll(more.paths);
        List<List<String>> allSlips = new ArrayList<>(slips);
        allSlips.addAll(more.slips);
        return new LabelAliases(expected.isEmpty() ? more.expected : expected, all, allSlips);
    }

    /** The last key of every wording: the one that a fitting path ends with. */
    List<String> innermost() {
        List<String> innermost = new ArrayList<>(paths.size() + slips.size());
        for (List<String> path : Wording.both(paths, slips)) {
            if (!path.isEmpty()) {
                innermost.add(path.get(path.size() - 1));
            }
        }
        return innermost;
    }

    /** The keys of every wording, at any level. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        paths.forEach(keys::addAll);
        slips.forEach(keys::addAll);
        return keys;
    }

    /**
     * How well a header path fits: the last levels must agree, the others of the wording must occur in order.
     *
     * @param path keys, outermost first
     * @return the fit, or empty
     */
    public Optional<Fit> fit(List<String> path) {
        Optional<Fit> best = Optional.empty();
        for (List<String> alias : paths) {
            best = better(best, alias, path, false);
        }
        for (List<String> alias : slips) {
            best = better(best, alias, path, true);
        }
        return best;
    }

    private static Optional<Fit> better(Optional<Fit> best, List<String> alias, List<String> path, boolean slip) {
        if (!agrees(alias, path)) {
            return best;
        }
        Fit fit = new Fit(alias.size(), alias.stream().mapToInt(String::length).sum(), slip);
        return best.isEmpty() || fit.isBetterThan(best.get()) ? Optional.of(fit) : best;
    }

    private static boolean agrees(List<String> alias, List<String> path) {
        int last = alias.size() - 1;
        if (path.isEmpty() || !alias.get(last).equals(path.get(path.size() - 1))) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < path.size() - 1 && at < last; i++) {
            if (alias.get(at).equals(path.get(i))) {
                at++;
            }
        }
        return at == last;
    }

    /**
     * A fit of a wording: more levels are more specific, then more characters.
     *
     * @param levels header levels that agree
     * @param characters characters that agree
     * @param slip whether the wording is a known slip of the pen
     */
    public record Fit(int levels, int characters, boolean slip) {
        /** Whether this fit is more specific. */
        public boolean isBetterThan(Fit other) {
            return levels != other.levels ? levels > other.levels : characters > other.characters;
        }
    }
}
