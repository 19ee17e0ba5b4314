package io.yusuan.gather;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** What one compressed stream holds: a tar, or a single file that is called like the archive without its ending. */
enum PackedMembers implements ArchiveReader {
    GZIP(".gz") {
        @Override
        InputStream expanded(InputStream in) throws IOException {
            return new GzipCompressorInputStream(in, true);
        }
    },
    BZIP2(".bz2") {
        @Override
        InputStream expanded(InputStream in) throws IOException {
            return new BZip2CompressorInputStream(in, true);
        }
    },
    XZ(".xz") {
        @Override
        InputStream expanded(InputStream in) throws IOException {
            return new XZCompressorInputStream(in, true, MEMORY);
        }
    };

    /** Memory of a dictionary, in KiB; that of {@code xz -9} is 64 MiB. */
    private static final int MEMORY = 256 << 10;

    private final String ending;

    PackedMembers(String ending) {
        this.ending = ending;
    }

    abstract InputStream expanded(InputStream in) throws IOException;

    @Override
    public void read(Path archive, String archiveName, MemberSink sink) throws IOException {
        try (InputStream packed = new BufferedInputStream(sink.timed(Files.newInputStream(archive)));
                InputStream in = new BufferedInputStream(expanded(packed))) {
            in.mark(ArchiveKind.HEAD);
            byte[] head = in.readNBytes(ArchiveKind.HEAD);
            in.reset();
            if (ArchiveKind.of(head).equals(Optional.of(ArchiveKind.TAR))) {
                TarMembers.read(in, sink);
            } else {
                sink.entry();
                sink.member(nameWithin(archiveName), sink.metered(in));
            }
        }
    }

    private String nameWithin(String archiveName) {
        boolean ends = archiveName.toLowerCase(Locale.ROOT).endsWith(ending);
        return ends ? archiveName.substring(0, archiveName.length() - ending.length()) : archiveName;
    }
}
