package dev.troupe.runtime.internal.jdk;

import dev.troupe.runtime.StartupException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.List;

/**
 * Opens what Chronicle needs of the JDK to this process itself, before Chronicle's first class loads.
 *
 * <p>The way there is a lookup that may see everything, made with the constructor access that the JDK gives to
 * serialization libraries ({@code jdk.unsupported}); it works on 17 and on 25. Where it is closed, the two flags that do
 * the same are named.
 */
public final class JdkAccess {
    /** The flags that make this class's work unnecessary. */
    public static final List<String> FLAGS = List.of(
            "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED", "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED");

    private static final boolean WARNS_ABOUT_UNSAFE = Runtime.version().feature() >= 24;

    private JdkAccess() {}

    /**
     * Opens the packages.
     *
     * @throws StartupException when this JVM does not let it, with the flags to pass
     */
    public static void open() {
        Module base = Object.class.getModule();
        Module us = JdkAccess.class.getModule();
        boolean needed = !base.isExported("sun.nio.ch", us) || !base.isOpen("java.lang.reflect", us);
        try {
            Lookup trusted = trustedLookup();
            MethodHandle open = trusted.findVirtual(
                    Module.class, "implAddOpensToAllUnnamed", MethodType.methodType(void.class, String.class));
            open.invoke(base, "java.lang.reflect");
            open.invoke(base, "sun.nio.ch");
            // Without this one Chronicle works, but prints a warning.
            open.invoke(base, "jdk.internal.ref");
            if (WARNS_ABOUT_UNSAFE) {
                Class<?> unsafe = Class.forName("sun.misc.Unsafe");
                trusted.findStaticVarHandle(unsafe, "memoryAccessWarned", boolean.class)
                        .set(true);
            }
        } catch (Throwable e) { // Method handles declare Throwable; whatever it is, the answer is the same.
            if (needed) {
                throw new StartupException(
                        "This JVM (" + Runtime.version() + ") does not let Troupe open what its queues need."
                                + "\n    Fix: start it with " + String.join(" ", FLAGS),
                        e);
            }
        }
    }

    /** The options this JVM was started with, as the launcher saw them; empty where they cannot be read. */
    public static List<String> jvmArguments() {
        try {
            Lookup trusted = trustedLookup();
            MethodHandle arguments = trusted.findStatic(
                    trusted.findClass("jdk.internal.misc.VM"),
                    "getRuntimeArguments",
                    MethodType.methodType(String[].class));
            String[] found = (String[]) arguments.invoke();
            return found == null ? List.of() : List.of(found);
        } catch (Throwable e) { // Method handles declare Throwable; without the options a worker still starts.
            return List.of();
        }
    }

    private static Lookup trustedLookup() throws ReflectiveOperationException {
        Class<?> factories = Class.forName("sun.reflect.ReflectionFactory");
        Object factory = factories.getMethod("getReflectionFactory").invoke(null);
        Constructor<?> hidden = Lookup.class.getDeclaredConstructor(Class.class, Class.class, int.class);
        Constructor<?> constructor = (Constructor<?>) factories
                .getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(factory, Lookup.class, hidden);
        int trusted = -1;
        return (Lookup) constructor.newInstance(Object.class, null, trusted);
    }
}
