package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link Outer_InHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class Outer_InDispatcher implements Dispatcher<Outer.In> {
    @Override
    public ActorType type() {
        return Outer_InStub.TYPE;
    }

    @Override
    public Outer.In create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Outer.In();
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Outer.In in_2, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case Outer_InStub.ONE -> out.writeInt(in_2.one());
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
