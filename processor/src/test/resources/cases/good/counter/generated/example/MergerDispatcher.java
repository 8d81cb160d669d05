package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link MergerHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class MergerDispatcher implements Dispatcher<Merger> {
    @Override
    public ActorType type() {
        return MergerStub.TYPE;
    }

    @Override
    public Merger create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Merger();
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Merger merger, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case MergerStub.MERGE -> merger.merge(MergerStub.LIST_OF_PAIR.read(in));
            case MergerStub.TOTAL -> out.writeLong(merger.total());
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
