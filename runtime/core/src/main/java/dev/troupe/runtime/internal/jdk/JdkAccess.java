package dev.troupe.runtime.internal.jdk;

import dev.troupe.runtime.StartupException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        Set<Module> readers = readers();
        boolean needed = readers.stream()
                .anyMatch(each -> !base.isExported("sun.nio.ch", each) || !base.isOpen("java.lang.reflect", each));
        try {
            Lookup trusted = trustedLookup();
            MethodHandle open = trusted.findVirtual(
                    Module.class, "implAddOpens", MethodType.methodType(void.class, String.class, Module.class));
            for (Module each : readers) {
                open.invoke(base, "java.lang.reflect", each);
                open.invoke(base, "sun.nio.ch", each);
                // Without this one Chronicle works, but prints a warning.
                open.invoke(base, "jdk.internal.ref", each);
            }
            if (WARNS_ABOUT_UNSAFE) {
                Class<?> unsafe = Class.forName("sun.misc.Unsafe");
                trusted.findStaticVarHandle(unsafe, "memoryAccessWarned", boolean.class)
                        .set(true);
            }
        } catch (Throwable e) { // Method handles declare Throwable; whatever it is, the answer is the same.
            if (needed) {
                throw new StartupException(
                        "This JVM (" + Runtime.version() + ") does not let Troupe open what its queues need."
                                + "\n    Fix: start it with " + flagsFor(readers),
                        e);
            }
        }
    }

    /** Those of Chronicle's code: the class path, or, in an application of modules, the jars that are none by themselves. */
    private static Set<Module> readers() {
        Module us = JdkAccess.class.getModule();
        ModuleLayer layer = us.getLayer();
        return layer == null
                ? Set.of(us)
                : layer.modules().stream()
                        .filter(each -> each.getDescriptor().isAutomatic())
                        .collect(Collectors.toSet());
    }

    private static String flagsFor(Set<Module> readers) {
        String names = readers.stream()
                .map(each -> each.isNamed() ? each.getName() : "ALL-UNNAMED")
                .sorted()
                .collect(Collectors.joining(","));
        return FLAGS.stream().map(each -> each.replace("ALL-UNNAMED", names)).collect(Collectors.joining(" "));
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
