package example;

import dev.troupe.annotations.NotRemote;
import dev.troupe.annotations.Remote;

@Remote
class NotRemoteConstructor {
    @NotRemote
    // error: [remote-no-constructor] A worker cannot create a NotRemoteConstructor: its only constructor is private or @NotRemote.
    public NotRemoteConstructor(Thread thread) {}
}
