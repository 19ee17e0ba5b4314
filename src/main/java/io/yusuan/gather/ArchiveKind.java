package io.yusuan.gather;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** Which archive a file is, told by its content: what it is called says nothing. */
enum ArchiveKind {
    ZIP(ZipMembers::read, "504b0304", "504b0506", "504b0708"),
    SEVEN_ZIP(SevenZipMembers::read, "377abcaf271c"),
    GZIP(PackedMembers.GZIP, "1f8b08"),
    BZIP2(PackedMembers.BZIP2, "425a68"),
    XZ(PackedMembers.XZ, "fd377a585a00"),
    /** Has no bytes at its beginning that say so, but a sum. */
    TAR(ArchiveKind::tar);

    /** Bytes that must be seen to tell. */
    static final int HEAD = 512;

    private final ArchiveReader reader;
    private final String[] magic;

    ArchiveKind(ArchiveReader reader, String... magic) {
        this.reader = reader;
        this.magic = magic;
    }

    ArchiveReader reader() {
        return reader;
    }

    /** The archive that a file is; empty for a document, those that are zips inside included. */
    static Optional<ArchiveKind> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        return of(head).filter(kind -> kind != ZIP || !ZipDocuments.isOne(file, head));
    }

    /** What the first bytes say. */
    static Optional<ArchiveKind> of(byte[] head) {
        String hex = HexFormat.of().formatHex(head);
        for (ArchiveKind kind : values()) {
            for (String magic : kind.magic) {
                if (hex.startsWith(magic)) {
                    return Optional.of(kind);
                }
            }
        }
        return isTar(head) ? Optional.of(TAR) : Optional.empty();
    }

    private static boolean isTar(byte[] head) {
        try {
            return head.length == HEAD && head[0] != 0 && TarUtils.verifyCheckSum(head);
        } catch (IllegalArgumentException e) {
            // What stands where the sum should is no number.
            return false;
        }
    }

    private static void tar(Path archive, String name, MemberSink sink) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
            TarMembers.read(in, sink);
        }
    }
}
