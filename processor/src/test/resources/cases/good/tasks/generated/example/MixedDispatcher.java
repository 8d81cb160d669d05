package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link MixedHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class MixedDispatcher implements Dispatcher<Mixed> {
    @Override
    public ActorType type() {
        return MixedStub.TYPE;
    }

    @Override
    public Mixed create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Mixed();
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Mixed mixed, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case MixedStub.ADD -> out.writeInt(mixed.add(in.readInt()));
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
