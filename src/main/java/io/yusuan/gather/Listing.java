package io.yusuan.gather;

import io.yusuan.dataset.DurableFiles;
import io.yusuan.document.RejectReason;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an archive of a folder holds, with all archives in it, in the order in which it lies there. Kept as a text, one
 * item a line, its parts apart by tabs: kind, hash, bytes, reason, name.
 */
record Listing(List<Item> items) {
    private static final String FIRST_LINE = "yusuan archive listing 1";
    private static final String LAST_LINE = "end";
    private static final int PARTS = 5;

    Listing {
        items = List.copyOf(items);
    }

    /** What became of an item. */
    enum Kind {
        /** A document, in the store. */
        FILE,
        /** An archive within the archive, in the store; what it holds are items as well. */
        ARCHIVE,
        /** Nothing can be read from it, or no more than what the items say. */
        REFUSED
    }

    /**
     * A member, or the archive itself where it is refused.
     *
     * @param hash of its bytes; for a member that the archive does not give, of the archive's hash and its name
     * @param bytes its size; 0 for a member that the archive does not give
     * @param reason why it is refused, as printed; otherwise empty
     * @param name behind {@code archive!/}; empty for the archive itself
     */
    record Item(Kind kind, String hash, long bytes, String reason, String name) {
        Optional<RejectReason> refused() {
            return kind == Kind.REFUSED ? Optional.of(RejectReason.parse(reason)) : Optional.empty();
        }

        private String line() {
            return String.join("\t", kind.name(), hash, Long.toString(bytes), reason, name);
        }

        private static Item of(String line) {
            String[] parts = line.split("\t", PARTS);
            return new Item(Kind.valueOf(parts[0]), parts[1], Long.parseLong(parts[2]), parts[3], parts[4]);
        }
    }

    /** The listing of a file, unless that is none that was finished. */
    static Optional<Listing> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (!FIRST_LINE.equals(in.readLine())) {
                return Optional.empty();
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(LAST_LINE)) {
                    return Optional.of(new Listing(items));
                }
                items.add(Item.of(line));
            }
        }
        return Optional.empty();
    }

    /** Keeps this listing; it is there whole or not at all. */
    void write(Path file) throws IOException {
        DurableFiles.makeDirectories(file.getParent());
        Path staged = file.resolveSibling(file.getFileName() + ".part");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(DurableFiles.create(staged), StandardCharsets.UTF_8))) {
            out.write(FIRST_LINE + "\n");
            for (Item item : items) {
                out.write(item.line() + "\n");
            }
            out.write(LAST_LINE + "\n");
        }
        DurableFiles.force(staged);
        DurableFiles.rename(staged, file);
    }
}
