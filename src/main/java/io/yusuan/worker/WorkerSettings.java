package io.yusuan.worker;

import io.yusuan.dataset.Versions;
import io.yusuan.read.ReadLimits;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a worker has to know to make the same rows as any other.
 *
 * @param catalogue directory laid over the built-in catalogue
 * @param limits what one document may cost
 * @param keepPersonalData whether people's names and telephone numbers may enter datasets
 * @param versions what rows say of the program that made them
 */
public record WorkerSettings(Optional<Path> catalogue, ReadLimits limits, boolean keepPersonalData, Versions versions) {
    void write(DataOutput out) throws IOException {
        out.writeUTF(catalogue.map(c -> c.toAbsolutePath().toUri().toString()).orElse(""));
        out.writeLong(limits.maxBytes());
        out.writeInt(limits.maxCells());
        out.writeInt(limits.maxCharacters());
        out.writeInt(limits.maxPages());
        out.writeInt(limits.maxOcrPages());
        out.writeBoolean(keepPersonalData);
        out.writeUTF(versions.contract());
        out.writeUTF(versions.engine());
        out.writeUTF(versions.catalogue());
    }

    static WorkerSettings read(DataInput in) throws IOException {
        String catalogue = in.readUTF();
        return new WorkerSettings(
                catalogue.isEmpty() ? Optional.empty() : Optional.of(Path.of(java.net.URI.create(catalogue))),
                new ReadLimits(in.readLong(), in.readInt(), in.readInt(), in.readInt(), in.readInt()),
                in.readBoolean(),
                new Versions(in.readUTF(), in.readUTF(), in.readUTF()));
    }
}
