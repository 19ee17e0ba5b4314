package io.yusuan.gather;

import io.yusuan.dataset.DurableFiles;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.gather.Listing.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Archives among the inputs of one job. Each is expanded once: what it holds stands in a listing under its hash, and its
 * members in {@code work/originals}, until it is no input any more.
 */
public final class Archives {
    private static final String SUFFIX = ".listing";
    private static final Set<RejectReason> CUT_SHORT =
            Set.of(RejectReason.of(RejectReason.Kind.TIMEOUT), RejectReason.limit("memory"));

    private final Path listings;
    private final Path ownListings;
    private final Originals originals;
    private final ArchiveLimits limits;
    private final LongSupplier clock;
    private final Set<Path> used = new HashSet<>();

    /**
     * Archives of a job.
     *
     * @param work directory of the job's own state, whose lease is held
     * @param job its name
     */
    public Archives(Path work, String job, ArchiveLimits limits) throws IOException {
        this(work, job, limits, System::nanoTime);
    }

    /** @param clock nanoseconds since whenever */
    Archives(Path work, String job, ArchiveLimits limits, LongSupplier clock) throws IOException {
        Path root = work.toAbsolutePath().normalize();
        this.listings = root.resolve("archives");
        this.ownListings = listings.resolve(job);
        this.originals = new Originals(root);
        this.limits = limits;
        this.clock = clock;
        originals.clearStaged();
    }

    /**
     * The inputs that a file stands for: itself, or what is in it if it is an archive.
     *
     * @param accepts tells by their names behind {@code archive!/} which members are wanted
     * @throws IOException when the environment fails
     */
    public List<Gathered> inputs(SourceFile file, Predicate<String> accepts) throws IOException {
        Path kept = listing(file.id().docId());
        Optional<Listing> known = Listing.read(kept).filter(this::isComplete);
        if (known.isPresent()) {
            used.add(kept);
            return inputs(file, known.get(), accepts);
        }
        Optional<ArchiveKind> kind = ArchiveKind.of(file.file());
        if (kind.isEmpty()) {
            return List.of(Gathered.of(file));
        }
        Listing listing = Expansion.of(file, kind.get(), limits, originals, clock);
        if (!ContentIdentity.hash(file.file()).equals(file.id().docId())) {
            throw new IOException(file.file() + " changed while the job ran; start the job again");
        }
        listing.write(kept);
        used.add(kept);
        return inputs(file, listing, accepts);
    }

    /**
     * Removes what belongs to archives that {@link #inputs} was not asked for.
     *
     * @param needed asked for files that other inputs still are, absolute and without detours
     */
    public void forgetOthers(Supplier<Set<Path>> needed) throws IOException {
        List<Path> all = all();
        List<Path> unused = all.stream()
                .filter(file -> file.startsWith(ownListings) && !used.contains(file))
                .toList();
        if (unused.isEmpty()) {
            return;
        }
        Set<String> gone = hashes(unused);
        gone.removeAll(
                hashes(all.stream().filter(file -> !unused.contains(file)).toList()));
        Set<Path> stays = needed.get();
        for (String hash : gone) {
            if (!stays.contains(originals.file(hash))) {
                originals.remove(hash);
            }
        }
        // Last, so that a run that is killed in between knows what is left to remove.
        for (Path file : unused) {
            DurableFiles.delete(file);
        }
    }

    private static Set<String> hashes(List<Path> listings) throws IOException {
        Set<String> hashes = new TreeSet<>();
        for (Path file : listings) {
            Listing.read(file).ifPresent(listing -> listing.items().forEach(item -> hashes.add(item.hash())));
        }
        return hashes;
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(listings)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(listings)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private Path listing(String hash) {
        return ownListings.resolve(hash.substring(0, 2)).resolve(hash + "-" + limits.word() + SUFFIX);
    }

    /** One that time or memory cut short is not: there may be more of either today. */
    private boolean isComplete(Listing listing) {
        return listing.items().stream().flatMap(item -> item.refused().stream()).noneMatch(CUT_SHORT::contains)
                && listing.items().stream()
                        .filter(item -> item.kind() != Listing.Kind.REFUSED)
                        .allMatch(item -> {
                            try {
                                return originals.holds(item.hash(), item.bytes());
                            } catch (IOException e) {
                                return false;
                            }
                        });
    }

    private List<Gathered> inputs(SourceFile archive, Listing listing, Predicate<String> accepts) {
        List<Gathered> inputs = new ArrayList<>();
        for (Item item : listing.items()) {
            boolean itself = item.name().isEmpty();
            if (item.kind() != Listing.Kind.ARCHIVE && (itself || accepts.test(item.name()))) {
                SourceFile file = itself ? archive : member(archive, item);
                inputs.add(new Gathered(file, item.refused()));
            }
        }
        return inputs;
    }

    private SourceFile member(SourceFile archive, Item item) {
        String source = archive.id().source() + "!/" + item.name();
        String fileName = source.substring(source.lastIndexOf('/') + 1);
        // Of a refused member nothing may be there; its row says where it comes from.
        Path file = item.refused().isPresent() ? archive.file() : originals.file(item.hash());
        return new SourceFile(new SourceId(item.hash(), source, fileName), file, item.bytes());
    }
}
