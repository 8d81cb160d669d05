package dev.troupe.runtime.internal.wire;

import dev.troupe.runtime.RemoteFailure;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An exception on its way to a caller.
 *
 * <p>It travels twice: as Java's serialization writes it, with its fields, its causes and its stack trace; and as text,
 * from which a {@link RemoteFailure} is made where the first cannot be read. Serialization is used here alone, off the
 * call path, and what it may build is narrow: exceptions, enums, records and values of the JDK.
 */
public final class Thrown {
    private static final int MAX_CAUSES = 20;
    private static final int MAX_BYTES = 8 << 20;
    private static final Set<String> PACKAGES = Set.of("java.lang", "java.util", "java.time", "java.math", "java.net");

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "byte", byte.class,
            "short", short.class,
            "char", char.class,
            "int", int.class,
            "long", long.class,
            "float", float.class,
            "double", double.class,
            "void", void.class);

    private Thrown() {}

    public static void write(WireOutput out, Throwable thrown) {
        byte[] serialized = serialize(thrown);
        out.writeSize(serialized.length);
        out.writeBytes(serialized, 0, serialized.length);
        writeText(out, thrown, 0);
    }

    /** Rebuilds the exception with the classes that a loader knows. */
    public static Throwable read(WireInput in, @Nullable ClassLoader loader) {
        byte[] serialized = new byte[Math.max(0, in.readSize(1))];
        in.readBytes(serialized, 0, serialized.length);
        Throwable standIn = readText(in, 0);
        if (serialized.length == 0) {
            return standIn;
        }
        try (ObjectInputStream objects = new Rebuilding(serialized, loader)) {
            return withMessage((Throwable) objects.readObject(), standIn);
        } catch (IOException
                | ReflectiveOperationException
                | RuntimeException
                | LinkageError
                | OutOfMemoryError
                | StackOverflowError e) {
            // Whatever its class does or lacks here, the caller is to see what happened there.
            standIn.addSuppressed(e);
            return standIn;
        }
    }

    /** What a {@link NullPointerException} says, the JVM that threw it makes up when asked. */
    private static Throwable withMessage(Throwable rebuilt, Throwable standIn) {
        if (rebuilt.getClass() != NullPointerException.class
                || rebuilt.getMessage() != null
                || standIn.getMessage() == null) {
            return rebuilt;
        }
        NullPointerException telling = new NullPointerException(standIn.getMessage());
        telling.setStackTrace(rebuilt.getStackTrace());
        return telling;
    }

    private static byte[] serialize(Throwable thrown) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(thrown);
        } catch (Throwable e) { // Its class's own code; or it has state that does not travel: its text does.
            return new byte[0];
        }
        return bytes.size() > MAX_BYTES ? new byte[0] : bytes.toByteArray();
    }

    private static void writeText(WireOutput out, Throwable thrown, int depth) {
        String className = thrown.getClass().getName();
        out.writeString(className);
        out.writeString(orElse(thrown::toString, className));
        out.writeString(orElse(thrown::getMessage, null));
        StackTraceElement[] frames = orElse(thrown::getStackTrace, new StackTraceElement[0]);
        StackTraceElement[] known = frames == null ? new StackTraceElement[0] : frames;
        out.writeSize(known.length);
        for (StackTraceElement frame : known) {
            out.writeString(frame.getClassName());
            out.writeString(frame.getMethodName());
            out.writeString(frame.getFileName());
            out.writeInt(frame.getLineNumber());
        }
        Throwable cause = depth < MAX_CAUSES ? orElse(thrown::getCause, null) : null;
        out.writeBoolean(cause != null);
        if (cause != null) {
            writeText(out, cause, depth + 1);
        }
    }

    /** An exception's own methods may fail too. */
    private static <T> @Nullable T orElse(Supplier<@Nullable T> method, @Nullable T otherwise) {
        try {
            return method.get();
        } catch (Throwable e) {
            return otherwise;
        }
    }

    private static RemoteFailure readText(WireInput in, int depth) {
        String className = orEmpty(in.readString());
        String text = orEmpty(in.readString());
        String message = in.readString();
        StackTraceElement[] frames = new StackTraceElement[Math.max(0, in.readSize(7))];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = new StackTraceElement(
                    orEmpty(in.readString()), orEmpty(in.readString()), in.readString(), in.readInt());
        }
        Throwable cause = in.readBoolean() && depth <= MAX_CAUSES ? readText(in, depth + 1) : null;
        RemoteFailure failure = new RemoteFailure(className, text, message, cause);
        failure.setStackTrace(frames);
        return failure;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Reads with a given loader, and only what an exception may be made of. */
    private static final class Rebuilding extends ObjectInputStream {
        /** Sets within sets take twice the time with each level, because each computes its elements' hash codes. */
        private static final int MAX_DEPTH_OF_COLLECTIONS = 16;

        private static final int MAX_DEPTH = 500;

        private final @Nullable ClassLoader loader;
        private final long length;

        Rebuilding(byte[] serialized, @Nullable ClassLoader loader) throws IOException {
            super(new ByteArrayInputStream(serialized));
            this.loader = loader;
            length = serialized.length;
            setObjectInputFilter(this::check);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            Class<?> primitive = PRIMITIVES.get(description.getName());
            return primitive != null ? primitive : Class.forName(description.getName(), false, loader);
        }

        private ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info) {
            // No array of a short stream is long.
            if (info.depth() > MAX_DEPTH || info.arrayLength() > 8 * length) {
                return ObjectInputFilter.Status.REJECTED;
            }
            Class<?> type = info.serialClass();
            if (type == null) {
                return ObjectInputFilter.Status.UNDECIDED;
            }
            while (type.isArray()) {
                type = type.getComponentType();
            }
            // A table of entries is what each set and map is asked about, also where its class was seen before.
            if (info.depth() > MAX_DEPTH_OF_COLLECTIONS && type == Map.Entry.class) {
                return ObjectInputFilter.Status.REJECTED;
            }
            boolean allowed = type.isPrimitive()
                    || Throwable.class.isAssignableFrom(type)
                    || type.isRecord()
                    || Enum.class.isAssignableFrom(type)
                    || PACKAGES.contains(type.getPackageName());
            return allowed ? ObjectInputFilter.Status.ALLOWED : ObjectInputFilter.Status.REJECTED;
        }
    }
}
