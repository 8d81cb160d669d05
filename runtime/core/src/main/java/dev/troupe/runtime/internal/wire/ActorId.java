package dev.troupe.runtime.internal.wire;

import org.jspecify.annotations.Nullable;

/** Numbers of actors: the process that creates one is in the upper half, its own count in the lower. */
public final class ActorId {
    /** The node itself is reached like an actor. */
    public static final long NODE = 0;

    /** The first process that calls is the driver. */
    public static final int DRIVER = 1;

    private ActorId() {}

    public static long of(int caller, int count) {
        return (long) caller << 32 | count & 0xffffffffL;
    }

    /** The process that created the actor. */
    public static int creator(long id) {
        return (int) (id >>> 32);
    }

    /** Whether it is the number of a process, not of an actor. */
    public static boolean isProcess(long number) {
        return creator(number) == 0;
    }

    /** The name of an actor's directory. */
    public static String directory(long id) {
        return creator(id) + "." + (int) id;
    }

    /** Whether this is the directory of an actor that the process created. */
    public static boolean isCreatedBy(int caller, String directory) {
        return directory.startsWith(caller + ".");
    }

    /** The actor as messages name it: {@code Counter#3}, or {@code Counter#2.3} if another actor made it. */
    public static String display(String simpleName, long id) {
        return simpleName + "#" + (creator(id) == DRIVER ? Integer.toString((int) id) : directory(id));
    }

    /** The same with the name that the actor was given, if it was: {@code Counter#3[name]}. */
    public static String display(String simpleName, long id, @Nullable String name) {
        return display(simpleName, id) + (name == null ? "" : "[" + name + "]");
    }
}
