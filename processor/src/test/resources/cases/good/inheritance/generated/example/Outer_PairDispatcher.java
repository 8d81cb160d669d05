package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link Outer_PairHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class Outer_PairDispatcher implements Dispatcher<Outer.Pair> {
    @Override
    public ActorType type() {
        return Outer_PairStub.TYPE;
    }

    @Override
    public Outer.Pair create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Outer.Pair(in.readInt(), in.readString());
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Outer.Pair pair, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case Outer_PairStub.SUM -> out.writeInt(pair.sum(Outer_InHandle.CODEC.read(in)));
            case Outer_PairStub.FIRST -> out.writeInt(pair.first());
            case Outer_PairStub.SECOND -> out.writeString(pair.second());
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
