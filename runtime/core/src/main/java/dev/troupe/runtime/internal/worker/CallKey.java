package dev.troupe.runtime.internal.worker;

/**
 * What a call is known by to those who cancel it.
 *
 * @param connection the process that made it in the upper half, and which of its connections in the lower
 * @param number the lower half of its number
 */
record CallKey(long connection, int number) {
    static CallKey of(int caller, int connection, int call) {
        return new CallKey((long) caller << 32 | Integer.toUnsignedLong(connection), call);
    }

    /** The process that made it. */
    int caller() {
        return (int) (connection >>> 32);
    }
}
