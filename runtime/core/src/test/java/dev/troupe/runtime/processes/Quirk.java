package dev.troupe.runtime.processes;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskOptions;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeException;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RecordCodec;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.TaskDispatcher;
import dev.troupe.runtime.spi.TroupeRuntime;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.NullUnmarked;

/** An actor and tasks that do what hardly anybody does, with what generated code would have for them. */
@NullUnmarked
final class Quirk {
    static final int SEVEN = 1;
    static final int REFUSING_STAGE = 2;
    static final int EXIT_IN_A_STAGE = 3;
    static final int UNREADABLE = 4;
    static final int UNTIL_CANCELLED = 5;

    static final ActorType TYPE = new ActorType(
            Quirk.class.getName(),
            QuirkDispatcher.class.getName(),
            List.of(new Signature("Quirk(String)", 0)),
            List.of(
                    new Signature("seven()", 0),
                    new Signature("refusingStage()", 0),
                    new Signature("exitInAStage()", 0),
                    new Signature("unreadable()", 0),
                    new Signature("untilCancelled()", 0)),
            Quirk.class);

    static final ActorType TASKS = new ActorType(
            Quirk.class.getName(),
            QuirkTaskDispatcher.class.getName(),
            List.of(),
            List.of(
                    new Signature("length(byte[])", 0),
                    new Signature("handOn(ProbeHandle)", 0),
                    new Signature("subtractFrom(long)", 0)),
            Quirk.class);

    /** A probe as a caller knows it that was compiled from other sources. */
    static final ActorType OTHER_PROBE = new ActorType(
            Probe.class.getName(),
            ProbeDispatcher.class.getName(),
            List.of(new Signature("Probe(String)", 0), new Signature("Probe(ProbeHandle, String)", 0)),
            List.of(new Signature("subtract(int)", 0)),
            Quirk.class);

    /** A value that cannot be read. */
    record Unreadable(int value) {
        Unreadable {
            throw new AssertionError("cannot be read: " + value);
        }

        static final Codec<Unreadable> CODEC = new RecordCodec<>() {
            @Override
            protected void writeComponents(WireOutput out, Unreadable value) {
                out.writeInt(value.value());
            }

            @Override
            protected Unreadable readComponents(WireInput in) {
                return new Unreadable(in.readInt());
            }
        };
    }

    private final String how;

    /** Takes too much of the stack for "overflow"; else a file that {@link #untilCancelled} makes. */
    Quirk(String how) {
        this.how = how;
        if (how.equals("overflow")) {
            int unused = recurse(0);
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    /** Says in a file that it runs, and heeds no interrupt; how often it was asked for the state of the call. */
    private int untilCancelled() throws IOException {
        Files.createFile(Path.of(how));
        int asked = 1;
        while (!Troupe.context().isCancelled()) {
            asked++;
        }
        return asked;
    }

    static ActorRef create(String how) {
        return create(new Options(), how);
    }

    static ActorRef create(Options options, String how) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeString(how);
            return creation.start();
        }
    }

    static <T> ObjectRef<T> call(ActorRef quirk, int method, Codec<T> codec) {
        try (Request request = quirk.request(method)) {
            return request.send(codec);
        }
    }

    static ObjectRef<Integer> length(ObjectRef<byte[]> bytes) {
        try (Request request = TASKS.task(new TaskSettings(), Demand.NONE, 1)) {
            request.writeRef(Codecs.BYTE_ARRAY, bytes);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> handOn(ProbeHandle probe) {
        try (Request request = TASKS.task(new TaskSettings(), Demand.NONE, 2)) {
            ProbeHandle.CODEC.write(request, probe);
            return request.send(Codecs.INT);
        }
    }

    /** A task calls a probe by a handle of another build, and then another actor; says what came of both. */
    static ObjectRef<String> subtractFrom(long probe) {
        try (Request request = TASKS.task(new TaskSettings(), Demand.NONE, 3)) {
            request.writeLong(probe);
            return request.send(Codecs.STRING);
        }
    }

    private static String callByAnotherBuild(long probe) {
        ActorRef other = TroupeRuntime.current().actor(probe, OTHER_PROBE);
        String said = "nothing";
        try {
            int unused = ProbeStub.add(other, 1000).get();
        } catch (TroupeException e) {
            said = e.getClass().getSimpleName();
        }
        ActorRef quirk = create("");
        int seven = call(quirk, SEVEN, Codecs.INT).get();
        quirk.close();
        return said + " " + seven;
    }

    /** What an actor needs. */
    static final class Options extends ActorOptions<Options> {
        @Override
        protected Options self() {
            return this;
        }
    }

    /** What a task needs. */
    static final class TaskSettings extends TaskOptions<TaskSettings> {
        @Override
        protected TaskSettings self() {
            return this;
        }
    }

    static final class QuirkDispatcher implements Dispatcher<Quirk> {
        @Override
        public ActorType type() {
            return TYPE;
        }

        @Override
        public Quirk create(int constructor, WireInput in) {
            return new Quirk(in.readString());
        }

        @Override
        public void dispatch(Quirk quirk, int method, WireInput in, Reply out) throws IOException {
            switch (method) {
                case SEVEN -> out.writeInt(7);
                case UNTIL_CANCELLED -> out.writeInt(quirk.untilCancelled());
                case UNREADABLE -> {
                    out.writeBoolean(true);
                    out.writeInt(7);
                }
                case REFUSING_STAGE -> out.later(Codecs.STRING, new RefusingStage());
                case EXIT_IN_A_STAGE ->
                    out.later(
                            Codecs.STRING, CompletableFuture.completedFuture("").thenApply(text -> {
                                throw Troupe.exitActor();
                            }));
                default -> throw Dispatcher.unknown("method", method);
            }
        }
    }

    private static final class RefusingStage extends CompletableFuture<String> {
        @Override
        public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
            throw new UnsupportedOperationException("no callbacks here");
        }
    }

    static final class QuirkTaskDispatcher extends TaskDispatcher {
        @Override
        public ActorType type() {
            return TASKS;
        }

        @Override
        protected void dispatch(int task, WireInput in, Reply out) {
            switch (task) {
                case 1 -> out.writeInt(Codecs.BYTE_ARRAY.read(in).length);
                case 2 -> {
                    ProbeHandle probe = ProbeHandle.CODEC.read(in);
                    ProbeHandle own = ProbeHandle.remote();
                    ObjectRef<Integer> unused = probe.add(Refs.of(11));
                    unused = probe.add(own.add(100));
                    out.writeInt(1);
                }
                case 3 -> out.writeString(callByAnotherBuild(in.readLong()));
                default -> throw Dispatcher.unknown("task", task);
            }
        }
    }
}
