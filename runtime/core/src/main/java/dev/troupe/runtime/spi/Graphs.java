package dev.troupe.runtime.spi;

import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.fory.Fory;
import org.apache.fory.context.ReadContext;
import org.apache.fory.context.WriteContext;
import org.apache.fory.exception.InsecureException;
import org.apache.fory.logging.LoggerFactory;
import org.apache.fory.memory.MemoryBuffer;
import org.apache.fory.memory.MemoryUtils;
import org.apache.fory.resolver.ClassResolver;
import org.apache.fory.serializer.ObjectStreamSerializer;
import org.apache.fory.serializer.SerializedLambdaSerializer;
import org.apache.fory.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Makes bytes of object graphs, and object graphs of bytes, with Apache Fory, which knows the classes of one codec.
 *
 * <p>Two things get lost: an object that is held twice arrives as two, and an exception whose class has no constructor for
 * the message alone arrives without its stack trace. A cycle ends with an overflow of the stack, which is told as what it
 * is. Fory interprets: code that it generates would take seconds to be compiled the first time.
 *
 * <p>Safe for any thread: each one takes an instance of Fory for itself and puts it back, unless it failed: who knows what
 * state it is in then.
 */
final class Graphs {
    /** Memory that any frame may take. */
    private static final long LEAST_MEMORY = 1 << 20;

    /** How much larger than its frame a value may be in memory. */
    private static final long EXPANSION = 256;

    /** Each level of memory is so many times, as a power of two, the one below it. */
    private static final int LEVEL_SHIFT = 4;

    static {
        FieldAccess.openToFory();
        // It logs to the standard output.
        LoggerFactory.disableLogging();
    }

    private final Class<?> type;
    private final ClassLoader loader;
    private final Set<Class<?>> classes = new LinkedHashSet<>();

    /** What may be used, by how much memory a value may take. */
    private final List<Queue<Fory>> idle = Stream.generate(() -> (Queue<Fory>) new ConcurrentLinkedQueue<Fory>())
            .limit(6)
            .toList();

    Graphs(Class<?> type, ClassLoader loader, List<String> others) {
        this.type = type;
        this.loader = loader;
        // Numbers go by the order, which is the same on both sides.
        add(type);
        for (String each : others) {
            try {
                add(Class.forName(each, false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                throw new IllegalStateException(
                        each + ", which a " + type.getName() + " may hold, is not there."
                                + "\n    Fix: compile the class marked @Remote again.",
                        e);
            }
        }
    }

    private void add(Class<?> each) {
        classes.add(each);
        classes.add(each.arrayType());
    }

    byte[] write(Object value) {
        Fory fory = take(0);
        byte[] bytes;
        try {
            bytes = fory.serialize(value);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw GraphFailure.of(e).whileWriting(value.getClass());
        }
        idle.get(0).add(fory);
        return bytes;
    }

    @Nullable
    Object read(byte[] bytes) {
        int level = 0;
        while (memory(level) < bytes.length * EXPANSION) {
            level++;
        }
        Fory fory = take(level);
        Object value;
        try {
            MemoryBuffer buffer = MemoryUtils.wrap(bytes);
            value = fory.deserialize(buffer);
            if (buffer.remaining() > 0) {
                throw new IllegalArgumentException("there are " + buffer.remaining() + " bytes too many");
            }
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw GraphFailure.of(e).whileReading(type);
        }
        idle.get(level).add(fory);
        return value;
    }

    private static long memory(int level) {
        return LEAST_MEMORY << level * LEVEL_SHIFT;
    }

    private Fory take(int level) {
        Fory known = idle.get(level).poll();
        return known == null ? make(memory(level)) : known;
    }

    private Fory make(long memory) {
        Fory fory = Fory.builder()
                .withXlang(false)
                .withCompatible(false)
                .withMetaShare(false)
                .withDeserializeUnknownClass(false)
                .requireClassRegistration(true)
                .suppressClassRegistrationWarnings(true)
                .registerGuavaTypes(false)
                .withRefTracking(false)
                .withCodegen(false)
                .withAsyncCompilation(false)
                .withMaxDepth(WireOutput.MAX_DEPTH)
                .withMaxGraphMemoryBytes(memory)
                .withClassLoader(loader)
                .build();
        ClassResolver known = (ClassResolver) fory.getTypeResolver();
        for (Class<?> each : new ArrayList<>(classes)) {
            if (!known.isRegistered(each)) {
                fory.register(each);
            }
        }
        // Fory's own one forgets the script and the extensions.
        fory.registerSerializer(Locale.class, ObjectStreamSerializer.class);
        // Fory would write these whatever they are of, and look at that only where they arrive.
        fory.registerSerializer(Class.class, new NoClasses(fory));
        fory.registerSerializer(SerializedLambda.class, new NoLambdas(fory));
        return fory;
    }

    /** Refuses classes as values. */
    @SuppressWarnings("rawtypes") // So is Fory's.
    private static final class NoClasses extends Serializer<Class> {
        NoClasses(Fory fory) {
            super(fory.getConfig(), Class.class);
        }

        @Override
        public void write(WriteContext context, Class value) {
            throw new InsecureException("a Class may not be sent");
        }

        @Override
        public Class read(ReadContext context) {
            throw new InsecureException("a Class may not arrive");
        }
    }

    /** Refuses lambdas. */
    private static final class NoLambdas extends SerializedLambdaSerializer {
        NoLambdas(Fory fory) {
            super(fory.getTypeResolver(), SerializedLambda.class);
        }

        @Override
        public void write(WriteContext context, Object value) {
            throw new InsecureException("a lambda may not be sent");
        }

        @Override
        public Object read(ReadContext context) {
            throw new InsecureException("a lambda may not arrive");
        }
    }
}
