package dev.troupe.runtime.internal.wire;

import java.lang.invoke.VarHandle;

/**
 * What stands before the result of a call. Little-endian.
 *
 * <pre>
 *    0        1        2                 4                                   8
 *   +--------+--------+-----------------+-----------------------------------+
 *   |  kind  | version|      flags      |     connection, as in the call    |
 *   +--------+--------+-----------------+-----------------------------------+
 *   |            call number            |
 *   +-----------------------------------+
 *   12  result, failure, or the name of the file that holds them
 * </pre>
 *
 * <p>What comes from the node, as a notice of what nobody asked for, has the actor or the ref that it is about in between:
 *
 * <pre>
 *   12  actor or promise (8)
 *   20  the rest
 * </pre>
 */
public final class ReplyHeader {
    public static final int LENGTH = 12;

    /** Of a notice. */
    public static final int NOTICE_LENGTH = 20;

    /** What a method returned, or threw. */
    public static final byte REPLY = 1;

    /** An actor's process has ended: no more replies of it will come. From the node. */
    public static final byte DIED = 2;

    /** An actor has nothing left to do, and this process keeps calls back. */
    public static final byte FLUSH = 3;

    /** A life of an actor has ended, and another will begin. From the node, with the life in place of a connection. */
    public static final byte RESTARTING = 4;

    /** A new life of an actor has begun. From the node, likewise. */
    public static final byte RESTARTED = 5;

    /** An actor of this program has been waiting for long, says the text that follows. From a node of its own. */
    public static final byte WAITING = 6;

    /** A demand waits, and handles that are garbage here may keep what it needs. From the node. */
    public static final byte COLLECT = 7;

    /** The value of a ref is there that this process was sent before. From the node, with the kind in place of a connection. */
    public static final byte RESOLVED = 8;

    /** Flag: the rest lies in a file beside the queue. */
    public static final short LARGE = 1;

    /** Flag: the method threw. */
    public static final short FAILED = 2;

    /** Flag, beside the last: for what it threw the call may be made again. */
    public static final short RETRIED = 4;

    /** Flag: the call was not run, because its caller took it back. */
    public static final short TAKEN_BACK = 8;

    /** Flag: the call was cancelled; beside {@link #FAILED} while it ran, otherwise before. */
    public static final short CANCELLED = 32;

    /** Flag: the call came after the actor was asked to end, or asked for its end itself, as the {@link Death} that follows says. */
    public static final short TOO_LATE = 64;

    /** Flag: the result is an object, whose number and size follow; the caller can reach it from now on. */
    public static final short STORED = 16;

    private static final VarHandle SHORT = RequestHeader.view(short[].class);
    private static final VarHandle INT = RequestHeader.view(int[].class);
    private static final VarHandle LONG = RequestHeader.view(long[].class);

    private ReplyHeader() {}

    /** Writes a header at the beginning of a frame. */
    public static void write(byte[] frame, byte kind, short flags, int connection, int call) {
        frame[0] = kind;
        frame[1] = RequestHeader.VERSION;
        SHORT.set(frame, 2, flags);
        INT.set(frame, 4, connection);
        INT.set(frame, 8, call);
    }

    /** Writes the header of a notice. */
    public static void writeNotice(byte[] frame, byte kind, short flags, int life, long about) {
        write(frame, kind, flags, life, 0);
        LONG.set(frame, LENGTH, about);
    }

    /** Whether a frame is long enough for a header of this version. */
    public static boolean isReadable(byte[] frame, int length) {
        return length >= LENGTH && frame[1] == RequestHeader.VERSION && length >= length(frame);
    }

    public static byte kind(byte[] frame) {
        return frame[0];
    }

    public static short flags(byte[] frame) {
        return (short) SHORT.get(frame, 2);
    }

    public static int connection(byte[] frame) {
        return (int) INT.get(frame, 4);
    }

    public static int call(byte[] frame) {
        return (int) INT.get(frame, 8);
    }

    /** Where what it says begins. */
    public static int length(byte[] frame) {
        return switch (kind(frame)) {
            case DIED, RESTARTING, RESTARTED, WAITING, RESOLVED -> NOTICE_LENGTH;
            default -> LENGTH;
        };
    }

    /** What a notice is about. */
    public static long about(byte[] frame) {
        return (long) LONG.get(frame, LENGTH);
    }
}
