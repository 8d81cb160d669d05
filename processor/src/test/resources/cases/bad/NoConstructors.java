package example;

import dev.troupe.annotations.Remote;

@Remote
// error: [remote-no-constructor] A worker cannot create a NoConstructors: all its constructors are private or @NotRemote.
class NoConstructors {
    private NoConstructors() {}

    private NoConstructors(int size) {}

    static NoConstructors make() {
        return new NoConstructors(new NoConstructors() == null ? 1 : 2);
    }
}
