package dev.troupe.runtime.processes;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskOptions;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.TaskDispatcher;
import dev.troupe.runtime.spi.TypedHandle;
import dev.troupe.runtime.spi.WireInput;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;

/** An actor and a task that make a value of others, or fail, in a way that can be computed without them. */
@NullUnmarked
final class Abacus {
    private static final Codec<List<ObjectRef<byte[]>>> REFS = Codecs.list(Codecs.ref(Codecs.BYTE_ARRAY));

    private static final ActorType ACTOR = type(ActorDispatcher.class);
    private static final ActorType TASKS = type(Tasks.class);

    private Abacus() {}

    private static ActorType type(Class<?> dispatcher) {
        return new ActorType(
                Abacus.class.getName(),
                dispatcher.getName(),
                List.of(new Signature("Abacus()", 0)),
                List.of(new Signature("make(Recipe, byte[], List<ObjectRef<byte[]>>)", 0)),
                Abacus.class);
    }

    /**
     * What is made.
     *
     * @param number tells it from others
     * @param bytes how large it is
     * @param fails whether it fails, and is nothing
     */
    record Recipe(int number, int bytes, boolean fails) {
        byte[] make(byte[] first, List<byte[]> others) {
            if (fails) {
                throw new IllegalStateException(failure());
            }
            int hash = 31 * number + Arrays.hashCode(first);
            for (byte[] each : others) {
                hash = 31 * hash + Arrays.hashCode(each);
            }
            byte[] made = new byte[bytes];
            new Random(hash).nextBytes(made);
            return made;
        }

        /** What is thrown where it fails. */
        String failure() {
            return number + " fails";
        }
    }

    private static void write(Request request, Recipe recipe, ObjectRef<byte[]> first, List<ObjectRef<byte[]>> others) {
        request.writeInt(recipe.number());
        request.writeInt(recipe.bytes());
        request.writeBoolean(recipe.fails());
        request.writeRef(Codecs.BYTE_ARRAY, first);
        REFS.write(request, others);
    }

    private static void make(WireInput in, Reply out) {
        Recipe recipe = new Recipe(in.readInt(), in.readInt(), in.readBoolean());
        byte[] first = Codecs.BYTE_ARRAY.read(in);
        List<byte[]> others = REFS.read(in).stream().map(ObjectRef::get).toList();
        Codecs.BYTE_ARRAY.write(out, recipe.make(first, others));
    }

    /** Has a task make it. */
    static ObjectRef<byte[]> makeByTask(Recipe recipe, ObjectRef<byte[]> first, List<ObjectRef<byte[]>> others) {
        try (Request request = TASKS.task(new TaskSettings(), Demand.NONE, 1)) {
            write(request, recipe, first, others);
            return request.send(Codecs.BYTE_ARRAY);
        }
    }

    /** A handle of it. */
    static final class Handle extends TypedHandle<Abacus> {
        private Handle(ActorRef actor) {
            super(actor);
        }

        static Handle remote(int maxConcurrency) {
            try (Creation creation = ACTOR.create(new Options().maxConcurrency(maxConcurrency), 0)) {
                return new Handle(creation.start());
            }
        }

        ObjectRef<byte[]> make(Recipe recipe, ObjectRef<byte[]> first, List<ObjectRef<byte[]>> others) {
            try (Request request = actor.request(1)) {
                write(request, recipe, first, others);
                return request.send(Codecs.BYTE_ARRAY);
            }
        }
    }

    /** What it needs. */
    private static final class Options extends ActorOptions<Options> {
        @Override
        protected Options self() {
            return this;
        }
    }

    /** What its task needs. */
    private static final class TaskSettings extends TaskOptions<TaskSettings> {
        @Override
        protected TaskSettings self() {
            return this;
        }
    }

    static final class ActorDispatcher implements Dispatcher<Abacus> {
        @Override
        public ActorType type() {
            return ACTOR;
        }

        @Override
        public Abacus create(int constructor, WireInput in) {
            return new Abacus();
        }

        @Override
        public void dispatch(Abacus abacus, int method, WireInput in, Reply out) {
            make(in, out);
        }
    }

    static final class Tasks extends TaskDispatcher {
        @Override
        public ActorType type() {
            return TASKS;
        }

        @Override
        protected void dispatch(int task, WireInput in, Reply out) {
            make(in, out);
        }
    }
}
