package dev.troupe.runtime.spi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
        int at = claim(out, value.length, 1);
        System.arraycopy(value, 0, out.array(), at, value.length);
    }

    static byte[] readBytes(WireInput in) {
        int size = in.readSize(1);
        if (size < 0) {
            return null;
        }
        byte[] value = new byte[size];
        in.readBytes(value, 0, size);
        return value;
    }

    static void write(WireOutput out, short[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        int at = claim(out, value.length, 2);
        view(out.array(), at).asShortBuffer().put(value);
    }

    static short[] readShorts(WireInput in) {
        int size = in.readSize(2);
        if (size < 0) {
            return null;
        }
        short[] value = new short[size];
        view(in.array(), in.claim(size * 2)).asShortBuffer().get(value);
        return value;
    }

    static void write(WireOutput out, char[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        int at = claim(out, value.length, 2);
        view(out.array(), at).asCharBuffer().put(value);
    }

    static char[] readChars(WireInput in) {
        int size = in.readSize(2);
        if (size < 0) {
            return null;
        }
        char[] value = new char[size];
        view(in.array(), in.claim(size * 2)).asCharBuffer().get(value);
        return value;
    }

    static void write(WireOutput out, int[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        int at = claim(out, value.length, 4);
        view(out.array(), at).asIntBuffer().put(value);
    }

    static int[] readInts(WireInput in) {
        int size = in.readSize(4);
        if (size < 0) {
            return null;
        }
        int[] value = new int[size];
        view(in.array(), in.claim(size * 4)).asIntBuffer().get(value);
        return value;
    }

    static void write(WireOutput out, long[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        int at = claim(out, value.length, 8);
        view(out.array(), at).asLongBuffer().put(value);
    }

    static long[] readLongs(WireInput in) {
        int size = in.readSize(8);
        if (size < 0) {
            return null;
        }
        long[] value = new long[size];
        view(in.array(), in.claim(size * 8)).asLongBuffer().get(value);
        return value;
    }

    static void write(WireOutput out, float[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        int at = claim(out, value.length, 4);
        view(out.array(), at).asFloatBuffer().put(value);
    }

    static float[] readFloats(WireInput in) {
        int size = in.readSize(4);
        if (size < 0) {
            return null;
        }
        float[] value = new float[size];
        view(in.array(), in.claim(size * 4)).asFloatBuffer().get(value);
        return value;
    }

    static void write(WireOutput out, double[] value) {
        if (value == null) {
            out.writeSize(-1);
            return;
        }
        int at = claim(out, value.length, 8);
        view(out.array(), at).asDoubleBuffer().put(value);
    }

    static double[] readDoubles(WireInput in) {
        int size = in.readSize(8);
        if (size < 0) {
            return null;
        }
        double[] value = new double[size];
        view(in.array(), in.claim(size * 8)).asDoubleBuffer().get(value);
        return value;
    }

    private static int claim(WireOutput out, int length, int unit) {
        if (length > (Integer.MAX_VALUE - 64) / unit) {
            throw new IllegalArgumentException(
                    "An array of " + (long) length * unit + " bytes is too long to be sent; send it in parts.");
        }
        out.writeSize(length);
        return out.claim(length * unit);
    }

    private static ByteBuffer view(byte[] array, int at) {
        return ByteBuffer.wrap(array, at, array.length - at).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
