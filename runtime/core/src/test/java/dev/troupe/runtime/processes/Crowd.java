package dev.troupe.runtime.processes;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.TypedHandle;
import dev.troupe.runtime.spi.WireInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** An actor that counts how many of its kind run a call at the same time; with what generated code would have for it. */
@NullUnmarked
final class Crowd {
    static final ActorType TYPE = new ActorType(
            Crowd.class.getName(),
            CrowdDispatcher.class.getName(),
            List.of(new Signature("Crowd()", 0)),
            List.of(new Signature("count(String, int)", 0)),
            Crowd.class);

    /** Is in the directory for so long, and returns how many were there. */
    int count(String directory, int millis) throws IOException, InterruptedException {
        Path own = Files.createTempFile(Path.of(directory), "call", "");
        try (Stream<Path> calls = Files.list(Path.of(directory))) {
            Thread.sleep(millis);
            return (int) calls.count();
        } finally {
            Files.delete(own);
        }
    }

    static Handle remote() {
        try (Creation creation = TYPE.create(new Options(), 0)) {
            return new Handle(creation.start());
        }
    }

    private static final class Options extends ActorOptions<Options> {
        @Override
        protected Options self() {
            return this;
        }
    }

    /** One in a process of its own. */
    static final class Handle extends TypedHandle<Crowd> {
        Handle(ActorRef actor) {
            super(actor);
        }

        ObjectRef<Integer> count(String directory, int millis) {
            try (Request request = actor.request(1)) {
                request.writeString(directory);
                request.writeInt(millis);
                return request.send(Codecs.INT);
            }
        }
    }

    /** Answers its calls. */
    static final class CrowdDispatcher implements Dispatcher<Crowd> {
        @Override
        public ActorType type() {
            return TYPE;
        }

        @Override
        public Crowd create(int constructor, WireInput in) {
            return new Crowd();
        }

        @Override
        public void dispatch(Crowd crowd, int method, WireInput in, Reply out) throws Throwable {
            out.writeInt(crowd.count(in.readString(), in.readInt()));
        }
    }
}
