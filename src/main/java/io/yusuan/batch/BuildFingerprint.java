package io.yusuan.batch;

import java.io.File;
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
 * A fingerprint of the program's own classes and resources, the same for the same code in a directory of classes, in the
 * runnable jar and in the jar taken out of it. The libraries are in it by way of {@code build/pom.xml}, which states
 * their versions. It stays in the ledger and never enters a dataset.
 */
final class BuildFingerprint {
    private static final String NESTED_JAR = "jar:nested:";
    /** Where the runnable jar keeps what a directory of classes holds. */
    private static final String IN_RUNNABLE_JAR = "BOOT-INF/classes/";
    /** What the packaging adds, differently by form. */
    private static final String PACKAGING = "META-INF/";

    private BuildFingerprint() {}

    /** What this process runs, read once: a process does not change its code. */
    private static final class Own {
        static final String FINGERPRINT = read();

        private static String read() {
            try {
                URI code = BuildFingerprint.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI();
                return of(location(code.toString()));
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("the program cannot read its own code", e);
            }
        }
    }

    static String current() {
        return Own.FINGERPRINT;
    }

    /** Of the code in a directory of classes or in a jar. */
    static String of(Path code) throws IOException {
        return hash(Files.isDirectory(code) ? classFiles(code) : jarEntries(code));
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
                String name = directory.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.startsWith(PACKAGING)) {
                    files.put(name, checksum.getValue());
                }
            }
        }
        return files;
    }

    private static TreeMap<String, Long> jarEntries(Path jar) throws IOException {
        TreeMap<String, Long> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            String root = zip.getEntry(IN_RUNNABLE_JAR) == null ? "" : IN_RUNNABLE_JAR;
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (entry.getName().startsWith(root) && !entry.isDirectory()) {
                    String name = entry.getName().substring(root.length());
                    if (!name.startsWith(PACKAGING)) {
                        files.put(name, entry.getCrc());
                    }
                }
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
