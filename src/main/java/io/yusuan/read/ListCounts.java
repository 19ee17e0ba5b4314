package io.yusuan.read;

import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.read.WordList.Membership;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the paragraphs of lists as Word does, and gives each the number it shows. Bullets number nothing and show
 * nothing here.
 */
final class ListCounts {
    private final FindingLog log;
    /** Family → count of each level, −1 where it has not begun. */
    private final Map<String, int[]> counts = new HashMap<>();

    private final Set<WordList> begun = new HashSet<>();
    private final Set<String> unknownFormats = new HashSet<>();

    ListCounts(FindingLog log) {
        this.log = log;
    }

    /**
     * The number of the next paragraph with what parts it from the text, empty where it shows none.
     *
     * @param parted whether text follows
     */
    String next(Membership member, boolean parted) {
        WordList list = member.list();
        int index = member.level();
        if (index < 0 || index >= ListLevel.COUNT || list.level(index) == null) {
            return "";
        }
        int[] count = counts.computeIfAbsent(list.family(), id -> unbegun());
        if (begun.add(list)) {
            list.starts().keySet().stream().filter(l -> l < ListLevel.COUNT).forEach(l -> count[l] = -1);
        }
        for (int i = 0; i <= index; i++) {
            if (count[i] < 0) {
                count[i] = start(list, i);
            } else if (i == index) {
                count[i]++;
            }
        }
        restartBelow(list, index, count);
        return shown(list, list.level(index), count, parted);
    }

    private static int[] unbegun() {
        int[] count = new int[ListLevel.COUNT];
        Arrays.fill(count, -1);
        return count;
    }

    private static int start(WordList list, int index) {
        ListLevel level = list.level(index);
        return list.starts().getOrDefault(index, level == null ? 1 : level.start());
    }

    private static void restartBelow(WordList list, int index, int[] count) {
        for (int i = index + 1; i < ListLevel.COUNT; i++) {
            ListLevel level = list.level(i);
            if (level == null || level.restart() < 0 || index < level.restart()) {
                count[i] = -1;
            }
        }
    }

    private String shown(WordList list, ListLevel level, int[] count, boolean parted) {
        if (level.showsNothing()) {
            return "";
        }
        StringBuilder shown = new StringBuilder();
        for (char c : level.text().toCharArray()) {
            if (c >= ListLevel.COUNT) {
                shown.append(c);
            } else if (list.level(c) != null) {
                shown.append(number(level.legal() ? "decimal" : list.level(c).format(), count[c]));
            }
        }
        return parted ? shown + level.suffix() : shown.toString();
    }

    private String number(String format, int value) {
        if (value < 0) {
            return "";
        }
        Optional<String> shown = ListNumber.show(format, value);
        if (shown.isEmpty() && unknownFormats.add(format)) {
            log.add(Finding.of(FindingCode.LIST_NUMBER_UNKNOWN, Place.WHOLE, format));
        }
        return shown.orElse(Integer.toString(value));
    }
}
