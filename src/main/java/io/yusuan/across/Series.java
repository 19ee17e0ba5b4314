package io.yusuan.across;

import io.yusuan.dataset.Parted;
import io.yusuan.dataset.RowStore;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Documents by the name of their organisation, of which those of some names are held at once. */
final class Series implements Closeable {
    private static final Parted.Form<Member> FORM = new Parted.Form<>() {
        @Override
        public void write(Member member, DataOutputStream out) throws IOException {
            Parted.text(member.name(), out);
            Parted.text(member.key(), out);
            out.writeBoolean(member.isOfDepartment());
        }

        @Override
        public Member read(DataInputStream in) throws IOException {
            return new Member(Parted.text(in), Parted.text(in), in.readBoolean());
        }
    };

    private final Parted<Member> parted;

    /**
     * No documents.
     *
     * @param store where their rows are
     * @param documents how many there may be
     */
    Series(RowStore store, int documents) throws IOException {
        parted = new Parted<>(store, "series", documents, FORM);
    }

    /**
     * A document of a series.
     *
     * @param name of its organisation
     * @param key its key in the row store
     * @param isOfDepartment whether it is of a department, so that those of its units may be held against it
     */
    record Member(String name, String key, boolean isOfDepartment) {}

    /** Takes a series. */
    interface Taker {
        void take(List<Member> members) throws IOException;
    }

    void add(Member member) throws IOException {
        parted.add(Math.floorMod(member.name().hashCode(), parted.parts()), member);
    }

    /** Every series that was added to, with its members in the order in which they were. */
    void each(Taker taker) throws IOException {
        for (int part = 0; part < parted.parts(); part++) {
            Map<String, List<Member>> all = new TreeMap<>();
            parted.read(part)
                    .forEach(m -> all.computeIfAbsent(m.name(), n -> new ArrayList<>())
                            .add(m));
            for (List<Member> series : all.values()) {
                taker.take(series);
            }
        }
    }

    @Override
    public void close() throws IOException {
        parted.close();
    }
}
