package example;

import dev.troupe.annotations.Remote;

@Remote
// error: [remote-not-a-class] Interface is an interface; @Remote marks the class that a worker process creates.
interface Interface {
    int add(int amount);

    default java.util.stream.Stream<String> lines() {
        return java.util.stream.Stream.of();
    }
}

class UsesInterface {
    int use() {
        InterfaceHandle handle = InterfaceHandle.remote(1, "two");
        return handle.add(1).get() + handle.lines().iterator().next().length();
    }
}
