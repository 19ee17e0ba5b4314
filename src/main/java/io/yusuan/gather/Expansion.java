package io.yusuan.gather;

import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.gather.Listing.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;

/** Expands one archive of a folder with all archives in it. */
final class Expansion {
    private final ArchiveLimits limits;
    private final Originals originals;
    private final Meter.Total total;
    private final MemberNames names = new MemberNames();
    private final List<Item> items = new ArrayList<>();

    private Expansion(ArchiveLimits limits, Originals originals, LongSupplier clock) {
        this.limits = limits;
        this.total = new Meter.Total(clock);
        this.originals = originals;
    }

    /**
     * What an archive holds; its members are in the store then.
     *
     * @param clock nanoseconds since whenever
     * @throws IOException when the environment fails, never because of the archive's content
     */
    static Listing of(
            SourceFile archive, ArchiveKind kind, ArchiveLimits limits, Originals originals, LongSupplier clock)
            throws IOException {
        Expansion expansion = new Expansion(limits, originals, clock);
        SourceId id = archive.id();
        Opened root = new Opened(archive.file(), id.docId(), kind, "", id.fileName(), 1);
        try {
            expansion.open(root);
        } catch (NotStored e) {
            throw e.getCause();
        }
        return new Listing(expansion.items);
    }

    /**
     * An archive that is being read.
     *
     * @param path its name within the archive of the folder, empty for that itself
     * @param name its own name
     * @param depth 1 for an archive of the folder
     */
    private record Opened(Path file, String hash, ArchiveKind kind, String path, String name, int depth) {
        String within(String member) {
            String named = member.isEmpty() ? "unnamed" : member;
            return path.isEmpty() ? named : path + "!/" + named;
        }
    }

    /** An archive that cannot be read to its end stands before what it gave, and one that gave nothing for itself. */
    private void open(Opened archive) throws IOException {
        int at = items.size();
        long bytes = Files.size(archive.file());
        Optional<RejectReason> refused = read(archive, new Meter(limits, total, bytes));
        if (refused.isEmpty() && items.size() == at) {
            refused = Optional.of(RejectReason.of(RejectReason.Kind.UNSUPPORTED));
        }
        if (refused.isPresent()) {
            items.add(at, refused(archive.hash(), bytes, refused.get(), archive.path()));
        } else if (archive.depth() > 1) {
            items.add(at, new Item(Listing.Kind.ARCHIVE, archive.hash(), bytes, "", archive.path()));
        }
    }

    /** Reads an archive, and says why if it does not come to its end. */
    private Optional<RejectReason> read(Opened archive, Meter meter) throws IOException {
        try {
            archive.kind().reader().read(archive.file(), archive.name(), new Members(archive, meter));
            return Optional.empty();
        } catch (NotStored e) {
            throw e;
        } catch (LimitReached e) {
            return Optional.of(e.reason());
        } catch (Unreadable e) {
            return Optional.of(e.reason());
        } catch (PasswordRequiredException e) {
            return Optional.of(RejectReason.of(RejectReason.Kind.ENCRYPTED));
        } catch (MemoryLimitException | OutOfMemoryError e) {
            return Optional.of(RejectReason.limit("memory"));
        } catch (IOException | RuntimeException e) {
            proveReadable(archive.file());
            return Optional.of(RejectReason.of(RejectReason.Kind.CORRUPT));
        }
    }

    /** A library that failed on a file failed on its content if this does not. */
    private static void proveReadable(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new NotStored(e);
        }
    }

    private static Item refused(String hash, long bytes, RejectReason reason, String path) {
        return new Item(Listing.Kind.REFUSED, hash, bytes, reason.printed(), path);
    }

    /** Takes the members of one archive. */
    private final class Members implements MemberSink {
        private final Opened archive;
        private final Meter meter;

        Members(Opened archive, Meter meter) {
            this.archive = archive;
            this.meter = meter;
        }

        @Override
        public void entry() throws LimitReached {
            meter.entry();
        }

        @Override
        public int entriesLeft() {
            return meter.entriesLeft();
        }

        @Override
        public InputStream metered(InputStream expanded) {
            return meter.metered(expanded);
        }

        @Override
        public InputStream timed(InputStream packed) {
            return meter.timed(packed);
        }

        @Override
        public SeekableByteChannel timed(SeekableByteChannel file) {
            return meter.timed(file);
        }

        @Override
        public void member(String name, InputStream content) throws IOException {
            Originals.Stored stored = originals.put(content);
            Path file = originals.file(stored.hash());
            String path = names.unique(archive.within(name));
            Optional<ArchiveKind> kind = kind(file);
            if (kind.isEmpty()) {
                items.add(new Item(Listing.Kind.FILE, stored.hash(), stored.bytes(), "", path));
            } else if (archive.depth() >= limits.maxDepth()) {
                RejectReason tooDeep = RejectReason.limit("archive_depth");
                items.add(refused(stored.hash(), stored.bytes(), tooDeep, path));
            } else {
                String own = path.substring(path.lastIndexOf('/') + 1);
                open(new Opened(file, stored.hash(), kind.get(), path, own, archive.depth() + 1));
            }
        }

        @Override
        public void leftOut(String name, RejectReason.Kind reason) {
            String path = names.unique(archive.within(name));
            String id = archive.hash() + "!/" + path;
            String hash = Sha256.of(id.getBytes(StandardCharsets.UTF_8));
            items.add(refused(hash, 0, RejectReason.of(reason), path));
        }

        private Optional<ArchiveKind> kind(Path file) {
            try {
                return ArchiveKind.of(file);
            } catch (IOException e) {
                throw new NotStored(e);
            }
        }
    }
}
