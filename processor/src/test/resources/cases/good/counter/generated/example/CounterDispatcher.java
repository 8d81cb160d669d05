package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link CounterHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class CounterDispatcher implements Dispatcher<Counter> {
    @Override
    public ActorType type() {
        return CounterStub.TYPE;
    }

    @Override
    public Counter create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Counter(in.readInt());
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Counter counter, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case CounterStub.ADD -> out.writeInt(counter.add(in.readInt()));
            case CounterStub.PAIRS -> CounterStub.LIST_OF_PAIR.write(out,
                    counter.pairs(CounterStub.MAP_OF_STRING_PATH.read(in),
                    MergerHandle.CODEC.read(in)));
            case CounterStub.RESET -> counter.reset();
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
