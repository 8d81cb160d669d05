package loose;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link PlainHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class PlainDispatcher implements Dispatcher<Plain> {
    @Override
    public ActorType type() {
        return PlainStub.TYPE;
    }

    @Override
    public Plain create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Plain();
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Plain plain, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case PlainStub.ECHO -> out.writeString(plain.echo(in.readString()));
            case PlainStub.RUN -> plain.run();
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
