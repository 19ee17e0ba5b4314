package io.yusuan.batch;

import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.tell.Telling;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a job file says of how the job is watched over. */
final class JobOperating {
    private JobOperating() {}

    static Operating of(YamlNode.Mapping root, Problems problems) {
        YamlNode.Mapping report = section("report", root, problems);
        report.allowOnly(Set.of("metrics", "quiet_days"), problems);
        return new Operating(
                new Telling(metrics(report, problems), quietDays(report, problems)),
                logging(root, problems),
                Reprocess.NOTHING);
    }

    private static Logging logging(YamlNode.Mapping root, Problems problems) {
        YamlNode.Mapping log = section("log", root, problems);
        log.allowOnly(Set.of("format", "to"), problems);
        Logging otherwise = Logging.DEFAULT;
        return new Logging(
                log.constant("format", Logging.Format.class, otherwise.format(), problems),
                log.constant("to", Logging.To.class, otherwise.to(), problems));
    }

    private static YamlNode.Mapping section(String key, YamlNode.Mapping root, Problems problems) {
        return root.get(key)
                .map(node -> node.asMapping(problems))
                .orElse(new YamlNode.Mapping(root.file(), root.line(), Map.of()));
    }

    private static Optional<Path> metrics(YamlNode.Mapping report, Problems problems) {
        if (report.get("metrics").isEmpty()) {
            return Optional.empty();
        }
        String text = report.required("metrics", problems);
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            problems.add(report.entries().get("metrics"), "\"" + text + "\" is no path: " + e.getReason());
            return Optional.empty();
        }
    }

    private static int quietDays(YamlNode.Mapping report, Problems problems) {
        BigDecimal days = report.number("quiet_days", BigDecimal.valueOf(Telling.DEFAULT.quietDays()), problems);
        try {
            if (days.signum() >= 0) {
                return days.intValueExact();
            }
        } catch (ArithmeticException e) {
            // said below
        }
        problems.add(report.entries().get("quiet_days"), "\"quiet_days\" is a number of days, or 0 for no warning");
        return Telling.DEFAULT.quietDays();
    }
}
