package dev.troupe.runtime.internal.wire;

/**
 * Numbers of objects: negative, so that none is an actor's. The process that made one is in the upper half, its own count in
 * the lower. A promise is an object whose value is not there yet.
 */
public final class ObjectId {
    private static final long PROMISE = 1L << 62;

    private ObjectId() {}

    /** The number of the object that a process has made as its so manieth. */
    public static long of(int process, int count) {
        return Long.MIN_VALUE | ActorId.of(process, count);
    }

    /** The same of one whose value comes later. */
    public static long ofPromise(int process, int count) {
        return PROMISE | of(process, count);
    }

    /** Whether its value came later than its number. */
    public static boolean isPromise(long object) {
        return (object & PROMISE) != 0;
    }

    /** Whether it is the number of an object. */
    public static boolean isObject(long number) {
        return number < 0;
    }

    /** The process that made it. */
    public static int maker(long object) {
        return ActorId.creator(object & PROMISE - 1);
    }

    /** The object as files and messages name it, such as {@code 2.17}. */
    public static String name(long object) {
        return ActorId.directory(object & PROMISE - 1);
    }

    /** The number of the object that has a file of this name; 0 if that is no object's. */
    public static long ofName(String name) {
        int dot = name.indexOf('.');
        try {
            return of(Integer.parseInt(name.substring(0, Math.max(0, dot))), Integer.parseInt(name.substring(dot + 1)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
