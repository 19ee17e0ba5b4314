package io.yusuan.gather.web;

import io.yusuan.gather.web.WebSource.Manners;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches politely: what robots.txt allows, one request after the other with a pause between those to one host, again after
 * a while where it failed. Follows redirects itself, so that each is held against the source like a link.
 */
final class Fetcher implements Closeable {
    private static final int MAX_REDIRECTS = 10;
    /** Pause before the first repetition; each further one doubles it. */
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(2);
    /** Longer than this no run stands still for one address. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final WebSource source;
    private final Client client;
    private final Robots robots;
    private final Waiting waiting;
    private final Map<String, Instant> lastRequest = new HashMap<>();

    Fetcher(WebSource source, Client client, Waiting waiting) {
        this.source = source;
        this.client = client;
        this.waiting = waiting;
        this.robots =
                new Robots(source.manners().robot(), (url, maxBytes) -> follow(url, Optional.empty(), maxBytes, false));
    }

    /**
     * Fetches what stands at an address.
     *
     * @param known what it sent before, if that is still on this disk
     * @throws IOException when this machine cannot keep what is sent
     */
    Fetched fetch(URI url, Optional<Provenance> known, long maxBytes) throws IOException, InterruptedException {
        return follow(url, known, maxBytes, true);
    }

    private Fetched follow(URI url, Optional<Provenance> known, long maxBytes, boolean askRobots)
            throws IOException, InterruptedException {
        Set<URI> seen = new HashSet<>();
        URI at = url;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            if (!seen.add(at)) {
                return new Fetched.Failed("redirects lead in a circle, again to " + at);
            }
            Optional<String> refusal = refusal(at, askRobots);
            if (refusal.isPresent()) {
                return new Fetched.Failed((redirects == 0 ? "" : "redirected to " + at + ": ") + refusal.get());
            }
            String here = at.toString();
            Client.Reply reply = insist(at, known.filter(k -> k.from().equals(here)), maxBytes);
            if (!(reply instanceof Client.Redirect redirect)) {
                return ((Client.Final) reply).fetched();
            }
            Optional<URI> next = target(at, redirect.location());
            if (next.isEmpty()) {
                return new Fetched.Failed(
                        "redirected to " + redirect.location() + ", which is no http or https address");
            }
            at = next.get();
        }
        return new Fetched.Failed("more than " + MAX_REDIRECTS + " redirects");
    }

    private Optional<String> refusal(URI url, boolean askRobots) throws IOException, InterruptedException {
        if (!source.reach().permits(url)) {
            return Optional.of("the host " + WebUrl.authority(url) + " is not among those of the source");
        }
        return askRobots ? robots.refusal(url) : Optional.empty();
    }

    private static Optional<URI> target(URI from, String location) {
        if (location.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return WebUrl.of(location);
        }
        String origin = from.getScheme() + ":";
        if (location.startsWith("//")) {
            return WebUrl.of(origin + location);
        }
        origin += "//" + WebUrl.authority(from);
        String path = from.getRawPath();
        if (location.startsWith("/")) {
            return WebUrl.of(origin + location);
        }
        return location.startsWith("?")
                ? WebUrl.of(origin + path + location)
                : WebUrl.of(origin + path.substring(0, path.lastIndexOf('/') + 1) + location);
    }

    /** Asks until there is an answer that stands. */
    private Client.Reply insist(URI url, Optional<Provenance> known, long maxBytes)
            throws IOException, InterruptedException {
        Manners manners = source.manners();
        Duration backOff = FIRST_BACK_OFF;
        for (int attempt = 0; ; attempt++) {
            takeTurn(url);
            Client.Reply reply = client.ask(url, known, maxBytes);
            lastRequest.put(url.getHost(), waiting.now());
            if (!(reply instanceof Client.Again again)) {
                return reply;
            }
            Duration asked = again.retryAfter().flatMap(this::duration).orElse(Duration.ZERO);
            if (attempt >= manners.retries() || asked.compareTo(LONGEST_WAIT) > 0) {
                String tries = attempt == 0 ? "" : ", also when tried again";
                return new Client.Final(new Fetched.Failed(again.reason() + tries));
            }
            Duration wait = asked.compareTo(backOff) > 0 ? asked : backOff;
            waiting.pause(wait);
            backOff = backOff.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : backOff.multipliedBy(2);
        }
    }

    private void takeTurn(URI url) throws InterruptedException {
        Instant last = lastRequest.get(url.getHost());
        if (last == null) {
            return;
        }
        Duration wished = robots.delay(url);
        Duration delay = wished.compareTo(source.manners().delay()) > 0
                ? wished
                : source.manners().delay();
        Duration passed = Duration.between(last, waiting.now());
        Duration left = passed.isNegative() ? delay : delay.minus(passed);
        if (!left.isNegative() && !left.isZero()) {
            waiting.pause(left);
        }
    }

    /** Retry-After (RFC 9110): seconds, or a date. */
    private Optional<Duration> duration(String written) {
        if (written.strip().matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(written.strip())));
        }
        try {
            Instant date = ZonedDateTime.parse(written.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(waiting.now(), date)).filter(d -> !d.isNegative());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
