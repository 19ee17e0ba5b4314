package io.yusuan.tell;

import java.util.Map;
import java.util.TreeMap;

/** What the publication that stands amounts to. */
final class Totals implements Tally.Reader {
    final Map<String, Integer> statuses = new TreeMap<>();
    /** Documents that are rejected, by reason. */
    final Map<String, Integer> reasons = new TreeMap<>();

    final Map<Kind, Integer> findings = new TreeMap<>();
    long facts;

    /**
     * What findings are counted by.
     *
     * @param rules rules that raised them, separated by a space, or empty
     */
    record Kind(String code, String rules, String severity) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return printed().compareTo(other.printed());
        }

        private String printed() {
            return code + " " + rules + " " + severity;
        }
    }

    static Kind kind(Tally.Found found) {
        return new Kind(found.code(), found.rules(), found.severity());
    }

    @Override
    public void document(Tally.Document document) {
        statuses.merge(document.status(), 1, Integer::sum);
        facts += document.facts();
        if (document.rejected()) {
            reasons.merge(document.reason(), 1, Integer::sum);
        }
    }

    @Override
    public void found(Tally.Found found) {
        findings.merge(kind(found), 1, Integer::sum);
    }

    int documents() {
        return statuses.values().stream().mapToInt(n -> n).sum();
    }
}
