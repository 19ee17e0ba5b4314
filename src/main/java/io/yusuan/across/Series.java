package io.yusuan.across;

import io.yusuan.dataset.DurableFiles;
import io.yusuan.dataset.RowStore;
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
import java.util.Map;
import java.util.TreeMap;

/**
 * Documents by the name of their organisation. There may be millions, so they are written to files, all of one name to the
 * same one, and as many of them are held as one file has.
 */
final class Series implements Closeable {
    /** Documents a file holds on average at most. */
    private static final int DOCUMENTS = 10_000;

    private final List<Path> files = new ArrayList<>();
    private final List<DataOutputStream> open = new ArrayList<>();

    /**
     * Files for some documents.
     *
     * @param store in whose directory they lie while this is open
     * @param documents how many there may be
     */
    Series(RowStore store, int documents) throws IOException {
        for (int i = 0; i <= documents / DOCUMENTS; i++) {
            Path file = store.scratch("series-" + i);
            files.add(file);
            open.add(new DataOutputStream(new BufferedOutputStream(DurableFiles.create(file))));
        }
    }

    /**
     * A document of a series.
     *
     * @param key its key in the row store
     * @param isOfDepartment whether it is of a department, so that those of its units may be held against it
     */
    record Member(String key, boolean isOfDepartment) {}

    /** Takes a series. */
    interface Taker {
        void take(String name, List<Member> members) throws IOException;
    }

    void add(String name, Member member) throws IOException {
        DataOutputStream out = open.get(Math.floorMod(name.hashCode(), open.size()));
        text(name, out);
        text(member.key(), out);
        out.writeBoolean(member.isOfDepartment());
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Every series that was added to, with its members in the order in which they were. */
    void each(Taker taker) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            open.get(i).close();
            for (Map.Entry<String, List<Member>> series : read(files.get(i)).entrySet()) {
                taker.take(series.getKey(), series.getValue());
            }
        }
    }

    private static Map<String, List<Member>> read(Path file) throws IOException {
        Map<String, List<Member>> all = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (in.available() > 0) {
                String name = text(in);
                all.computeIfAbsent(name, n -> new ArrayList<>()).add(new Member(text(in), in.readBoolean()));
            }
        }
        return all;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
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
