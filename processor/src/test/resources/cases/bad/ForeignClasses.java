package example;

import dev.troupe.annotations.Remote;
import dev.troupe.annotations.RemoteFor;

class ForeignClasses {
    // error: [remote-for-not-a-class] @RemoteFor names Runnable, of which a worker cannot create one: it is no class, but an interface.
    @RemoteFor(Runnable.class)
    interface NoClass {}

    @RemoteFor({
        // error: [remote-for-not-a-class] @RemoteFor names Number, of which a worker cannot create one: it is abstract.
        Number.class,
        // error: [remote-for-not-a-class] @RemoteFor names ArrayList, of which a worker cannot create one: it declares the type variable E,
        java.util.ArrayList.class,
        // error: [remote-for-not-a-class] @RemoteFor names Math, of which a worker cannot create one: it has no public constructor whose parameters can travel.
        Math.class
    })
    enum Several {}

    // error: [remote-bad-resources] numCpus is -1; an actor cannot hold fewer than 0.
    @RemoteFor(value = java.util.Random.class, remote = @Remote(numCpus = -1))
    record Resources() {}

    @RemoteFor({
        // error: [remote-for-not-a-class] @RemoteFor names int, of which a worker cannot create one: it is no class.
        int.class,
        // error: [remote-for-not-a-class] @RemoteFor names String[], of which a worker cannot create one: it is no class.
        String[].class
    })
    enum NoClasses {}

    static void use() {
        RandomHandle.remote(1L).nextInt();
    }
}
