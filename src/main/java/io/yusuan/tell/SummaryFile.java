package io.yusuan.tell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** {@code summary.json}: the summary for programs. */
final class SummaryFile {
    private SummaryFile() {}

    static String of(Morning morning) {
        Night night = morning.night();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("job", night.job());
        root.put("outcome", night.outcome());
        root.put("complete", night.complete());
        root.put("message", night.words().isEmpty() ? null : night.words());
        root.put("begun", morning.clock(night.begun()));
        root.put("ended", morning.clock(night.ended()));
        root.put("last_success", morning.after().success().map(morning::clock).orElse(null));
        root.put("engine_version", night.engine());
        root.put("catalogue_version", night.catalogue());
        root.put("manifest", night.manifest().orElse(null));
        root.put("first", morning.isFirst());
        documents(root, morning);
        findings(root, morning);
        effort(root, morning);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(root) + "\n";
    }

    private static void documents(Map<String, Object> root, Morning morning) {
        Changes changes = morning.changes();
        root.put("documents", morning.totals().documents());
        root.put("statuses", morning.totals().statuses);
        root.put("rejected_by_reason", morning.totals().reasons);
        root.put("facts", morning.totals().facts);
        root.put("read", morning.night().read());
        root.put("unchanged", morning.night().unchanged());
        root.put("not_fetched", morning.night().notFetched());
        root.put("new", some(changes.added, s -> s));
        root.put("changed", some(changes.changed, s -> s));
        root.put("withdrawn", some(changes.withdrawn, s -> s));
        root.put("newly_rejected", some(changes.rejected, SummaryFile::rejected));
        root.put("days_without_new_documents", morning.quietDays());
        root.put("too_quiet", morning.isTooQuiet());
    }

    private static void findings(Map<String, Object> root, Morning morning) {
        root.put("findings", kinds(morning.totals().findings));
        root.put("findings_opened", findings(morning.changes().opened));
        root.put("findings_closed", findings(morning.changes().closed));
    }

    private static void effort(Map<String, Object> root, Morning morning) {
        Map<String, Object> steps = new LinkedHashMap<>();
        morning.night().steps().forEach((step, time) -> steps.put(step, time.toMillis() / 1000.0));
        root.put("step_seconds", steps);
        root.put(
                "slowest",
                morning.night().slowest().stream()
                        .map(slow -> pairs(
                                "source", slow.source(), "seconds", slow.time().toMillis() / 1000.0))
                        .toList());
        root.put("workers_replaced", morning.night().workers());
        root.put("loaded", morning.night().loaded().orElse(null));
    }

    private static <T> Map<String, Object> some(Changes.Some<T> some, Function<T, Object> as) {
        return pairs(
                "count", some.count(), "named", some.named().stream().map(as).toList());
    }

    private static Object rejected(Tally.Document document) {
        return pairs("source", document.source(), "reason", document.reason());
    }

    private static Map<String, Object> findings(Changes.Findings findings) {
        List<Object> named = new ArrayList<>();
        for (Tally.Found f : findings.named()) {
            named.add(pairs(
                    "finding_id", f.id(),
                    "source", f.source(),
                    "code", f.code(),
                    "rules", f.rules(),
                    "severity", f.severity(),
                    "place", f.place(),
                    "message_zh", f.zh(),
                    "message_en", f.en()));
        }
        return pairs("count", findings.count(), "kinds", kinds(findings.kinds()), "named", named);
    }

    private static List<Object> kinds(Map<Totals.Kind, Integer> kinds) {
        List<Object> all = new ArrayList<>();
        kinds.forEach((kind, count) -> all.add(
                pairs("code", kind.code(), "rules", kind.rules(), "severity", kind.severity(), "count", count)));
        return all;
    }

    private static Map<String, Object> pairs(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
