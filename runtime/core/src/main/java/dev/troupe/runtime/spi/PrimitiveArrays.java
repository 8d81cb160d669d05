package dev.troupe.runtime.spi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import org.jspecify.annotations.NullUnmarked;

/** Writes and reads arrays of primitives, each in one go. */
@NullUnmarked // Null is a value here like any other.
final class PrimitiveArrays {
    private PrimitiveArrays() {}

    static void write(WireOutput out, boolean[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        int at = claim(out, value.length, 1);
        for (boolean each : value) {
            out.array()[at++] = (byte) (each ? 1 : 0);
        }
    }

    static boolean[] readBooleans(WireInput in) {
        int size = in.readSize(1);
        if (size < 0) {
            return null;
        }
        boolean[] value = new boolean[size];
        for (int i = 0; i < size; i++) {
            value[i] = in.readBoolean();
        }
        return value;
    }

    static void write(WireOutput out, byte[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        if (out.putAside(value, value.length, 1)) {
            return;
        }
        int at = claim(out, value.length, 1);
        System.arraycopy(value, 0, out.array(), at, value.length);
    }

    static byte[] readBytes(WireInput in) {
        int size = in.readArraySize(1);
        if (size < 0) {
            return null;
        }
        byte[] value = new byte[size];
        Bulks bulks = in.nextBulk(size);
        if (bulks != null) {
            ByteBuffer to = ByteBuffer.wrap(value);
            bulks.read(to::put);
            return value;
        }
        in.readBytes(value, 0, size);
        return value;
    }

    static void write(WireOutput out, short[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        if (out.putAside(value, value.length, 2)) {
            return;
        }
        int at = claim(out, value.length, 2);
        view(out.array(), at).asShortBuffer().put(value);
    }

    static short[] readShorts(WireInput in) {
        int size = in.readArraySize(2);
        if (size < 0) {
            return null;
        }
        short[] value = new short[size];
        Bulks bulks = in.nextBulk(2L * size);
        if (bulks != null) {
            ShortBuffer to = ShortBuffer.wrap(value);
            bulks.read(piece -> to.put(ordered(piece).asShortBuffer()));
            return value;
        }
        view(in.array(), in.claim(size * 2)).asShortBuffer().get(value);
        return value;
    }

    static void write(WireOutput out, char[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        if (out.putAside(value, value.length, 2)) {
            return;
        }
        int at = claim(out, value.length, 2);
        view(out.array(), at).asCharBuffer().put(value);
    }

    static char[] readChars(WireInput in) {
        int size = in.readArraySize(2);
        if (size < 0) {
            return null;
        }
        char[] value = new char[size];
        Bulks bulks = in.nextBulk(2L * size);
        if (bulks != null) {
            CharBuffer to = CharBuffer.wrap(value);
            bulks.read(piece -> to.put(ordered(piece).asCharBuffer()));
            return value;
        }
        view(in.array(), in.claim(size * 2)).asCharBuffer().get(value);
        return value;
    }

    static void write(WireOutput out, int[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        if (out.putAside(value, value.length, 4)) {
            return;
        }
        int at = claim(out, value.length, 4);
        view(out.array(), at).asIntBuffer().put(value);
    }

    static int[] readInts(WireInput in) {
        int size = in.readArraySize(4);
        if (size < 0) {
            return null;
        }
        int[] value = new int[size];
        Bulks bulks = in.nextBulk(4L * size);
        if (bulks != null) {
            IntBuffer to = IntBuffer.wrap(value);
            bulks.read(piece -> to.put(ordered(piece).asIntBuffer()));
            return value;
        }
        view(in.array(), in.claim(size * 4)).asIntBuffer().get(value);
        return value;
    }

    static void write(WireOutput out, long[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        if (out.putAside(value, value.length, 8)) {
            return;
        }
        int at = claim(out, value.length, 8);
        view(out.array(), at).asLongBuffer().put(value);
    }

    static long[] readLongs(WireInput in) {
        int size = in.readArraySize(8);
        if (size < 0) {
            return null;
        }
        long[] value = new long[size];
        Bulks bulks = in.nextBulk(8L * size);
        if (bulks != null) {
            LongBuffer to = LongBuffer.wrap(value);
            bulks.read(piece -> to.put(ordered(piece).asLongBuffer()));
            return value;
        }
        view(in.array(), in.claim(size * 8)).asLongBuffer().get(value);
        return value;
    }

    static void write(WireOutput out, float[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        if (out.putAside(value, value.length, 4)) {
            return;
        }
        int at = claim(out, value.length, 4);
        view(out.array(), at).asFloatBuffer().put(value);
    }

    static float[] readFloats(WireInput in) {
        int size = in.readArraySize(4);
        if (size < 0) {
            return null;
        }
        float[] value = new float[size];
        Bulks bulks = in.nextBulk(4L * size);
        if (bulks != null) {
            FloatBuffer to = FloatBuffer.wrap(value);
            bulks.read(piece -> to.put(ordered(piece).asFloatBuffer()));
            return value;
        }
        view(in.array(), in.claim(size * 4)).asFloatBuffer().get(value);
        return value;
    }

    static void write(WireOutput out, double[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        if (out.putAside(value, value.length, 8)) {
            return;
        }
        int at = claim(out, value.length, 8);
        view(out.array(), at).asDoubleBuffer().put(value);
    }

    static double[] readDoubles(WireInput in) {
        int size = in.readArraySize(8);
        if (size < 0) {
            return null;
        }
        double[] value = new double[size];
        Bulks bulks = in.nextBulk(8L * size);
        if (bulks != null) {
            DoubleBuffer to = DoubleBuffer.wrap(value);
            bulks.read(piece -> to.put(ordered(piece).asDoubleBuffer()));
            return value;
        }
        view(in.array(), in.claim(size * 8)).asDoubleBuffer().get(value);
        return value;
    }

    private static int claim(WireOutput out, int length, int unit) {
        WireOutput.checkLength(length, unit);
        out.writeSize(length);
        return out.claim(length * unit);
    }

    private static ByteBuffer ordered(ByteBuffer piece) {
        return piece.order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer view(byte[] array, int at) {
        return ByteBuffer.wrap(array, at, array.length - at).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
