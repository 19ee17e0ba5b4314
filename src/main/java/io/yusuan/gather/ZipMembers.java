package io.yusuan.gather;

import io.yusuan.document.RejectReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Members of a zip archive: by the directory at its end, or one after the other where that is missing, damaged or too
 * large to be kept.
 */
final class ZipMembers {
    private ZipMembers() {}

    static ZipFile open(Path archive) throws IOException {
        return ZipFile.builder()
                .setPath(archive)
                .setCharset(StandardCharsets.UTF_8)
                .setUseUnicodeExtraFields(true)
                // What stands before the members is not bounded by the size of the archive: it may be the same for all.
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    static void read(Path archive, String archiveName, MemberSink sink) throws IOException {
        int allowed = sink.entriesLeft();
        Optional<Long> entries = entries(archive, allowed);
        if (entries.isPresent() && entries.get() <= allowed) {
            readByDirectory(archive, sink);
            return;
        }
        readInOrder(archive, sink);
        // Without a directory it is not known what follows the last member.
        throw entries.isPresent() ? new LimitReached("archive_entries") : new Unreadable(RejectReason.Kind.CORRUPT);
    }

    /** Entries of the directory, at most one more than allowed; empty where the library cannot use it. */
    private static Optional<Long> entries(Path archive, int allowed) {
        try {
            long entries = ZipDirectory.entries(archive, allowed);
            if (entries <= allowed) {
                open(archive).close();
            }
            return Optional.of(entries);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void readByDirectory(Path archive, MemberSink sink) throws IOException {
        try (ZipFile zip = open(archive)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                sink.entry();
                if (!entry.isDirectory()) {
                    read(zip, entry, sink);
                }
            }
        }
    }

    /** One member that is damaged costs no other. */
    private static void read(ZipFile zip, ZipArchiveEntry entry, MemberSink sink) throws IOException {
        String name = name(entry);
        if (isLeftOut(entry, name, sink)) {
            return;
        }
        if (!zip.canReadEntryData(entry)) {
            sink.leftOut(name, RejectReason.Kind.UNSUPPORTED);
            return;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            sink.member(name, sink.metered(new Verified(content, entry)));
        } catch (LimitReached e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            sink.leftOut(name, RejectReason.Kind.CORRUPT);
        }
    }

    private static void readInOrder(Path archive, MemberSink sink) throws IOException {
        try (InputStream packed = new BufferedInputStream(sink.timed(Files.newInputStream(archive)));
                ZipArchiveInputStream zip = new ZipArchiveInputStream(packed, null, true, true)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                sink.entry();
                String name = name(entry);
                if (entry.isDirectory() || isLeftOut(entry, name, sink)) {
                    continue;
                }
                sink.member(name, sink.metered(new Verified(zip, entry)));
            }
        }
    }

    private static boolean isLeftOut(ZipArchiveEntry entry, String name, MemberSink sink) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            sink.leftOut(name, RejectReason.Kind.ENCRYPTED);
            return true;
        }
        if (entry.isUnixSymlink()) {
            sink.leftOut(name, RejectReason.Kind.UNSUPPORTED);
            return true;
        }
        return false;
    }

    private static String name(ZipArchiveEntry entry) {
        boolean bytes = entry.getNameSource() == NameSource.NAME && entry.getRawName() != null;
        return bytes ? MemberNames.decoded(entry.getRawName()) : entry.getName();
    }

    /** Fails at the end of a member that is not what the archive says; the library does not look. */
    private static final class Verified extends CheckedInputStream {
        private final ZipArchiveEntry entry;
        private long bytes;

        Verified(InputStream content, ZipArchiveEntry entry) {
            super(content, new CRC32());
            this.entry = entry;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            bytes += Math.max(n, 0);
            if (n < 0
                    && (differs(entry.getSize(), bytes)
                            || differs(entry.getCrc(), getChecksum().getValue()))) {
                throw new IOException("the content is not what the archive says");
            }
            return n;
        }

        /** Without the directory, size and checksum may stand behind the content, and are not known yet. */
        private static boolean differs(long said, long is) {
            return said >= 0 && said != is;
        }
    }
}
