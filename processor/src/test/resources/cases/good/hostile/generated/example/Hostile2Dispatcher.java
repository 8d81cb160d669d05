package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import java.lang.Override;
import java.lang.Throwable;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link Hostile2Handle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class Hostile2Dispatcher implements Dispatcher<Hostile2> {
    @Override
    public ActorType type() {
        return Hostile2Stub.TYPE;
    }

    @Override
    public Hostile2 create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Hostile2();
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Hostile2 hostile2, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case Hostile2Stub.OVERLOAD_INT -> out.writeInt(hostile2.overload(in.readInt()));
            case Hostile2Stub.OVERLOAD_INTEGER -> out.writeInt(hostile2.overload(Codecs.BOXED_INT.read(in)));
            case Hostile2Stub.OVERLOAD -> out.writeInt(hostile2.overload());
            case Hostile2Stub.OVERLOAD_2 -> out.writeInt(hostile2.OVERLOAD());
            case Hostile2Stub.OVERLOAD_INT_2 -> out.writeInt(hostile2.overload_int(in.readInt()));
            case Hostile2Stub.OUT -> out.writeInt(hostile2.out(Hostile2Handle.CODEC.read(in),
                    Hostile2Stub.IN.read(in)));
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
