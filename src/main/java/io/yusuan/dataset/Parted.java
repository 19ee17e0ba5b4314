package io.yusuan.dataset;

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
 * Things that are too many to be held at once, in files of which each is small enough to be. They lie in the directory of a row
 * store while this is open; a process that is killed leaves them to the next, which writes them anew.
 *
 * @param <T> the things
 */
public final class Parted<T> implements Closeable {
    /** Things a file holds on average at most. */
    private static final int THINGS = 10_000;

    private final Form<T> form;
    private final List<Path> files = new ArrayList<>();
    private final List<DataOutputStream> open = new ArrayList<>();

    /** How a thing is written. */
    public interface Form<T> {
        void write(T thing, DataOutputStream out) throws IOException;

        T read(DataInputStream in) throws IOException;
    }

    /**
     * Files for some things.
     *
     * @param name of the files
     * @param things how many there may be
     */
    public Parted(RowStore store, String name, int things, Form<T> form) throws IOException {
        this.form = form;
        for (int i = 0; i <= things / THINGS; i++) {
            Path file = store.scratch(name + "-" + i);
            files.add(file);
            open.add(new DataOutputStream(new BufferedOutputStream(DurableFiles.create(file))));
        }
    }

    /** How many files there are. */
    public int parts() {
        return files.size();
    }

    public void add(int part, T thing) throws IOException {
        form.write(thing, open.get(part));
    }

    /** What was added to a file, in order; nothing can be added to it any more. */
    public List<T> read(int part) throws IOException {
        open.get(part).close();
        List<T> things = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(files.get(part))))) {
            while (true) {
                in.mark(1);
                if (in.read() < 0) {
                    return things;
                }
                in.reset();
                things.add(form.read(in));
            }
        }
    }

    /** Writes a text of any length. */
    public static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads a text of any length. */
    public static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream out : open) {
            out.close();
        }
        for (Path file : files) {
            DurableFiles.delete(file);
        }
    }
}
