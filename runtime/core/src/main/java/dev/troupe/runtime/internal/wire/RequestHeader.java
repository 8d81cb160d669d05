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
 *   |            call number            |              caller               |
 *   +-----------------------------------+-----------------------------------+
 *   |     connection, for the reply     |
 *   +-----------------------------------+
 *   20  arguments, or the name of the file that holds them
 *   at the end, if a flag says so: correlation (8), the call that began all this
 * </pre>
 *
 * <p>The caller is the number of the process whose reply queue gets the answer; the connection is its own affair and
 * comes back unchanged, and so does the call number: the lower half of what the caller knows it by, 0 for none. The build is
 * a short hash of the signatures that the caller's stub was written from: an actor of another build would take the method
 * for another one. A call that no other call has made began all this itself, and says nothing of it.
 *
 * <p>It is as short as it can be: a frame goes from core to core in lines of 64 bytes, each of which takes as long as all else
 * that a call does.
 */
public final class RequestHeader {
    public static final int LENGTH = 20;

    /** What a correlation takes behind all else. */
    public static final int CORRELATION_LENGTH = Long.BYTES;

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

    /** Flag: the frame ends with a correlation. */
    public static final short CORRELATED = 4;

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private RequestHeader() {}

    static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    /** Writes a header at the beginning of a frame. */
    public static void write(byte[] frame, byte kind, short flags, int method, int call, int caller, int connection) {
        frame[0] = kind;
        frame[1] = VERSION;
        SHORT.set(frame, 2, flags);
        INT.set(frame, 4, method);
        INT.set(frame, 8, call);
        INT.set(frame, 12, caller);
        INT.set(frame, 16, connection);
    }

    /** Whether a frame is long enough for a header of this version. */
    public static boolean isReadable(byte[] frame, int length) {
        return length >= LENGTH && frame[1] == VERSION && end(frame, length) >= LENGTH;
    }

    public static byte kind(byte[] frame) {
        return frame[0];
    }

    /** Whether its caller waits for a reply, unless it has gone. */
    public static boolean isForReply(byte[] frame) {
        return kind(frame) == CALL || kind(frame) == NEXT;
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

    public static int call(byte[] frame) {
        return (int) INT.get(frame, 8);
    }

    public static int caller(byte[] frame) {
        return (int) INT.get(frame, 12);
    }

    public static int connection(byte[] frame) {
        return (int) INT.get(frame, 16);
    }

    private static boolean isCorrelated(byte[] frame) {
        return ((short) SHORT.get(frame, 2) & CORRELATED) != 0;
    }

    /** Where the arguments end. */
    public static int end(byte[] frame, int length) {
        return isCorrelated(frame) ? length - CORRELATION_LENGTH : length;
    }

    /** The call that began all this; not 0. */
    public static long correlation(byte[] frame, int length) {
        return isCorrelated(frame) ? (long) LONG.get(frame, length - CORRELATION_LENGTH) : own(frame);
    }

    private static long own(byte[] frame) {
        long own = (long) caller(frame) << 48 ^ (long) connection(frame) << 32 ^ Integer.toUnsignedLong(call(frame));
        return own == 0 ? 1 : own;
    }
}
