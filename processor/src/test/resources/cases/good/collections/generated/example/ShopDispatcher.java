package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link ShopHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class ShopDispatcher implements Dispatcher<Shop> {
    @Override
    public ActorType type() {
        return ShopStub.TYPE;
    }

    @Override
    public Shop create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Shop();
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Shop shop, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case ShopStub.CART -> ShopStub.CART_2.write(out, shop.cart(ShopStub.CART_2.read(in)));
            case ShopStub.STOCK -> ShopStub.STOCK_2.write(out,
                    shop.stock(ShopStub.STOCK_2.read(in)));
            case ShopStub.SORT -> ShopStub.TREE_SET_OF_VERSION.write(out,
                    shop.sort(ShopStub.ARRAY_LIST_OF_VERSION.read(in)));
            case ShopStub.DEQUES -> ShopStub.LINKED_HASH_MAP_OF_STRING_ARRAY_DEQUE_OF_VERSION.write(out,
                    shop.deques(ShopStub.LIST_OF_HASH_SET_OF_VERSION.read(in)));
            case ShopStub.MAP -> ShopStub.HASH_MAP_OF_STRING_STRING.write(out,
                    shop.map(ShopStub.HASH_MAP_OF_STRING_STRING.read(in)));
            case ShopStub.COUNT -> out.writeInt(shop.count(ShopStub.TREE_MAP_OF_VERSION_HASH_SET_OF_STRING_ARRAY.read(in)));
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
