package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How titles of tables are worded. A title is compared by its core: what remains without label, year, punctuation and
 * the words that publishers add or leave out at will.
 *
 * @param labels labels before or behind a title ({@code 表5：}, {@code 公开01表}), over the folded title
 * @param noise words that do not tell one table from another
 * @param same endings that mean the same, from → to
 * @param owners endings of names of organisations and places, which may stand before a title
 * @param words words that tell tables apart
 * @param fillers words that stand between them
 */
public record TitleWording(
        Patterns labels,
        List<String> noise,
        Map<String, String> same,
        List<String> owners,
        List<String> words,
        List<String> fillers) {
    static final Set<String> KEYS = Set.of("labels", "noise", "same", "owners", "words", "fillers");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}(?:-(?:19|20)[0-9]{2})?年?度?");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]");
    /** What is no part of a label; a stroke or point between its digits is. */
    private static final Pattern AROUND_LABEL = Pattern.compile("(?<![0-9](?=[-.][0-9]))[\\p{P}\\p{S}]");

    public TitleWording {
        noise = longestFirst(noise);
        same = java.util.Collections.unmodifiableMap(new TreeMap<>(same));
        owners = List.copyOf(owners);
        words = longestFirst(words);
        fillers = longestFirst(fillers);
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static TitleWording parse(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(KEYS, problems);
        Map<String, String> same = new TreeMap<>();
        yaml.get("same")
                .map(n -> n.asMapping(problems).entries())
                .ifPresent(entries -> entries.forEach((from, to) -> same.put(from, to.asText(problems))));
        return new TitleWording(
                Patterns.parse(yaml, "labels", problems),
                yaml.texts("noise", problems),
                same,
                yaml.texts("owners", problems),
                yaml.texts("words", problems),
                yaml.texts("fillers", problems));
    }

    TitleWording plus(TitleWording more) {
        List<String> allNoise = new ArrayList<>(noise);
        allNoise.addAll(more.noise);
        Map<String, String> allSame = new TreeMap<>(same);
        allSame.putAll(more.same);
        List<String> allOwners = new ArrayList<>(owners);
        allOwners.addAll(more.owners);
        return new TitleWording(
                labels.plus(more.labels),
                allNoise,
                allSame,
                allOwners,
                Wording.both(words, more.words),
                Wording.both(fillers, more.fillers));
    }

    /** The label of a title ({@code 表5}, {@code 表1-1}), or empty. */
    public String label(String printed) {
        return labels.find(Labels.fold(printed))
                .map(m -> AROUND_LABEL.matcher(m.group()).replaceAll(""))
                .orElse("");
    }

    /** The title as printed, less a label before it. */
    public String title(String printed) {
        String label = labels.find(Labels.fold(printed))
                .filter(m -> m.start() == 0)
                .map(Matcher::group)
                .orElse("");
        int end = 0;
        while (end < printed.length() && Labels.fold(printed.substring(0, end)).length() < label.length()) {
            end++;
        }
        return Labels.trim(printed.substring(end));
    }

    /** The folded title, less its label. */
    String withoutLabel(String printed) {
        String folded = Labels.fold(printed);
        return labels.find(folded)
                .map(m -> folded.substring(0, m.start()) + folded.substring(m.end()))
                .orElse(folded);
    }

    /** The core of a title. */
    public String core(String printed) {
        String core = withoutLabel(printed);
        core = core.substring(Numbering.of(core).length());
        core = YEAR.matcher(core).replaceAll("");
        core = PUNCTUATION.matcher(core).replaceAll("");
        for (String word : noise) {
            core = core.replace(word, "");
        }
        for (Map.Entry<String, String> each : same.entrySet()) {
            core = core.replace(each.getKey(), each.getValue());
        }
        return core;
    }

    /**
     * The words of a core that tell tables apart; none where anything unknown stands between or behind them, or anything
     * but the name of an organisation or place before them.
     */
    public Set<String> words(String core) {
        for (int from = 0; from < core.length(); from++) {
            Optional<Set<String>> found = isOwner(core.substring(0, from)) ? cut(core, from) : Optional.empty();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Set.of();
    }

    private Optional<Set<String>> cut(String core, int from) {
        Set<String> found = new LinkedHashSet<>();
        int at = from;
        while (at < core.length()) {
            int here = at;
            Optional<String> word =
                    words.stream().filter(w -> core.startsWith(w, here)).findFirst();
            word.ifPresent(found::add);
            Optional<String> known = word.or(
                    () -> fillers.stream().filter(w -> core.startsWith(w, here)).findFirst());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            at += known.get().length();
        }
        return Optional.of(found);
    }

    /** Whether what stands before the core of a title may be the name of an organisation or place. */
    public boolean isOwner(String before) {
        return before.isEmpty() || owners.stream().anyMatch(before::endsWith);
    }

    /** Whether a title ends as titles of tables do, when its label is taken away. */
    public boolean endsLike(Pattern end, String printed) {
        return end.matcher(withoutLabel(printed)).find();
    }

    /** Whether the whole text is a label and nothing more. */
    public boolean isLabel(String printed) {
        String folded = Labels.fold(printed);
        return labels.find(folded).filter(m -> spansAll(m, folded)).isPresent();
    }

    private static boolean spansAll(Matcher m, String text) {
        return m.start() == 0 && m.end() == text.length();
    }
}
