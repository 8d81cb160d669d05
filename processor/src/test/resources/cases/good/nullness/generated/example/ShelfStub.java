package example;

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
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * What travels from {@link ShelfHandle} to {@link ShelfDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@NullUnmarked
final class ShelfStub {
    /**
     * {@code void put(String, String)}
     */
    static final int PUT = 1;

    static final ActorType TYPE = new ActorType(
            "example.Shelf",
            "example.ShelfDispatcher",
            List.of(
                    new Signature("Shelf()", 0x0)),
            List.of(
                    new Signature("put(String, String)", 0xdc4c02ca)),
            ShelfStub.class);

    private ShelfStub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ObjectRef<Void> put(ActorRef actor, @Nullable String title, String place) {
        try (Request request = actor.request(PUT)) {
            request.writeString(title);
            request.writeString(place);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<Void> putByRef(ActorRef actor, ObjectRef<? extends @Nullable String> title,
            ObjectRef<? extends String> place) {
        try (Request request = actor.request(PUT)) {
            request.writeRef(Codecs.STRING, title);
            request.writeRef(Codecs.STRING, place);
            return request.send(Codecs.VOID);
        }
    }
}
