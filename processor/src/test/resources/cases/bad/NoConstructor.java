package example;

import dev.troupe.annotations.Remote;

@Remote
class NoConstructor {
    // error: [remote-no-constructor] A worker cannot create a NoConstructor: its only constructor is private or @NotRemote.
    private NoConstructor(int size) {}

    static NoConstructor make() {
        return new NoConstructor(1);
    }

    NoConstructorHandle handle = NoConstructorHandle.remote(1);
}
