package dev.troupe.runtime.processes;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.TypedHandle;
import dev.troupe.runtime.spi.WireInput;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** A {@link Phoenix} in a process of its own, with all that would be generated for it. */
@NullUnmarked // As generated.
final class PhoenixHandle extends TypedHandle<Phoenix> {
    private static final int COUNT = 1;
    private static final int WRITE = 2;
    private static final int DIE = 3;
    private static final int PID = 4;
    private static final int RESTARTED = 5;
    private static final int AWAIT = 6;
    private static final int CHILD = 7;
    private static final int ASK = 8;
    private static final int ASK_LATER = 9;

    private static final ActorType TYPE = new ActorType(
            Phoenix.class.getName(),
            PhoenixDispatcher.class.getName(),
            List.of(new Signature("Phoenix(String)", 0)),
            Stream.of(
                            "count()",
                            "write(String)",
                            "die(String)",
                            "pid()",
                            "restarted()",
                            "await(String)",
                            "child()",
                            "ask(PhoenixHandle)",
                            "askLater(PhoenixHandle, String)")
                    .map(each -> new Signature(each, 0))
                    .toList(),
            PhoenixHandle.class);

    static final Codec<PhoenixHandle> CODEC = Codecs.handle(TYPE, PhoenixHandle::new);

    private PhoenixHandle(ActorRef actor) {
        super(actor);
    }

    static Options options() {
        return new Options();
    }

    static PhoenixHandle named(String name) {
        return new PhoenixHandle(TYPE.named(name));
    }

    long id() {
        return actor.id();
    }

    ObjectRef<Integer> count() {
        return call(COUNT, Codecs.INT);
    }

    ObjectRef<Void> write(String line) {
        return call(WRITE, line);
    }

    ObjectRef<Void> die(String how) {
        return call(DIE, how);
    }

    ObjectRef<Long> pid() {
        return call(PID, Codecs.LONG);
    }

    ObjectRef<Boolean> restarted() {
        return call(RESTARTED, Codecs.BOOLEAN);
    }

    ObjectRef<Void> await(String file) {
        return call(AWAIT, file);
    }

    ObjectRef<PhoenixHandle> child() {
        return call(CHILD, CODEC);
    }

    ObjectRef<Integer> ask(PhoenixHandle other) {
        try (Request request = actor.request(ASK)) {
            CODEC.write(request, other);
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Integer> askLater(PhoenixHandle other, String file) {
        try (Request request = actor.request(ASK_LATER)) {
            CODEC.write(request, other);
            request.writeString(file);
            return request.send(Codecs.INT);
        }
    }

    private <T> ObjectRef<T> call(int method, Codec<T> result) {
        try (Request request = actor.request(method)) {
            return request.send(result);
        }
    }

    private ObjectRef<Void> call(int method, String argument) {
        try (Request request = actor.request(method)) {
            request.writeString(argument);
            return request.send(Codecs.VOID);
        }
    }

    /** What one needs. */
    static final class Options extends ActorOptions<Options> {
        @Override
        protected Options self() {
            return this;
        }

        PhoenixHandle remote(String directory) {
            try (Creation creation = TYPE.create(this, 0)) {
                creation.writeString(directory);
                return new PhoenixHandle(creation.start());
            }
        }

        PhoenixHandle remote(ObjectRef<String> directory) {
            try (Creation creation = TYPE.create(this, 0)) {
                creation.writeRef(Codecs.STRING, directory);
                return new PhoenixHandle(creation.start());
            }
        }
    }

    /** Answers the calls, inside the worker process. */
    static final class PhoenixDispatcher implements Dispatcher<Phoenix> {
        @Override
        public ActorType type() {
            return TYPE;
        }

        @Override
        public Phoenix create(int constructor, WireInput in) throws Throwable {
            return new Phoenix(in.readString());
        }

        @Override
        public void dispatch(Phoenix phoenix, int method, WireInput in, Reply out) throws Throwable {
            switch (method) {
                case COUNT -> out.writeInt(phoenix.count());
                case WRITE -> phoenix.write(in.readString());
                case DIE -> phoenix.die(in.readString());
                case PID -> out.writeLong(phoenix.pid());
                case RESTARTED -> out.writeBoolean(phoenix.restarted());
                case AWAIT -> phoenix.await(in.readString());
                case CHILD -> CODEC.write(out, phoenix.child());
                case ASK -> out.writeInt(phoenix.ask(CODEC.read(in)));
                case ASK_LATER -> out.writeInt(phoenix.askLater(CODEC.read(in), in.readString()));
                default -> throw Dispatcher.unknown("method", method);
            }
        }
    }
}
