package dev.troupe.runtime.internal.jdk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Virtual threads, of a JVM that has them: Java 24 and later, because until 23 one that waits inside {@code synchronized} keeps
 * a thread of the system, and all of them may be kept by such that wait for one that has none. This is compiled for Java 17.
 */
final class VirtualThreads {
    private static final int FIRST = 24;
    private static final @Nullable Starter STARTER = Runtime.version().feature() < FIRST ? null : find();

    private VirtualThreads() {}

    /** Starts a thread. */
    private interface Starter {
        Object start(String name, Runnable task) throws ReflectiveOperationException;
    }

    static boolean areThere() {
        return STARTER != null;
    }

    /** Starts one of this name, which inherits nothing; {@link #areThere} comes first. */
    static Thread start(String name, Runnable task) {
        Starter starter = STARTER;
        if (starter == null) {
            throw new IllegalStateException("This JVM has no virtual threads.");
        }
        try {
            return (Thread) starter.start(name, task);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("A virtual thread could not be started.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A virtual thread could not be started.", e);
        }
    }

    private static @Nullable Starter find() {
        try {
            Method ofVirtual = Thread.class.getMethod("ofVirtual");
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Method name = builder.getMethod("name", String.class);
            Method inherit = builder.getMethod("inheritInheritableThreadLocals", boolean.class);
            Method start = builder.getMethod("start", Runnable.class);
            return (named, task) ->
                    start.invoke(inherit.invoke(name.invoke(ofVirtual.invoke(null), named), false), task);
        } catch (NoSuchMethodException | ClassNotFoundException e) {
            return null;
        }
    }
}
