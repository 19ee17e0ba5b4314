package io.yusuan.gather;

import io.yusuan.document.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Members of a tar, from a stream. */
final class TarMembers {
    private static final char LAST_BYTE = 0xFF;

    private TarMembers() {}

    /** @param tar expanded, not metered yet: headers cost as well */
    static void read(InputStream tar, MemberSink sink) throws IOException {
        InputStream metered = sink.metered(tar);
        // This charset keeps the bytes of names for ours to be told.
        try (TarArchiveInputStream in = new TarArchiveInputStream(metered, StandardCharsets.ISO_8859_1.name())) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                sink.entry();
                String name = name(entry);
                if (entry.isDirectory()) {
                    continue;
                }
                if (isSpecial(entry) || !in.canReadEntryData(entry)) {
                    sink.leftOut(name, RejectReason.Kind.UNSUPPORTED);
                } else {
                    sink.member(name, in);
                }
            }
            // The checksum of what the tar is packed in stands behind it.
            metered.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Nothing that is not a file of its own: a link could lead anywhere, a device is no document. */
    private static boolean isSpecial(TarArchiveEntry entry) {
        return entry.isSymbolicLink()
                || entry.isLink()
                || entry.isCharacterDevice()
                || entry.isBlockDevice()
                || entry.isFIFO()
                || !entry.isFile();
    }

    /** A name from an extended header is text already. */
    private static String name(TarArchiveEntry entry) {
        String name = entry.getName();
        boolean bytes = name.chars().allMatch(c -> c <= LAST_BYTE);
        return bytes ? MemberNames.decoded(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
    }
}
