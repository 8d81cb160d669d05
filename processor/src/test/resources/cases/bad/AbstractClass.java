package example;

import dev.troupe.annotations.Remote;

@Remote
// error: [remote-abstract-class] AbstractClass is abstract, so a worker cannot create one.
public abstract class AbstractClass {
    public abstract int add(int amount);
}

class UsesAbstractClass {
    AbstractClassHandle handle = AbstractClassHandle.remote();
}
