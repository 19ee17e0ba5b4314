package io.yusuan.tell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** In what a publication differs from the one that was told of last. */
final class Changes {
    /** So many of each are named; all are counted. */
    private static final int NAMED = 20;

    private static final List<String> SEVERITIES = List.of("error", "warning", "info");

    final Some<String> added = new Some<>();
    final Some<String> changed = new Some<>();
    final Some<String> withdrawn = new Some<>();
    /** Documents that are rejected and were not, or for another reason. */
    final Some<Tally.Document> rejected = new Some<>();

    final Findings opened = new Findings();
    final Findings closed = new Findings();

    /** A number of things of which the first are named. */
    static final class Some<T> {
        private final List<T> named = new ArrayList<>();
        private int count;

        void add(T one) {
            count++;
            if (named.size() < NAMED) {
                named.add(one);
            }
        }

        int count() {
            return count;
        }

        List<T> named() {
            return List.copyOf(named);
        }
    }

    /** Findings, counted by kind; the most urgent are named. */
    static final class Findings {
        private final Map<String, Some<Tally.Found>> bySeverity = new TreeMap<>();
        private final Map<Totals.Kind, Integer> kinds = new TreeMap<>();

        void add(Tally.Found found) {
            bySeverity.computeIfAbsent(found.severity(), s -> new Some<>()).add(found);
            kinds.merge(Totals.kind(found), 1, Integer::sum);
        }

        int count() {
            return bySeverity.values().stream().mapToInt(Some::count).sum();
        }

        /** How many of a severity there are. */
        int count(String severity) {
            return bySeverity.containsKey(severity) ? bySeverity.get(severity).count() : 0;
        }

        Map<Totals.Kind, Integer> kinds() {
            return kinds;
        }

        List<Tally.Found> named() {
            return SEVERITIES.stream()
                    .flatMap(s -> bySeverity.containsKey(s) ? bySeverity.get(s).named().stream() : Stream.empty())
                    .limit(NAMED)
                    .toList();
        }
    }

    /** Nothing differs. */
    static Changes none() {
        return new Changes();
    }

    /** Compares the publication told of last, where there is one, with the one that stands; of a first one nothing is kept. */
    static Changes between(List<Path> before, Path now) throws IOException {
        Changes changes = new Changes();
        Known known = new Known();
        for (Path tally : before) {
            Tally.read(tally, known);
        }
        Tally.read(now, changes.sinceThen(known));
        for (Path tally : before) {
            Known present = new Known();
            Tally.read(now, present);
            Tally.read(tally, changes.untilNow(present));
        }
        return changes;
    }

    private Tally.Reader sinceThen(Known before) {
        return new Tally.Reader() {
            @Override
            public void document(Tally.Document document) {
                if (!before.sources.contains(document.source())) {
                    added.add(document.source());
                } else if (!before.contents.contains(Known.CONTENT.apply(document))) {
                    changed.add(document.source());
                }
                if (document.rejected() && !before.states.contains(Known.STATE.apply(document))) {
                    rejected.add(document);
                }
            }

            @Override
            public void found(Tally.Found found) {
                if (!before.findings.contains(found.identity())) {
                    opened.add(found);
                }
            }
        };
    }

    private Tally.Reader untilNow(Known present) {
        return new Tally.Reader() {
            @Override
            public void document(Tally.Document document) {
                if (!present.sources.contains(document.source())) {
                    withdrawn.add(document.source());
                }
            }

            @Override
            public void found(Tally.Found found) {
                if (!present.findings.contains(found.identity())) {
                    closed.add(found);
                }
            }
        };
    }

    /** What a tally holds. */
    private static final class Known implements Tally.Reader {
        private static final Function<Tally.Document, String> CONTENT = d -> d.source() + "\0" + d.docId();
        private static final Function<Tally.Document, String> STATE =
                d -> CONTENT.apply(d) + "\0" + d.status() + "\0" + d.reason();

        private final Fingerprints sources = new Fingerprints();
        private final Fingerprints contents = new Fingerprints();
        private final Fingerprints states = new Fingerprints();
        private final Fingerprints findings = new Fingerprints();

        @Override
        public void document(Tally.Document document) {
            sources.add(document.source());
            contents.add(CONTENT.apply(document));
            states.add(STATE.apply(document));
        }

        @Override
        public void found(Tally.Found found) {
            findings.add(found.identity());
        }
    }
}
