package io.yusuan.gather.web;

import io.yusuan.dataset.DurableFiles;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.gather.Originals;
import io.yusuan.gather.web.Visit.NotFetched;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits one source: reads its pages, fetches the documents that are new or have changed, and keeps what was fetched
 * earlier. A document leaves when its address answers 404 or 410, or when everything was read and nothing leads to it any
 * more; whatever else fails, it stays as it was. Each document is kept as soon as it is here, so that a visit that was cut
 * short goes on where it was.
 */
public final class WebGather {
    private static final Logger LOG = LoggerFactory.getLogger(WebGather.class);
    /** What attachments are called, in an address whose answer should then be no page. */
    private static final List<UrlPattern> ATTACHMENTS = Stream.of(
                    "doc", "docx", "xls", "xlsx", "pdf", "zip", "rar", "7z")
            .map(ending -> new UrlPattern("*." + ending))
            .toList();

    private static final int SNIFFED = 512;

    private final WebSource source;
    private final Originals originals;
    private final ProvenanceFiles known;
    private final Waiting waiting;
    private final Map<String, Provenance> published = new TreeMap<>();
    private final List<NotFetched> problems = new ArrayList<>();

    private WebGather(String job, WebSource source, Path work, Waiting waiting) throws IOException {
        this.source = source;
        this.waiting = waiting;
        this.originals = new Originals(work);
        originals.clearStaged();
        this.known = new ProvenanceFiles(work, job + "\0" + source.name());
    }

    /**
     * What a source holds today.
     *
     * @param job the job that names the source
     * @param work directory of the job's state; originals and what is known of them are kept in it
     * @throws IOException when this machine cannot keep what is sent, or the thread is interrupted
     */
    public static Visit gather(String job, WebSource source, Path work) throws IOException {
        return gather(job, source, work, InetAddress::getAllByName, Waiting.REAL);
    }

    static Visit gather(String job, WebSource source, Path work, AddressGuard.Names names, Waiting waiting)
            throws IOException {
        WebGather gather = new WebGather(job, source, work, waiting);
        AddressGuard guard = new AddressGuard(names, source.reach().privateAddresses());
        try (Fetcher fetcher = new Fetcher(source, new Client(source.manners(), guard, gather.originals), waiting)) {
            return gather.visit(fetcher);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while documents were fetched");
        }
    }

    private Visit visit(Fetcher fetcher) throws IOException, InterruptedException {
        Reading reading = new Reading(source, pages(fetcher), problems);
        reading.run();
        Set<String> linked = new HashSet<>(published.keySet());
        for (URI url : reading.documents()) {
            linked.add(url.toString());
            fetch(fetcher, url);
        }
        for (Provenance earlier : known.published().values()) {
            if (!linked.contains(earlier.url()) && !published.containsKey(earlier.url())) {
                unlinked(earlier, reading.complete());
            }
        }
        problems.forEach(problem -> LOG.warn("not fetched: {} ({})", problem.url(), problem.reason()));
        int asked = reading.pagesRead() + reading.documents().size();
        boolean failed = reading.failed() || 2 * problems.size() > asked;
        return new Visit(published.values().stream().map(this::document).toList(), problems, failed);
    }

    private void unlinked(Provenance earlier, boolean complete) throws IOException {
        if (complete) {
            known.markGone(earlier);
        } else {
            published.put(earlier.url(), earlier);
        }
    }

    private Reading.Pages pages(Fetcher fetcher) {
        return new Reading.Pages() {
            /** A page that is unchanged is read again all the same, for its links. */
            @Override
            public Fetched get(URI url) throws IOException, InterruptedException {
                Optional<Provenance> before = here(url);
                Fetched fetched = fetcher.fetch(url, before, source.manners().maxBytes());
                return fetched instanceof Fetched.Unchanged && before.isPresent() ? copy(before.get()) : fetched;
            }

            @Override
            public void keep(URI url, Fetched.Content content) throws IOException {
                WebGather.this.keep(url, content);
            }

            @Override
            public void gone(URI url) throws IOException {
                WebGather.this.gone(url);
            }
        };
    }

    private Fetched copy(Provenance before) throws IOException {
        Path staged = originals.stage();
        DurableFiles.copy(originals.file(before.sha256()), staged);
        return new Fetched.Content(
                URI.create(before.from()), staged, before.sha256(), before.bytes(), before.headers());
    }

    /** What is known of an address, if its original is still here. */
    private Optional<Provenance> here(URI url) throws IOException {
        Optional<Provenance> before = known.of(url.toString());
        return before.isPresent()
                        && originals.holds(before.get().sha256(), before.get().bytes())
                ? before
                : Optional.empty();
    }

    private void fetch(Fetcher fetcher, URI url) throws IOException, InterruptedException {
        if (published.containsKey(url.toString())) {
            return;
        }
        Optional<Provenance> before = here(url);
        Fetched fetched = fetcher.fetch(url, before, source.manners().maxBytes());
        if (fetched instanceof Fetched.Unchanged && before.isPresent()) {
            put(before.get().withGone(false));
        } else if (fetched instanceof Fetched.Gone gone) {
            gone(url);
            problems.add(new NotFetched(url.toString(), "HTTP " + gone.status()));
        } else if (fetched instanceof Fetched.Content content && !isPageInsteadOfDocument(url, content)) {
            keep(url, content);
        } else {
            failed(url, fetched);
        }
    }

    /** What was here before stays. */
    private void failed(URI url, Fetched fetched) throws IOException {
        String reason = fetched instanceof Fetched.Failed failed ? failed.reason() : "sent nothing";
        if (fetched instanceof Fetched.Content content) {
            DurableFiles.delete(content.staged());
            reason = "a page was sent in place of the document";
        }
        problems.add(new NotFetched(url.toString(), reason));
        Optional<Provenance> before = known.of(url.toString()).filter(p -> !p.gone());
        if (before.isPresent()) {
            published.put(url.toString(), before.get());
        }
    }

    /** Tables in HTML are published as .xls and .doc too, but then the server does not call them a page. */
    private static boolean isPageInsteadOfDocument(URI url, Fetched.Content content) throws IOException {
        if (!content.isHtml() || ATTACHMENTS.stream().noneMatch(pattern -> pattern.matches(url))) {
            return false;
        }
        try (InputStream in = Files.newInputStream(content.staged())) {
            String head = new String(in.readNBytes(SNIFFED), StandardCharsets.ISO_8859_1);
            return head.replaceFirst("^\\u00ef\\u00bb\\u00bf", "")
                    .stripLeading()
                    .startsWith("<");
        }
    }

    private void gone(URI url) throws IOException {
        Optional<Provenance> before = known.of(url.toString());
        if (before.isPresent()) {
            known.markGone(before.get());
        }
    }

    private void keep(URI url, Fetched.Content content) throws IOException {
        originals.keep(content.staged(), new Originals.Stored(content.sha256(), content.bytes()));
        put(new Provenance(
                url.toString(),
                content.from().toString(),
                content.sha256(),
                content.bytes(),
                waiting.now().toString(),
                content.headers(),
                false));
    }

    /** Written anew only where more than the time would change. */
    private void put(Provenance now) throws IOException {
        Optional<Provenance> before = known.of(now.url());
        if (before.filter(now::sameButForTime).isEmpty()) {
            known.put(now);
        }
        published.put(now.url(), now);
    }

    private SourceFile document(Provenance provenance) {
        String url = provenance.url();
        SourceId id = new SourceId(provenance.sha256(), url, url.substring(url.lastIndexOf('/') + 1));
        return new SourceFile(id, originals.file(provenance.sha256()), provenance.bytes());
    }
}
