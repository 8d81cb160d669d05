package example;

import dev.troupe.annotations.Remote;
import java.util.List;

@Remote
class RemoteTypes {
    // error: [remote-unsendable-parameter] 'other' of the constructor of RemoteTypes cannot be sent to another process: Shop is a type that can't travel, because an actor stays where it is. Fix: take its handle, ShopHandle, which travels and reaches the same actor.
    RemoteTypes(Shop other) {}

    // error: [remote-unsendable-parameter] 'others' of meet cannot be sent to another process: in List<Shop>, Shop is a type that can't travel, because an actor stays where it is. Fix: take its handle, ShopHandle, which travels and reaches the same actor.
    public void meet(List<Shop> others) {}

    // error: [remote-unsendable-parameter] 'nested' of meet cannot be sent to another process: Nested is a type that can't travel, because an actor stays where it is. Fix: take its handle, RemoteTypes_NestedHandle, which travels and reaches the same actor.
    public void meet(Nested nested) {}

    // error: [remote-unsendable-result] The result of me cannot be sent to another process: in List<RemoteTypes>, RemoteTypes is a type that can't travel, because an actor stays where it is. Fix: return its handle, RemoteTypesHandle, which travels and reaches the same actor.
    public List<RemoteTypes> me() {
        return List.of(this);
    }

    @Remote
    static class Nested {
        public void open() {}
    }
}
