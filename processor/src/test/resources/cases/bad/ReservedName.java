package example;

import dev.troupe.annotations.Remote;

@Remote
class ReservedName {
    // error: [remote-reserved-name] close() would clash with ReservedNameHandle.close(), which ends the actor.
    public void close() {}

    // error: [remote-reserved-name] remote(String) would clash with ReservedNameHandle.remote(...), which starts an actor.
    public void remote(String other) {}

    // error: [remote-reserved-name] options() would clash with ReservedNameHandle.options(), which says what is needed.
    public int options() {
        return 0;
    }

    // error: [remote-reserved-name] named(int) would clash with ReservedNameHandle.named(...), which finds an actor.
    public int named(int number) {
        return number;
    }

    // error: [remote-reserved-name] self() would clash with ReservedNameHandle.self(), which finds the actor that calls it.
    public int self() {
        return 0;
    }

    public void close(int gently) {}

    public int self(int gently) {
        return gently;
    }

    static void use() {
        try (ReservedNameHandle handle = ReservedNameHandle.options().remote()) {
            handle.close(1);
        }
    }
}
