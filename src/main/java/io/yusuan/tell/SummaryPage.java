package io.yusuan.tell;

import io.yusuan.load.LoadReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code summary.md}: the summary for people, in Chinese and English. What happened comes first, then what to look at. */
final class SummaryPage {
    /** More lines than a person reads. */
    private static final int KINDS = 15;

    private final Morning morning;
    private final MarkdownText page = new MarkdownText();

    private SummaryPage(Morning morning) {
        this.morning = morning;
    }

    static String of(Morning morning) {
        return new SummaryPage(morning).page();
    }

    private String page() {
        head();
        documents();
        rejected();
        findings();
        named("opened_named", morning.changes().opened);
        named("closed_named", morning.changes().closed);
        slowest();
        workers();
        morning.night().loaded().ifPresent(this::loaded);
        return page.printed();
    }

    private void head() {
        Night night = morning.night();
        page.title(Words.of("title", night.job(), morning.clock(night.ended())));
        page.item("**" + Words.of("outcome." + night.outcome()) + "**");
        if (!night.words().isEmpty()) {
            page.item(Words.of("why", MarkdownText.plain(night.words())));
        }
        page.item(Words.of(
                "ran", morning.clock(night.begun()), morning.clock(night.ended()), Morning.seconds(morning.time())));
        page.item(Words.of(
                "last_success", morning.after().success().map(morning::clock).orElse(Words.of("never"))));
        if (night.complete()) {
            news();
        }
        if (morning.isTooQuiet()) {
            page.item("**"
                    + Words.of(
                            "too_quiet", morning.quietDays(), morning.telling().quietDays())
                    + "**");
        } else if (morning.quietDays() > 0) {
            page.item(Words.of("quiet", morning.quietDays()));
        }
    }

    private void news() {
        Changes c = morning.changes();
        if (morning.isFirst()) {
            page.item(Words.of("first"));
        } else if (c.added.count() + c.changed.count() + c.withdrawn.count() == 0) {
            page.item(Words.of("nothing_new"));
        }
    }

    private void documents() {
        Totals totals = morning.totals();
        Night night = morning.night();
        page.heading(Words.of("documents"));
        page.columns(Words.of("what"), Words.of("count"));
        page.row(Words.of("all"), totals.documents());
        totals.statuses.forEach((status, count) -> page.row(Words.orItself("status.", status), count));
        page.row(Words.of("facts"), totals.facts);
        page.row(Words.of("new"), morning.changes().added.count());
        page.row(Words.of("changed"), morning.changes().changed.count());
        page.row(Words.of("withdrawn"), morning.changes().withdrawn.count());
        page.row(Words.of("read"), night.read());
        page.row(Words.of("unchanged"), night.unchanged());
        if (!night.complete()) {
            page.row(Words.of("gone"), night.gone());
        }
        if (night.notFetched() > 0) {
            page.row(Words.of("not_fetched"), night.notFetched());
        }
        sources("new", morning.changes().added);
        sources("changed", morning.changes().changed);
        sources("withdrawn", morning.changes().withdrawn);
    }

    private void sources(String key, Changes.Some<String> some) {
        if (some.count() > 0) {
            page.subheading(Words.of(key));
            some.named().forEach(source -> page.item(MarkdownText.code(source)));
            more(some.count() - some.named().size());
        }
    }

    private void rejected() {
        Map<String, Integer> reasons = morning.totals().reasons;
        if (reasons.isEmpty()) {
            return;
        }
        page.heading(Words.of("reasons"));
        page.columns(Words.of("reason"), Words.of("count"));
        reasons.forEach((reason, count) -> page.row(MarkdownText.code(reason), count));
        Changes.Some<Tally.Document> newly = morning.changes().rejected;
        if (newly.count() > 0) {
            page.subheading(Words.of("newly_rejected"));
            newly.named().forEach(d -> page.item(MarkdownText.code(d.reason()) + " " + MarkdownText.code(d.source())));
            more(newly.count() - newly.named().size());
        }
    }

    private void findings() {
        Changes c = morning.changes();
        Map<String, Integer> standing = new TreeMap<>();
        Map<String, Integer> rules = new TreeMap<>();
        morning.totals().findings.forEach((kind, count) -> {
            standing.merge(kind.severity(), count, Integer::sum);
            rules.merge(kind.rules().isEmpty() ? kind.code() : kind.rules(), count, Integer::sum);
        });
        page.heading(Words.of("findings"));
        page.columns(Words.of("severity"), Words.of("opened"), Words.of("closed"), Words.of("standing"));
        for (String severity : List.of("error", "warning", "info")) {
            page.row(
                    Words.of("severity." + severity),
                    c.opened.count(severity),
                    c.closed.count(severity),
                    standing.getOrDefault(severity, 0));
        }
        if (!rules.isEmpty()) {
            page.subheading(Words.of("by_rule"));
            page.columns(Words.of("rule"), Words.of("count"));
            rules.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(KINDS)
                    .forEach(rule -> page.row(MarkdownText.code(rule.getKey()), rule.getValue()));
            more(rules.size() - KINDS);
        }
    }

    private void named(String key, Changes.Findings findings) {
        if (findings.count() == 0) {
            return;
        }
        page.heading(Words.of(key));
        for (Tally.Found f : findings.named()) {
            page.item(Words.of("severity." + f.severity()) + " " + MarkdownText.code(f.source()) + " "
                    + MarkdownText.code(f.id()) + " " + MarkdownText.plain(f.zh()) + " · "
                    + MarkdownText.plain(f.en()));
        }
        more(findings.count() - findings.named().size());
    }

    private void slowest() {
        if (morning.night().slowest().isEmpty()) {
            return;
        }
        page.heading(Words.of("slowest"));
        page.columns(Words.of("document"), Words.of("seconds"));
        morning.night()
                .slowest()
                .forEach(slow -> page.row(MarkdownText.code(slow.source()), Morning.seconds(slow.time())));
    }

    private void workers() {
        if (morning.night().workers().isEmpty()) {
            return;
        }
        page.heading(Words.of("workers"));
        page.columns(Words.of("cause"), Words.of("count"));
        morning.night().workers().forEach((cause, count) -> page.row(Words.orItself("cause.", cause), count));
    }

    private void loaded(LoadReport report) {
        page.heading(Words.of("loaded"));
        page.item(MarkdownText.code(report.where()));
        if (report.stood()) {
            page.item(Words.of("load_stood"));
            return;
        }
        page.columns(Words.of("table"), Words.of("rows_removed"), Words.of("rows_added"));
        report.tables().forEach(t -> page.row(MarkdownText.code(t.dataset()), t.removed(), t.added()));
    }

    private void more(int count) {
        if (count > 0) {
            page.item(Words.of("more", count));
        }
    }
}
