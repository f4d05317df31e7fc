package vn.congdoan.kh415.read.table.part;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A channel that stops after so many bytes. The zip library reads the whole directory of a file before anybody can count its
 * entries, and believes none of the counts that the file states.
 */
final class MeteredChannel implements SeekableByteChannel {
    private final SeekableByteChannel channel;
    private long left;
    private boolean exhausted;

    MeteredChannel(SeekableByteChannel channel, long bytes) {
        this.channel = channel;
        this.left = bytes;
    }

    /** From now on anything may be read. */
    void unmeter() {
        left = Long.MAX_VALUE;
    }

    boolean exhausted() {
        return exhausted;
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        int read = channel.read(buffer);
        left -= Math.max(read, 0);
        if (left < 0) {
            exhausted = true;
            throw new IOException("the directory is too long");
        }
        return read;
    }

    @Override
    public int write(ByteBuffer buffer) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
