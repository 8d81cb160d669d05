package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Answers the calls of {@link ShelfHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@NullUnmarked
final class ShelfDispatcher implements Dispatcher<Shelf> {
    @Override
    public ActorType type() {
        return ShelfStub.TYPE;
    }

    @Override
    public Shelf create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Shelf();
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Shelf shelf, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case ShelfStub.PUT -> shelf.put(in.readString(), in.readString());
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
