package loose;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * What travels from {@link PlainHandle} to {@link PlainDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class PlainStub {
    /**
     * {@code String echo(String)}
     */
    static final int ECHO = 1;

    /**
     * {@code void run()}
     */
    static final int RUN = 2;

    static final ActorType TYPE = new ActorType(
            "loose.Plain",
            "loose.PlainDispatcher",
            List.of(
                    new Signature("Plain()", 0x0)),
            List.of(
                    new Signature("echo(String)", 0xf9bcbccf),
                    new Signature("run()", 0xa09255bb)),
            PlainStub.class);

    private PlainStub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ObjectRef<@Nullable String> echo(ActorRef actor, @Nullable String text) {
        try (Request request = actor.request(ECHO)) {
            request.writeString(text);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<@Nullable String> echoByRef(ActorRef actor,
            ObjectRef<? extends @Nullable String> text) {
        try (Request request = actor.request(ECHO)) {
            request.writeRef(Codecs.STRING, text);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<Void> run(ActorRef actor) {
        try (Request request = actor.request(RUN)) {
            return request.send(Codecs.VOID);
        }
    }
}
