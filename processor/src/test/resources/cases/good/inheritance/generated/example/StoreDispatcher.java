package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link StoreHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@SuppressWarnings("deprecation")
final class StoreDispatcher implements Dispatcher<Store> {
    @Override
    public ActorType type() {
        return StoreStub.TYPE;
    }

    @Override
    public Store create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Store();
            case 1 -> new Store(StoreStub.ENTRY_ARRAY.read(in));
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Store store, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case StoreStub.ALL -> StoreStub.LIST_OF_ENTRY.write(out, store.all());
            case StoreStub.PUT -> store.put(in.readString(), StoreStub.ENTRY.read(in));
            case StoreStub.FAIL -> store.fail();
            case StoreStub.WHAT -> out.writeString(store.what());
            case StoreStub.ADD_INT_ARRAY -> out.writeInt(store.add(Codecs.INT_ARRAY.read(in)));
            case StoreStub.ADD_INT_LONG -> out.writeLong(store.add(in.readInt(), in.readLong()));
            case StoreStub.ADD -> out.writeLong(store.add());
            case StoreStub.LISTS -> out.writeInt(store.lists(StoreStub.LIST_OF_STRING_ARRAY.read(in)));
            case StoreStub.FIRST -> StoreStub.ENTRY.write(out,
                    store.first(StoreStub.ENTRY.read(in)));
            case StoreStub.NAME -> out.writeString(store.name());
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
