package dev.troupe.runtime.internal.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What stands before the arguments of a call. Little-endian.
 *
 * <pre>
 *    0        1        2                 4                                   8
 *   +--------+--------+-----------------+-----------------------------------+
 *   |  kind  | version|      flags      |   method or     |  build of the   |
 *   |        |        |                 |   constructor   |  caller's stub  |
 *   +--------+--------+-----------------+-----------------------------------+
 *   |                              call number                              |
 *   +-----------------------------------+-----------------------------------+
 *   |               caller              |     connection, for the reply     |
 *   +-----------------------------------+-----------------------------------+
 *   |            correlation: the call that began all this                  |
 *   +-----------------------------------------------------------------------+
 *   32  arguments, or the name of the file that holds them
 * </pre>
 *
 * <p>The caller is the number of the process whose reply queue gets the answer; the connection is its own affair and
 * comes back unchanged. The build is a short hash of the signatures that the caller's stub was written from: an
 * actor of another build would take the method for another one.
 */
public final class RequestHeader {
    public static final int LENGTH = 32;
    public static final byte VERSION = 1;

    /** The first frame of an actor: the arguments of its constructor. */
    public static final byte CREATE = 1;

    /** A call of a method. */
    public static final byte CALL = 2;

    /** The end, after all calls before. */
    public static final byte CLOSE = 3;

    /** A process that called is gone, and with it its reply queue. */
    public static final byte CALLER_GONE = 4;

    /** Nobody can reach the actor any more; the call number says how often it was told so. */
    public static final byte UNREACHABLE = 5;

    /**
     * A call for the next result of one that gives back many, which the actor has told the number of, or for no more of them:
     * {@code long number, boolean closes}.
     */
    public static final byte NEXT = 6;

    /** Flag: the arguments lie in a file beside the queue. */
    public static final short LARGE = 1;

    /** Flag: objects are to be read in places of the arguments, or in place of all; which ones stands behind them. */
    public static final short SPLICED = 2;

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private RequestHeader() {}

    static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    /** Writes a header at the beginning of a frame. */
    public static void write(
            byte[] frame, byte kind, short flags, int method, long call, int caller, int connection, long correlation) {
        frame[0] = kind;
        frame[1] = VERSION;
        SHORT.set(frame, 2, flags);
        INT.set(frame, 4, method);
        LONG.set(frame, 8, call);
        INT.set(frame, 16, caller);
        INT.set(frame, 20, connection);
        LONG.set(frame, 24, correlation);
    }

    /** Whether a frame is long enough for a header of this version. */
    public static boolean isReadable(byte[] frame, int length) {
        return length >= LENGTH && frame[1] == VERSION;
    }

    public static byte kind(byte[] frame) {
        return frame[0];
    }

    public static boolean isLarge(byte[] frame) {
        return ((short) SHORT.get(frame, 2) & LARGE) != 0;
    }

    public static boolean isSpliced(byte[] frame) {
        return ((short) SHORT.get(frame, 2) & SPLICED) != 0;
    }

    /** What stands for a method in a frame. */
    public static int method(int number, short build) {
        return number & 0xffff | build << 16;
    }

    public static int method(byte[] frame) {
        return (int) INT.get(frame, 4) & 0xffff;
    }

    /** What the caller's stub was written from. */
    public static short build(byte[] frame) {
        return (short) SHORT.get(frame, 6);
    }

    public static long call(byte[] frame) {
        return (long) LONG.get(frame, 8);
    }

    public static int caller(byte[] frame) {
        return (int) INT.get(frame, 16);
    }

    public static int connection(byte[] frame) {
        return (int) INT.get(frame, 20);
    }

    public static long correlation(byte[] frame) {
        return (long) LONG.get(frame, 24);
    }
}
