package io.yusuan.gather.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.yusuan.dataset.DurableFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What hosts ask of programs in robots.txt (RFC 9309), read once a run. A host without one allows everything; one whose
 * robots.txt cannot be read this time is not visited this time.
 */
final class Robots {
    /** Far beyond the 500 KiB that a reader must take. */
    private static final long MAX_BYTES = 4 << 20;

    /** Gets a robots.txt. */
    interface Source {
        Fetched get(URI url, long maxBytes) throws IOException, InterruptedException;
    }

    private record Rules(BaseRobotRules rules, String unreadable) {}

    private final String robot;
    private final Source source;
    private final Map<URI, Rules> byHost = new HashMap<>();

    /** @param robot the name by which rules speak of this program, lower case */
    Robots(String robot, Source source) {
        this.robot = robot;
        this.source = source;
    }

    /** Why an address may not be asked for; nothing where it may. */
    Optional<String> refusal(URI url) throws IOException, InterruptedException {
        Rules rules = rules(url);
        if (!rules.unreadable().isEmpty()) {
            return Optional.of("robots.txt of the host could not be read (" + rules.unreadable() + ")");
        }
        return rules.rules().isAllowed(url.toString()) ? Optional.empty() : Optional.of("robots.txt disallows it");
    }

    /** What the host asks for between two requests; of a host that was not asked yet nothing is known. */
    Duration delay(URI url) {
        Rules rules = byHost.get(place(url));
        long millis = rules == null ? 0 : rules.rules().getCrawlDelay();
        return millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
    }

    private static URI place(URI url) {
        return URI.create(url.getScheme() + "://" + WebUrl.authority(url) + "/robots.txt");
    }

    private Rules rules(URI url) throws IOException, InterruptedException {
        URI place = place(url);
        Rules rules = byHost.get(place);
        if (rules == null) {
            rules = read(place);
            byHost.put(place, rules);
        }
        return rules;
    }

    private Rules read(URI place) throws IOException, InterruptedException {
        Fetched fetched = source.get(place, MAX_BYTES);
        if (fetched instanceof Fetched.Content content) {
            byte[] bytes = Files.readAllBytes(content.staged());
            DurableFiles.delete(content.staged());
            return new Rules(
                    new SimpleRobotRulesParser()
                            .parseContent(
                                    place.toString(),
                                    bytes,
                                    content.header("content-type").orElse("text/plain"),
                                    List.of(robot)),
                    "");
        }
        String reason = fetched instanceof Fetched.Failed failed ? failed.reason() : "";
        boolean none = fetched instanceof Fetched.Gone || reason.matches("HTTP 4\\d\\d");
        return none && !reason.equals("HTTP 429")
                ? new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), "")
                : new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), reason.isEmpty() ? "no answer" : reason);
    }
}
