package dev.troupe.runtime.spi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Makes objects without their constructors and reaches fields that are private or final, as Java's own serialization
 * does, and through the same door: {@code sun.reflect.ReflectionFactory}, which needs no flag. Method handles check the
 * types of what they set.
 */
final class FieldAccess {
    private static final int TRUSTED = -1;
    private static final boolean WARNS_ABOUT_UNSAFE = Runtime.version().feature() >= 24;
    private static final Object FACTORY;
    private static final Method ALLOCATOR;
    private static final Constructor<?> LOOKUP;

    /** How objects of each class are made: found once for each. */
    private static final ClassValue<Constructor<?>> ALLOCATORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                return constructor(type, Object.class.getDeclaredConstructor());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("No " + type.getName() + " can be made.", e);
            }
        }
    };

    static {
        try {
            Class<?> factories = Class.forName("sun.reflect.ReflectionFactory");
            FACTORY = factories.getMethod("getReflectionFactory").invoke(null);
            ALLOCATOR = factories.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
            LOOKUP =
                    constructor(Lookup.class, Lookup.class.getDeclaredConstructor(Class.class, Class.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private FieldAccess() {}

    private static Constructor<?> constructor(Class<?> type, Constructor<?> from) throws ReflectiveOperationException {
        return (Constructor<?>) ALLOCATOR.invoke(FACTORY, type, from);
    }

    /** Makes an object whose fields are all zero or null. */
    static <T> T allocate(Class<T> type) {
        try {
            return type.cast(ALLOCATORS.get(type).newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + type.getName() + " can be made.", e);
        }
    }

    static MethodHandle getter(Class<?> owner, String field) {
        try {
            return in(owner).findGetter(owner, field, declared(owner, field).getType());
        } catch (ReflectiveOperationException e) {
            throw missing(owner, field, e);
        }
    }

    static MethodHandle setter(Class<?> owner, String field) {
        try {
            return in(owner).findSetter(owner, field, declared(owner, field).getType());
        } catch (ReflectiveOperationException e) {
            throw missing(owner, field, e);
        }
    }

    private static Field declared(Class<?> owner, String field) throws NoSuchFieldException {
        return owner.getDeclaredField(field);
    }

    private static IllegalStateException missing(Class<?> owner, String field, Exception e) {
        return new IllegalStateException(
                "The field " + field + " of " + owner.getName() + " is not what it was when the stub was compiled."
                        + "\n    Fix: compile the class marked @Remote again.",
                e);
    }

    /**
     * Opens what Apache Fory needs of the JDK, before its first class loads: it would else complain on standard error that
     * it reaches for it with {@code sun.misc.Unsafe}, or the JDK would.
     */
    static void openToFory() {
        try {
            Lookup trusted = in(Object.class);
            MethodHandle open = trusted.findVirtual(
                    Module.class, "implAddOpensToAllUnnamed", MethodType.methodType(void.class, String.class));
            open.invoke(Object.class.getModule(), "java.lang.invoke");
            if (WARNS_ABOUT_UNSAFE) {
                trusted.findStaticVarHandle(Class.forName("sun.misc.Unsafe"), "memoryAccessWarned", boolean.class)
                        .set(true);
            }
        } catch (Throwable e) { // Method handles declare Throwable; whatever it is, the answer is the same.
            throw new IllegalStateException(
                    "This JVM (" + Runtime.version() + ") does not let Troupe open what object graphs need."
                            + "\n    Fix: start it with --add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
                    e);
        }
    }

    /** A lookup that may do in a class what the class itself may, final fields included. */
    private static Lookup in(Class<?> type) throws ReflectiveOperationException {
        return (Lookup) LOOKUP.newInstance(type, null, TRUSTED);
    }

    static RuntimeException unchecked(Throwable e) {
        if (e instanceof RuntimeException runtime) {
            return runtime;
        }
        if (e instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e);
    }
}
