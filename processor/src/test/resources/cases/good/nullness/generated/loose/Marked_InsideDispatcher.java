package loose;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link Marked_InsideHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class Marked_InsideDispatcher implements Dispatcher<Marked.Inside> {
    @Override
    public ActorType type() {
        return Marked_InsideStub.TYPE;
    }

    @Override
    public Marked.Inside create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Marked.Inside();
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Marked.Inside inside, int method, WireInput in, Reply out)
            throws Throwable {
        switch (method) {
            case Marked_InsideStub.RUN -> inside.run();
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
