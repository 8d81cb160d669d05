package dev.troupe.runtime.internal.queue;

/** A frame copied out of a queue; reused from one frame to the next, by one thread at a time. */
public final class FrameBuffer {
    private byte[] bytes = new byte[1024];
    private int length;

    byte[] claim(int length) {
        if (bytes.length < length) {
            bytes = new byte[Math.max(length, bytes.length * 2)];
        }
        this.length = length;
        return bytes;
    }

    /** Holds a frame that was copied before. */
    public void set(byte[] frame) {
        System.arraycopy(frame, 0, claim(frame.length), 0, frame.length);
    }

    /** Takes what the other holds, which then holds what this held. */
    public void exchange(FrameBuffer other) {
        byte[] othersBytes = other.bytes;
        int othersLength = other.length;
        other.bytes = bytes;
        other.length = length;
        bytes = othersBytes;
        length = othersLength;
    }

    /** The array that begins with the frame; valid until the next frame is read. */
    public byte[] array() {
        return bytes;
    }

    public int length() {
        return length;
    }
}
