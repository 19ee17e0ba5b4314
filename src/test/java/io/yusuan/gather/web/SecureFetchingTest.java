package io.yusuan.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.gather.web.Visit.NotFetched;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that are asked over https: a certificate is made for each, and Java is told what to trust as an operator tells it. */
class SecureFetchingTest {
    private static final String TRUSTED = "javax.net.ssl.trustStore";
    private static final String TRUSTED_BY = "javax.net.ssl.trustStorePassword";
    private static final String PASSWORD = "changeit";

    @TempDir
    Path dir;

    @AfterEach
    void trustTheUsual() {
        System.clearProperty(TRUSTED);
        System.clearProperty(TRUSTED_BY);
    }

    @Test
    void aHostWhoseCertificateIsTrustedIsReadLikeAnyOther() throws Exception {
        Path certificate = certificate("ip:127.0.0.1");
        trust(certificate);
        try (Site site = Site.secure(proof(certificate))) {
            site.links("/list.html", "a.pdf", "b.pdf").file("/a.pdf", "A").redirect("/b.pdf", site.url("/a.pdf"));

            Visit gathered = site.gather(dir, site.job());

            assertThat(gathered.notFetched()).isEmpty();
            assertThat(gathered.documents())
                    .extracting(document -> document.id().source())
                    .containsExactly(site.url("/a.pdf"), site.url("/b.pdf"));
        }
    }

    @Test
    void aHostWhoseCertificateNobodyVouchesForIsRefusedAndTold() throws Exception {
        try (Site site = Site.secure(proof(certificate("ip:127.0.0.1")))) {
            assertRefused(site, "PKIX path building failed");
        }
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefusedAndTold() throws Exception {
        Path certificate = certificate("dns:other.example");
        trust(certificate);
        try (Site site = Site.secure(proof(certificate))) {
            assertRefused(site, "No subject alternative names matching IP address");
        }
    }

    private static void trust(Path store) {
        System.setProperty(TRUSTED, store.toString());
        System.setProperty(TRUSTED_BY, PASSWORD);
    }

    /** At once, as it would be refused again; and nothing is asked of it. */
    private void assertRefused(Site site, String why) throws IOException {
        site.links("/list.html", "a.pdf").file("/a.pdf", "A");

        Visit gathered = site.gather(dir, site.job());

        assertThat(gathered.failed()).isTrue();
        assertThat(gathered.notFetched())
                .singleElement()
                .extracting(NotFetched::reason)
                .asString()
                .contains("the certificate of the host is not trusted", why);
        assertThat(site.requests).isEmpty();
        assertThat(site.clock.pauses).isEmpty();
    }

    /** A key of its own and the certificate that goes with it. */
    private Path certificate(String name) throws IOException, InterruptedException {
        Path store = dir.resolve("keys.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("keytool").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }

    private static SSLContext proof(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
