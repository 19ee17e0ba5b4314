package io.yusuan.gather.web;

import io.yusuan.dataset.DurableFiles;
import io.yusuan.gather.web.PageLinks.Link;
import io.yusuan.gather.web.Visit.NotFetched;
import io.yusuan.gather.web.WebSource.Html;
import io.yusuan.gather.web.WebSource.Paging;
import io.yusuan.gather.web.WebSource.Use;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads listing pages and articles, and finds what they lead to. Each address is read once; a page that repeats another
 * leads to no further listing. What could not be read is noted, and then what was not found says nothing.
 */
final class Reading {
    /** Bytes; what is larger is no page that people read. */
    private static final long MAX_PAGE = 32L << 20;
    /** A numbered listing of which so many pages in a row cannot be read is left for today. */
    private static final int FAILURES_IN_A_ROW = 3;

    private static final List<String> NO_PAGES = List.of("javascript", "mailto", "tel", "data", "about");

    /** How to get a page, and what becomes of those that are documents. */
    interface Pages {
        Fetched get(URI url) throws IOException, InterruptedException;

        void keep(URI url, Fetched.Content content) throws IOException;

        void gone(URI url) throws IOException;
    }

    private record Page(URI url, Use use) {}

    private final WebSource source;
    private final Pages pages;
    private final List<NotFetched> problems;
    private final Deque<Page> open = new ArrayDeque<>();
    private final Set<URI> met = new HashSet<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final Map<String, URI> byContent = new HashMap<>();
    private final Set<URI> documents = new TreeSet<>();
    private int read;
    private boolean complete = true;
    private boolean failed;

    Reading(WebSource source, Pages pages, List<NotFetched> problems) {
        this.source = source;
        this.pages = pages;
        this.problems = problems;
    }

    /** Reads every page that can be reached. */
    void run() throws IOException, InterruptedException {
        for (URI start : source.start()) {
            if (met.add(start) && mayGoOn(start)) {
                begin(start, read(new Page(start, Use.LISTING)));
            }
        }
        if (source.paging().isPresent()) {
            number(source.paging().get());
        }
        while (!open.isEmpty() && mayGoOn(open.peek().url())) {
            read(open.remove());
        }
    }

    /** Links to documents that were found, articles not among them. */
    Set<URI> documents() {
        return documents;
    }

    /** Whether everything was read, so that what was not found is no longer published. */
    boolean complete() {
        return complete;
    }

    /** Whether a page that everything begins with could not be read. */
    boolean failed() {
        return failed;
    }

    int pagesRead() {
        return read;
    }

    private boolean mayGoOn(URI next) {
        if (read < source.manners().maxPages()) {
            return true;
        }
        missing(next, "limit:pages, " + read + " pages were read; this one and what comes after it were not");
        return false;
    }

    private void missing(URI url, String reason) {
        complete = false;
        problems.add(new NotFetched(url.toString(), reason));
    }

    /** A first page without any link stands there instead of the listing, while a site is mended for instance. */
    private void begin(URI url, Optional<Set<URI>> links) {
        if (links.isPresent() && links.get().isEmpty()) {
            missing(url, "the page has no link that the source names");
        }
        failed |= links.map(Set::isEmpty).orElse(true);
    }

    /**
     * Reads page after page until there is none of the next number, or one without a link that earlier ones had not. A
     * listing longer than the job asks for is not complete.
     */
    private void number(Paging paging) throws IOException, InterruptedException {
        Set<URI> found = new HashSet<>();
        int failures = 0;
        for (int number = paging.from(); number <= paging.to() && failures < FAILURES_IN_A_ROW; number++) {
            Optional<URI> url = WebUrl.of(paging.page(number));
            if (url.isEmpty() || !mayGoOn(url.get())) {
                return;
            }
            met.add(url.get());
            read++;
            Fetched fetched = pages.get(url.get());
            if (fetched instanceof Fetched.Gone && number > paging.from()) {
                return;
            }
            Optional<Set<URI>> links = links(new Page(url.get(), Use.LISTING), fetched);
            if (number == paging.from()) {
                begin(url.get(), links);
            }
            if (links.isPresent() && !found.addAll(links.get())) {
                return;
            }
            failures = links.isPresent() ? 0 : failures + 1;
        }
        complete = false;
    }

    private Optional<Set<URI>> read(Page page) throws IOException, InterruptedException {
        read++;
        return links(page, pages.get(page.url()));
    }

    /** What a page leads to; nothing where it could not be read. */
    private Optional<Set<URI>> links(Page page, Fetched fetched) throws IOException {
        if (fetched instanceof Fetched.Content content) {
            return content(page, content);
        }
        if (fetched instanceof Fetched.Gone gone && page.use() == Use.ARTICLE) {
            pages.gone(page.url());
            problems.add(new NotFetched(page.url().toString(), "HTTP " + gone.status()));
        } else if (fetched instanceof Fetched.Gone gone) {
            missing(page.url(), "HTTP " + gone.status());
        } else {
            missing(page.url(), fetched instanceof Fetched.Failed failure ? failure.reason() : "sent nothing");
        }
        return Optional.empty();
    }

    private Optional<Set<URI>> content(Page page, Fetched.Content content) throws IOException {
        if (page.use() == Use.ARTICLE && !content.isHtml()) {
            pages.keep(page.url(), content);
            return Optional.of(Set.of());
        }
        if (!content.isHtml() || content.bytes() > MAX_PAGE) {
            String type = content.header("content-type").orElse("no type");
            missing(page.url(), content.isHtml() ? "limit:bytes, too large for a page" : "not a page but " + type);
            DurableFiles.delete(content.staged());
            return Optional.empty();
        }
        byte[] html = Files.readAllBytes(content.staged());
        String type = content.header("content-type").orElse("");
        Set<URI> found = followed(page, PageLinks.of(html, content.from(), type), content.sha256());
        if (page.use() == Use.ARTICLE && isDocument(found)) {
            pages.keep(page.url(), content);
        } else {
            DurableFiles.delete(content.staged());
        }
        return Optional.of(found);
    }

    private boolean isDocument(Set<URI> attachments) {
        Html html = source.links().html();
        return html == Html.ALWAYS || html == Html.WITHOUT_ATTACHMENTS && attachments.isEmpty();
    }

    private Set<URI> followed(Page page, List<Link> links, String sha256) {
        URI repeated = byContent.putIfAbsent(sha256, page.url());
        Set<URI> found = new HashSet<>();
        for (Link link : links) {
            link.elsewhere().ifPresent(url -> noteElsewhere(url, link));
            Use use =
                    link.url().map(url -> source.links().use(url, link.words())).orElse(Use.NONE);
            if (use == Use.DOCUMENT || use != Use.NONE && page.use() == Use.LISTING) {
                found.add(link.url().get());
                follow(new Page(link.url().get(), use), page.url(), repeated);
            }
        }
        return found;
    }

    private void noteElsewhere(URI url, Link link) {
        boolean page =
                url.getScheme() == null || NO_PAGES.contains(url.getScheme().toLowerCase(java.util.Locale.ROOT));
        if (!page && source.links().use(url, link.words()) != Use.NONE && elsewhere.add(link.written())) {
            problems.add(new NotFetched(link.written(), "no address of http or https, or one too long"));
        }
    }

    private void follow(Page next, URI from, URI repeated) {
        if (!met.add(next.url())) {
            return;
        }
        if (next.use() == Use.DOCUMENT) {
            documents.add(next.url());
        } else if (!source.reach().permits(next.url())) {
            String host = WebUrl.authority(next.url());
            problems.add(
                    new NotFetched(next.url().toString(), "the host " + host + " is not among those of the source"));
        } else if (repeated != null && next.use() == Use.LISTING) {
            missing(next.url(), "not read: " + from + ", which leads to it, repeats " + repeated);
        } else {
            open.add(next);
        }
    }
}
