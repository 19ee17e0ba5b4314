package io.yusuan.batch;

import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.gather.web.UrlPattern;
import io.yusuan.gather.web.WebSource;
import io.yusuan.gather.web.WebSource.Html;
import io.yusuan.gather.web.WebSource.Links;
import io.yusuan.gather.web.WebSource.Manners;
import io.yusuan.gather.web.WebSource.Paging;
import io.yusuan.gather.web.WebSource.Reach;
import io.yusuan.gather.web.WebUrl;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys below {@code web} of a source in a job file. */
final class JobWebSource {
    private static final Set<String> KEYS = Set.of(
            "start",
            "hosts",
            "allow_private_addresses",
            "listings",
            "articles",
            "titled",
            "documents",
            "exclude",
            "html",
            "paging",
            "user_agent",
            "delay_seconds",
            "timeout_seconds",
            "retries",
            "max_pages");
    private static final List<String> DOCUMENTS = List.of("*.doc", "*.docx", "*.xls", "*.xlsx", "*.pdf", "*.zip");
    private static final int MILLIS = 3;
    private static final int DELAY = 2;
    private static final int LONGEST_DELAY = 600;
    private static final int TIMEOUT = 120;
    private static final int LONGEST_TIMEOUT = 3600;
    private static final int RETRIES = 3;
    private static final int MOST_RETRIES = 10;
    private static final int PAGES = 10_000;
    private static final int MOST_PAGES = 10_000_000;

    private final YamlNode.Mapping web;
    private final Problems problems;

    private JobWebSource(YamlNode.Mapping web, Problems problems) {
        this.web = web;
        this.problems = problems;
    }

    /**
     * A source as written.
     *
     * @param source the mapping that {@code web} stands in
     * @param maxBytes of one document
     */
    static WebSource of(YamlNode.Mapping source, long maxBytes, Problems problems) {
        source.allowOnly(Set.of("name", "web"), problems);
        YamlNode.Mapping web = source.entries().get("web").asMapping(problems);
        web.allowOnly(KEYS, problems);
        return new JobWebSource(web, problems).read(source.text("name", "", new Problems()), maxBytes);
    }

    private WebSource read(String name, long maxBytes) {
        List<URI> start = addresses();
        Optional<Paging> paging = web.get("paging").map(node -> paging(node.asMapping(problems)));
        if (web.get("start").isEmpty() && paging.isEmpty()) {
            problems.missing(web, "start");
        }
        List<UrlPattern> documents = web.get("documents").isPresent()
                ? patterns("documents")
                : DOCUMENTS.stream().map(UrlPattern::new).toList();
        Links links = new Links(
                patterns("exclude"),
                documents,
                patterns("listings"),
                patterns("articles"),
                patterns("titled"),
                web.constant("html", Html.class, Html.WITHOUT_ATTACHMENTS, problems));
        Reach reach = new Reach(hosts(start, paging), web.flag("allow_private_addresses", false, problems));
        return new WebSource(name, start, reach, links, paging, manners(maxBytes));
    }

    private List<URI> addresses() {
        List<URI> start = new ArrayList<>();
        for (String written : web.texts("start", problems)) {
            address("start", written, web).ifPresent(start::add);
        }
        return start;
    }

    private Optional<URI> address(String key, String written, YamlNode.Mapping where) {
        Optional<URI> url = WebUrl.of(written);
        if (url.isEmpty()) {
            problems.add(where.entries().get(key), "\"" + written + "\" is no address of http or https");
        }
        return url;
    }

    /** Those written, and those of the pages that are read first. */
    private Set<String> hosts(List<URI> start, Optional<Paging> paging) {
        Set<String> hosts = new TreeSet<>();
        start.forEach(url -> hosts.add(WebUrl.authority(url)));
        paging.flatMap(p -> WebUrl.of(p.url())).ifPresent(url -> hosts.add(WebUrl.authority(url)));
        for (String host : web.texts("hosts", problems)) {
            Optional<URI> url = WebUrl.of("http://" + host + "/");
            if (url.isEmpty() || !host.matches("[^/?#\\\\\\s]+")) {
                problems.add(
                        web.entries().get("hosts"),
                        "\"" + host + "\" is no host; write example.org or example.org:8080");
            } else {
                hosts.add(WebUrl.authority(url.get()));
            }
        }
        return hosts;
    }

    private List<UrlPattern> patterns(String key) {
        List<UrlPattern> patterns = new ArrayList<>();
        for (String written : web.texts(key, problems)) {
            if (written.isBlank()) {
                problems.add(web.entries().get(key), "a pattern of \"" + key + "\" is empty");
            }
            patterns.add(new UrlPattern(written));
        }
        return patterns;
    }

    private Paging paging(YamlNode.Mapping paging) {
        paging.allowOnly(Set.of("url", "from", "to"), problems);
        String url = paging.required("url", problems);
        if (!url.isEmpty() && address("url", url, paging).isPresent() && !url.contains(Paging.NUMBER)) {
            problems.add(
                    paging.entries().get("url"),
                    "\"url\" has " + Paging.NUMBER + " where the number of the page stands");
        }
        int from = whole(paging, "from", 0, MOST_PAGES, 1);
        int to = whole(paging, "to", 0, MOST_PAGES, PAGES);
        if (to < from) {
            problems.add(paging, "\"to\" is not less than \"from\"");
        }
        return new Paging(url, from, to);
    }

    private Manners manners(long maxBytes) {
        return new Manners(
                userAgent(),
                seconds("delay_seconds", 0, LONGEST_DELAY, DELAY),
                seconds("timeout_seconds", 1, LONGEST_TIMEOUT, TIMEOUT),
                whole(web, "retries", 0, MOST_RETRIES, RETRIES),
                maxBytes,
                whole(web, "max_pages", 1, MOST_PAGES, PAGES));
    }

    private String userAgent() {
        String agent = web.text("user_agent", "yusuan/" + EngineVersion.current(), problems);
        if (!agent.matches("[A-Za-z_-]+(?:[/ ][ -~]*)?")) {
            problems.add(
                    web.entries().get("user_agent"),
                    "\"user_agent\" begins with a name of letters, - and _ and is plain ASCII");
        }
        return agent;
    }

    private Duration seconds(String key, int least, int most, int otherwise) {
        BigDecimal seconds = web.number(key, BigDecimal.valueOf(otherwise), problems);
        if (seconds.compareTo(BigDecimal.valueOf(least)) < 0 || seconds.compareTo(BigDecimal.valueOf(most)) > 0) {
            problems.add(
                    web.entries().get(key), String.format(Locale.ROOT, "\"%s\" is from %d to %d", key, least, most));
            return Duration.ofSeconds(otherwise);
        }
        return Duration.ofMillis(seconds.movePointRight(MILLIS).longValue());
    }

    private int whole(YamlNode.Mapping where, String key, int least, int most, int otherwise) {
        BigDecimal number = where.number(key, BigDecimal.valueOf(otherwise), problems);
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            problems.add(
                    where.entries().get(key),
                    String.format(Locale.ROOT, "\"%s\" is a whole number from %d to %d", key, least, most));
            return otherwise;
        }
        return number.intValue();
    }
}
