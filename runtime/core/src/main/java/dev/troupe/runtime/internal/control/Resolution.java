package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a promise.
 *
 * @param kind {@link #VALUE}, {@link #THROWN}, {@link #STORED}, {@link #LOST} or {@link #MAKER_GONE}
 * @param bytes the value, what was thrown, the number of the object that has the value, or why there is none as a text
 */
public record Resolution(byte kind, byte[] bytes) {
    public static final byte VALUE = 1;
    public static final byte THROWN = 2;
    public static final byte STORED = 3;
    public static final byte LOST = 4;
    public static final byte MAKER_GONE = 5;

    /** What was written. */
    public static Resolution of(byte kind, WireOutput out) {
        return new Resolution(kind, Arrays.copyOf(out.array(), out.position()));
    }

    /** The value is an object. */
    public static Resolution stored(long object) {
        WireOutput out = new WireOutput(Long.BYTES);
        out.writeLong(object);
        return of(STORED, out);
    }

    /** There will be no value. */
    public static Resolution lost(String why) {
        WireOutput out = new WireOutput(64);
        out.writeString(why);
        return of(LOST, out);
    }

    /** Of an object that was on its way: nothing of who has made it will come any more. */
    public static Resolution makerGone() {
        return new Resolution(MAKER_GONE, new byte[0]);
    }

    /** The object that has the value. */
    public long object() {
        return in().readLong();
    }

    /** Reads the bytes. */
    public WireInput in() {
        return new WireInput(bytes, 0, bytes.length);
    }

    void write(WireOutput out) {
        out.writeByte(kind);
        out.writeSize(bytes.length);
        out.writeBytes(bytes, 0, bytes.length);
    }

    static Resolution read(WireInput in) {
        byte kind = in.readByte();
        byte[] bytes = new byte[Math.max(0, in.readSize(1))];
        in.readBytes(bytes, 0, bytes.length);
        return new Resolution(kind, bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Resolution that && that.kind == kind && Arrays.equals(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return 31 * kind + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return kind == LOST ? "lost: " + in().readString() : "kind " + kind + ", " + bytes.length + " bytes";
    }
}
