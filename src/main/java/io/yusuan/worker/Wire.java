package io.yusuan.worker;

import io.yusuan.dataset.PackedRows;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a worker and the one who asks it say to each other, in bytes. */
final class Wire {
    /** The worker has what it needs. */
    static final int READY = 'r';

    private static final int ROWS = 'a';
    private static final int FAILED = 'f';

    /** The environment failed. */
    private static final int BROKEN = 'e';

    private Wire() {}

    static void write(SourceFile file, DataOutput out) throws IOException {
        text(file.id().docId(), out);
        text(file.id().source(), out);
        text(file.id().fileName(), out);
        text(file.file().toUri().toString(), out);
        out.writeLong(file.bytes());
    }

    static SourceFile readFile(DataInput in) throws IOException {
        SourceId id = new SourceId(text(in), text(in), text(in));
        return new SourceFile(id, Path.of(URI.create(text(in))), in.readLong());
    }

    static void write(Answer answer, DataOutput out) throws IOException {
        if (answer instanceof Answer.Rows rows) {
            out.writeByte(ROWS);
            rows.rows().write(out);
        } else if (answer instanceof Answer.Failed failed) {
            out.writeByte(FAILED);
            text(failed.reason().kind().name(), out);
            text(failed.reason().limit(), out);
            text(failed.words(), out);
            text(failed.trace(), out);
        }
    }

    static void write(IOException broken, DataOutput out) throws IOException {
        out.writeByte(BROKEN);
        text(broken.toString(), out);
    }

    /**
     * What a worker answers.
     *
     * @throws Broken when it says that the environment failed
     * @throws IOException when it says nothing more
     */
    static Answer readAnswer(DataInput in) throws IOException {
        int kind = in.readByte();
        if (kind == ROWS) {
            return new Answer.Rows(PackedRows.read(in));
        }
        if (kind == FAILED) {
            RejectReason reason = new RejectReason(RejectReason.Kind.valueOf(text(in)), text(in));
            return new Answer.Failed(reason, text(in), text(in));
        }
        if (kind == BROKEN) {
            throw new Broken(text(in));
        }
        throw new IOException("a worker said " + kind);
    }

    private static void text(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInput in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    /** The environment failed where the worker is. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(String words) {
            super(words);
        }
    }
}
