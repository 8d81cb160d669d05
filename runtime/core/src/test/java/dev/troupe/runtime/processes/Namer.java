package dev.troupe.runtime.processes;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeException;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** An actor that names probes and looks for them, in a process of its own; with what generated code would have for it. */
@NullUnmarked
final class Namer {
    static final ActorType TYPE = new ActorType(
            Namer.class.getName(),
            NamerDispatcher.class.getName(),
            List.of(new Signature("Namer()", 0)),
            List.of(new Signature("act(String, String)", 0)),
            Namer.class);

    private final List<ProbeHandle> created = new ArrayList<>();

    /** Does what is said with a name, and returns what came of it; of an exception its class and its message. */
    String act(String what, String name) {
        try {
            return switch (what) {
                case "create" -> create(ProbeHandle.options().name(name));
                case "create without room" ->
                    create(ProbeHandle.options().name(name).numCpus(1));
                case "find" -> "found " + ProbeHandle.named(name).add(1).get();
                case "list" -> Troupe.listNamedActors() + " of " + Troupe.listAllNamedActors();
                case "context" ->
                    Troupe.context().name().orElse("-") + " in "
                            + Troupe.context().namespace();
                case "resources" -> Troupe.availableResources() + " of " + Troupe.clusterResources();
                case "kill" -> {
                    created.forEach(Troupe::kill);
                    created.clear();
                    yield "killed";
                }
                default -> throw new IllegalArgumentException(what);
            };
        } catch (TroupeException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private String create(ProbeHandle.Options options) {
        ProbeHandle probe = options.remote("");
        created.add(probe);
        return "created " + probe;
    }

    static Handle remote() {
        return new Options().remote();
    }

    static Handle named(String name) {
        return new Handle(TYPE.named(name));
    }

    /** What one namer needs. */
    static final class Options extends ActorOptions<Options> {
        @Override
        protected Options self() {
            return this;
        }

        Handle remote() {
            try (Creation creation = TYPE.create(this, 0)) {
                return new Handle(creation.start());
            }
        }
    }

    /** A namer in a process of its own. */
    static final class Handle extends TypedHandle<Namer> {
        static final Codec<Handle> CODEC = Codecs.handle(TYPE, Handle::new);

        Handle(ActorRef actor) {
            super(actor);
        }

        ObjectRef<String> act(String what, String name) {
            try (Request request = actor.request(1)) {
                request.writeString(what);
                request.writeString(name);
                return request.send(Codecs.STRING);
            }
        }
    }

    /** Answers its calls. */
    static final class NamerDispatcher implements Dispatcher<Namer> {
        @Override
        public ActorType type() {
            return TYPE;
        }

        @Override
        public Namer create(int constructor, WireInput in) {
            return new Namer();
        }

        @Override
        public void dispatch(Namer namer, int method, WireInput in, Reply out) {
            out.writeString(namer.act(in.readString(), in.readString()));
        }
    }
}
