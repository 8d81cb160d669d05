package dev.troupe.processor;

import dev.troupe.processor.random.HostileBytes;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.NullUnmarked;

/**
 * One generated dispatcher, and the frames that its stub has really written. Its methods are called on no object, so
 * that arguments are read and nothing else happens, unless there is one whose methods do nothing.
 */
@NullUnmarked // Null is a value here like any other.
final class HostileTarget {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_BYTES = 1 << 20;
    private static final long LONGEST_NANOS = 5_000_000_000L;

    private final ActorType type;
    private final Dispatcher<Object> dispatcher;
    private final Object actor;
    private final List<LoopBackRuntime.Frame> frames;
    private final Set<String> users;
    private long accepted;

    HostileTarget(
            ActorType type,
            Dispatcher<Object> dispatcher,
            Object actor,
            List<LoopBackRuntime.Frame> frames,
            Set<String> users) {
        this.type = type;
        this.dispatcher = dispatcher;
        this.actor = actor;
        this.frames = frames;
        this.users = users;
    }

    /** How many methods and constructors it has. */
    int size() {
        return type.constructors().size() + type.methods().size();
    }

    /** How many frames were read to their end, and called something. */
    long accepted() {
        return accepted;
    }

    /** Hands it as many frames. */
    void attack(long seed, long count, AfterCall check) {
        Random random = new Random(seed);
        // What is done once for each class and codec is no matter of one frame.
        frames.forEach(each -> send(each.isConstructor(), each.number(), each.bytes()));
        HostileBytes source = new HostileBytes(
                random, frames.stream().map(LoopBackRuntime.Frame::bytes).toList());
        for (long i = 0; i < count; i++) {
            LoopBackRuntime.Frame frame = frames.get(random.nextInt(frames.size()));
            byte[] bytes = source.next(frame.bytes());
            boolean isConstructor = random.nextInt(50) == 0 ? random.nextBoolean() : frame.isConstructor();
            int number = random.nextInt(10) == 0 ? random.nextInt(size() + 2) - 1 : frame.number();
            long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            boolean isAccepted;
            try {
                isAccepted = send(isConstructor, number, bytes);
                long nanos = System.nanoTime() - start;
                long taken = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
                if (taken > MOST_BYTES || nanos > LONGEST_NANOS) {
                    throw new AssertionError(taken + " bytes and " + nanos + " ns were taken");
                }
                if (isAccepted && !isConstructor) {
                    check.arrived(number);
                }
            } catch (Throwable e) {
                throw new AssertionError(
                        "Seed " + seed + ", frame " + i + " of " + this + ": " + text(isConstructor, number, bytes)
                                + " ended with " + e,
                        e);
            }
            accepted += isAccepted ? 1 : 0;
        }
    }

    private static String text(boolean isConstructor, int number, byte[] bytes) {
        return (isConstructor ? "constructor " : "method ") + number + ", "
                + HexFormat.of().formatHex(bytes);
    }

    /** Whether all arguments were read; whatever else happens than what may, is thrown on. */
    private boolean send(boolean isConstructor, int number, byte[] bytes) {
        WireInput in = new WireInput(bytes, 0, bytes.length);
        try {
            if (isConstructor) {
                dispatcher.create(number, in);
            } else {
                dispatcher.dispatch(actor, number, in, new Nowhere());
            }
            return true;
        } catch (WireFormatException e) {
            return false;
        } catch (Exception e) {
            if (isOfNoObject(e)) {
                return true;
            }
            if (isOfUser(e)) {
                return false;
            }
            throw new AssertionError(e);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** Whether it is the call on no object, once its arguments are read. */
    private boolean isOfNoObject(Exception e) {
        return actor == null
                && e instanceof NullPointerException
                && e.getStackTrace().length > 0
                && e.getStackTrace()[0].getClassName().equals(type.dispatcherName())
                && e.getMessage().matches("Cannot invoke .* because \"<(parameter|local)1>\" is null");
    }

    /** Whether the user's code is above the dispatcher's: a method or a constructor threw, or what it called. */
    private boolean isOfUser(Exception e) {
        for (StackTraceElement each : e.getStackTrace()) {
            if (each.getClassName().equals(type.dispatcherName())) {
                return false;
            }
            if (users.contains(each.getClassName())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return type.dispatcherName();
    }

    /** Looks at what arrived. */
    interface AfterCall {
        void arrived(int method);
    }

    /** A reply that nobody gets. */
    private static final class Nowhere extends Reply {
        Nowhere() {
            super(64);
        }

        @Override
        public <T> void later(Codec<T> codec, CompletionStage<? extends T> stage) {}

        @Override
        protected <T> void stream(Codec<T> codec, Iterator<? extends T> results, AutoCloseable source) {}

        @Override
        protected <T> void publish(Codec<T> codec, Flow.Publisher<? extends T> results) {}
    }
}
