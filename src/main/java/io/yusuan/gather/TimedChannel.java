package io.yusuan.gather;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file that is read only as long as there is time, in whatever order. */
final class TimedChannel implements SeekableByteChannel {
    /** Looks at the clock. */
    interface Clock {
        /** @throws LimitReached when the time is over */
        void look() throws LimitReached;
    }

    private final SeekableByteChannel file;
    private final Clock clock;

    TimedChannel(SeekableByteChannel file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        clock.look();
        return file.read(target);
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        clock.look();
        file.position(position);
        return this;
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return file.write(source);
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
