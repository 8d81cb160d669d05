package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link GathererHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class GathererDispatcher implements Dispatcher<Gatherer> {
    @Override
    public ActorType type() {
        return GathererStub.TYPE;
    }

    @Override
    public Gatherer create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Gatherer();
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Gatherer gatherer, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case GathererStub.TOTAL -> out.writeInt(gatherer.total(GathererStub.LIST_OF_OBJECT_REF_OF_INTEGER.read(in)));
            case GathererStub.SAME -> GathererStub.OBJECT_REF_OF_INTEGER.write(out,
                    gatherer.same(GathererStub.OBJECT_REF_OF_INTEGER.read(in)));
            case GathererStub.NONE -> GathererStub.MAP_OF_STRING_OBJECT_REF_OF_LIST_OF_STRING.write(out,
                    gatherer.none());
            case GathererStub.ENTRY -> GathererStub.OPTIONAL_OF_ENTRY.write(out,
                    gatherer.entry(GathererStub.ENTRY_2.read(in)));
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
