package io.yusuan.batch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A fingerprint of the code that runs: of the class files in a directory, or of the jar's table of contents. It stays in
 * the ledger and never enters a dataset.
 */
final class BuildFingerprint {
    private static final String NESTED_JAR = "jar:nested:";

    private BuildFingerprint() {}

    /** @throws IOException when the program cannot read its own code */
    static String current() throws IOException {
        try {
            URI code = BuildFingerprint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path location = location(code.toString());
            return hash(Files.isDirectory(location) ? classFiles(location) : jarEntries(location));
        } catch (URISyntaxException e) {
            throw new IOException("the program cannot tell where its code is", e);
        }
    }

    /** Spring Boot speaks of {@code jar:nested:/path/program.jar/!BOOT-INF/classes/!/}. */
    private static Path location(String code) {
        return code.startsWith(NESTED_JAR)
                ? Path.of(URI.create("file:" + code.substring(NESTED_JAR.length(), code.indexOf("/!"))))
                : Path.of(URI.create(code));
    }

    private static TreeMap<String, Long> classFiles(Path directory) throws IOException {
        TreeMap<String, Long> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                CRC32 checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                files.put(directory.relativize(file).toString(), checksum.getValue());
            }
        }
        return files;
    }

    private static TreeMap<String, Long> jarEntries(Path jar) throws IOException {
        TreeMap<String, Long> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                files.put(entry.getName(), entry.getCrc());
            }
        }
        return files;
    }

    private static String hash(TreeMap<String, Long> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, checksum) ->
                    digest.update((name + "\0" + checksum + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
