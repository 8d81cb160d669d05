package dev.troupe.runtime.internal.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.BytesStore;

/**
 * Copies frames into a queue's memory and out of it. Short ones go word by word: what copies long ones needs as much time
 * before it begins as twenty words take, while the queue is locked.
 */
final class FrameCopy {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int SHORT_BYTES = 160;

    private FrameCopy() {}

    /** Appends a part of an array. */
    static void write(byte[] from, int offset, int length, Bytes<?> to) {
        BytesStore<?, ?> memory = to.bytesStore();
        long position = to.writePosition();
        if (length > SHORT_BYTES || memory == null || !memory.inside(position, length)) {
            to.write(from, offset, length);
            return;
        }
        int done = 0;
        for (; done <= length - Long.BYTES; done += Long.BYTES) {
            memory.writeLong(position + done, (long) LONG.get(from, offset + done));
        }
        for (; done < length; done++) {
            memory.writeByte(position + done, from[offset + done]);
        }
        to.writePosition(position + length);
    }

    /** Copies the next bytes to the beginning of an array. */
    static void read(Bytes<?> from, byte[] to, int length) {
        BytesStore<?, ?> memory = from.bytesStore();
        long position = from.readPosition();
        if (memory == null || !memory.inside(position, length)) {
            from.read(to, 0, length);
            return;
        }
        read(memory, position, to, length);
    }

    /** Copies bytes from a place in memory to the beginning of an array. */
    static void read(BytesStore<?, ?> memory, long position, byte[] to, int length) {
        if (length > SHORT_BYTES) {
            memory.read(position, to, 0, length);
            return;
        }
        int done = 0;
        for (; done <= length - Long.BYTES; done += Long.BYTES) {
            LONG.set(to, done, memory.readLong(position + done));
        }
        for (; done < length; done++) {
            to[done] = memory.readByte(position + done);
        }
    }
}
