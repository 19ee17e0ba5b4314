package io.yusuan.gather.web;

import io.yusuan.dataset.DurableFiles;
import io.yusuan.gather.Originals;
import io.yusuan.gather.Sha256;
import io.yusuan.gather.web.AddressGuard.ForbiddenAddress;
import io.yusuan.gather.web.WebSource.Manners;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;

/** Makes one request at a time: no redirect, no second try, no cookie. Knows what each status stands for. */
final class Client implements Closeable {
    /** What came of one request. */
    sealed interface Reply {}

    /** An answer that stands. */
    record Final(Fetched fetched) implements Reply {}

    /** What is asked for stands at another address. */
    record Redirect(String location) implements Reply {}

    /**
     * The same request may succeed later.
     *
     * @param retryAfter what the server says of when, as written
     */
    record Again(String reason, Optional<String> retryAfter) implements Reply {}

    private static final int BUFFER = 1 << 16;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> NO_MORE = Set.of(404, 410);
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    private final Originals originals;
    private final Manners manners;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fetch-deadline");
        thread.setDaemon(true);
        return thread;
    });

    Client(Manners manners, AddressGuard guard, Originals originals) {
        this.originals = originals;
        this.manners = manners;
        Timeout timeout = Timeout.of(manners.timeout());
        this.http = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .setUserAgent(manners.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * Asks once.
     *
     * @param known what the address sent before, when it need not be sent again
     * @throws IOException when this machine cannot keep what is sent
     */
    Reply ask(URI url, Optional<Provenance> known, long maxBytes) throws IOException {
        HttpGet request = new HttpGet(url);
        known.ifPresent(before -> conditions(request, before));
        Future<?> deadline =
                deadlines.schedule(request::cancel, manners.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = http.executeOpen(HttpHost.create(url), request, null)) {
            return reply(url, response, maxBytes);
        } catch (ForbiddenAddress e) {
            return new Final(new Fetched.Failed(e.getMessage()));
        } catch (IOException e) {
            if (isOfCertificate(e)) {
                return new Final(
                        new Fetched.Failed("the certificate of the host is not trusted (" + e.getMessage() + ")"));
            }
            boolean late = request.isCancelled();
            String seconds = manners.timeout().toMillis() / 1000.0 + " s";
            return new Again(late ? "not answered in full within " + seconds : words(e), Optional.empty());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            deadline.cancel(false);
        }
    }

    /** What a host shows it shows in a minute too; a connection that was cut is another matter. */
    private static boolean isOfCertificate(IOException e) {
        return e instanceof SSLPeerUnverifiedException || e.getCause() instanceof CertificateException;
    }

    private static void conditions(HttpGet request, Provenance before) {
        Map.of("etag", "If-None-Match", "last-modified", "If-Modified-Since").forEach((sent, asked) -> {
            if (!before.header(sent).isEmpty()) {
                request.setHeader(asked, before.header(sent));
            }
        });
    }

    private static String words(IOException e) {
        String kind = e instanceof UnknownHostException
                ? "unknown host"
                : e.getClass().getSimpleName();
        return e.getMessage() == null ? kind : kind + ": " + e.getMessage();
    }

    private Reply reply(URI url, ClassicHttpResponse response, long maxBytes) throws IOException {
        int status = response.getCode();
        if (status == 200) {
            return content(url, response, maxBytes);
        }
        if (status == 304) {
            return new Final(new Fetched.Unchanged());
        }
        Optional<String> location = first(response, "Location");
        if (MOVED.contains(status) && location.isPresent()) {
            return new Redirect(location.get());
        }
        if (NO_MORE.contains(status)) {
            return new Final(new Fetched.Gone(status));
        }
        String words = "HTTP " + status;
        return PASSING.contains(status)
                ? new Again(words, first(response, "Retry-After"))
                : new Final(new Fetched.Failed(words));
    }

    private static Optional<String> first(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    private Reply content(URI url, ClassicHttpResponse response, long maxBytes) throws IOException {
        Path staged = local(originals::stage);
        Optional<Fetched.Content> content = Optional.empty();
        try {
            content = stage(url, response, staged, maxBytes);
            return new Final(content.<Fetched>map(c -> c)
                    .orElse(new Fetched.Failed("limit:bytes, larger than " + maxBytes + " bytes")));
        } finally {
            if (content.isEmpty()) {
                local(() -> {
                    DurableFiles.delete(staged);
                    return staged;
                });
            }
        }
    }

    /** Writes what is sent into a file; nothing when it is too much. */
    private static Optional<Fetched.Content> stage(URI url, ClassicHttpResponse response, Path staged, long maxBytes)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        long bytes = 0;
        try (OutputStream out = local(() -> DurableFiles.create(staged));
                InputStream in = body(response)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > maxBytes) {
                    return Optional.empty();
                }
                digest.update(buffer, 0, n);
                write(out, buffer, n);
            }
            close(out);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return Optional.of(new Fetched.Content(url, staged, sha256, bytes, headers(response)));
    }

    private static InputStream body(ClassicHttpResponse response) throws IOException {
        return response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
    }

    /** A disk that is full is no failure of the other side. */
    private static void write(OutputStream out, byte[] buffer, int length) {
        local(() -> {
            out.write(buffer, 0, length);
            return null;
        });
    }

    private static void close(OutputStream out) {
        local(() -> {
            out.close();
            return null;
        });
    }

    private interface Local<T> {
        T get() throws IOException;
    }

    private static <T> T local(Local<T> work) {
        try {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what opens a session. */
    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (!name.equals("set-cookie")) {
                headers.computeIfAbsent(name, n -> new ArrayList<>()).add(header.getValue());
            }
        }
        return headers;
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
