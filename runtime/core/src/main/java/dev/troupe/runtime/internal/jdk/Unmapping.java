package dev.troupe.runtime.internal.jdk;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import org.jspecify.annotations.Nullable;

/** Lets go of mapped memory at once, which otherwise a garbage collection does some time. */
public final class Unmapping {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final @Nullable MethodHandle CLEANER = cleaner();

    private Unmapping() {}

    private static @Nullable MethodHandle cleaner() {
        try {
            Class<?> unsafe = Class.forName("sun.misc.Unsafe");
            Field instance = unsafe.getDeclaredField("theUnsafe");
            instance.setAccessible(true);
            return MethodHandles.publicLookup()
                    .findVirtual(unsafe, "invokeCleaner", MethodType.methodType(void.class, ByteBuffer.class))
                    .bindTo(instance.get(null));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null; // Then it is up to the collector.
        }
    }

    /** Nobody may use the buffer any more, nor one that was made of it. */
    public static void unmap(MappedByteBuffer memory) {
        MethodHandle cleaner = CLEANER;
        if (cleaner != null) {
            try {
                cleaner.invoke(memory);
            } catch (Throwable e) { // Method handles declare it.
                LOG.log(Level.DEBUG, "Memory is left to the collector", e);
            }
        }
    }
}
