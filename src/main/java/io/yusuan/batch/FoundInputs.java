package io.yusuan.batch;

import io.yusuan.dataset.DurableFiles;
import io.yusuan.gather.Gathered;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the sources of a job hold today, in order of discovery. There may be millions, so they are written to a file and
 * read from it a page at a time; a run that is killed leaves it to the next, which writes it anew.
 */
final class FoundInputs implements Closeable {
    /** Inputs that are held at once. */
    static final int PAGE = 1000;

    private final Path file;
    private final DataOutputStream out;
    private int count;

    /** @param file that grows; gone once this is closed */
    FoundInputs(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(DurableFiles.create(file)));
    }

    /** Takes what was found. */
    interface Taker {
        void take(List<Found> page) throws IOException;
    }

    void add(Gathered gathered) throws IOException {
        Found found = Found.of(count++, gathered);
        text(found.source());
        text(found.file());
        text(found.docId());
        out.writeLong(found.bytes());
        text(found.refused());
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    int count() {
        return count;
    }

    /** Everything that was added, in order. */
    void pages(Taker taker) throws IOException {
        out.flush();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int from = 0; from < count; from += PAGE) {
                List<Found> page = new ArrayList<>(PAGE);
                for (int ordinal = from; ordinal < Math.min(from + PAGE, count); ordinal++) {
                    page.add(new Found(ordinal, text(in), text(in), text(in), in.readLong(), text(in)));
                }
                taker.take(page);
            }
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        out.close();
        DurableFiles.delete(file);
    }
}
