package io.yusuan.gather;

import io.yusuan.document.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** Members of a 7z archive. */
final class SevenZipMembers {
    /** Memory of dictionaries and directory, in KiB; the program itself uses 64 MiB at its strongest setting. */
    private static final int MEMORY = 256 << 10;

    /** Where Unix modes stand within the attributes that Windows knows, and what says link. */
    private static final int MODE_AT = 16;

    private static final int FILE_TYPE = 0170000;
    private static final int SYMBOLIC_LINK = 0120000;

    private SevenZipMembers() {}

    static void read(Path archive, String archiveName, MemberSink sink) throws IOException {
        try (SeekableByteChannel packed = sink.timed(Files.newByteChannel(archive));
                SevenZFile file = SevenZFile.builder()
                        .setSeekableByteChannel(packed)
                        .setMaxMemoryLimitKiB(MEMORY)
                        .setDefaultName(archiveName)
                        .get()) {
            for (SevenZArchiveEntry entry : file.getEntries()) {
                sink.entry();
                if (!entry.isDirectory() && !entry.isAntiItem()) {
                    read(file, entry, sink);
                }
            }
        }
    }

    private static void read(SevenZFile file, SevenZArchiveEntry entry, MemberSink sink) throws IOException {
        String name = entry.getName() == null ? "" : entry.getName();
        if (isLink(entry)) {
            sink.leftOut(name, RejectReason.Kind.UNSUPPORTED);
            return;
        }
        try (InputStream content = entry.hasStream() ? file.getInputStream(entry) : InputStream.nullInputStream()) {
            sink.member(name, sink.metered(content));
        } catch (PasswordRequiredException e) {
            sink.leftOut(name, RejectReason.Kind.ENCRYPTED);
        }
    }

    private static boolean isLink(SevenZArchiveEntry entry) {
        return entry.getHasWindowsAttributes()
                && (entry.getWindowsAttributes() >>> MODE_AT & FILE_TYPE) == SYMBOLIC_LINK;
    }
}
