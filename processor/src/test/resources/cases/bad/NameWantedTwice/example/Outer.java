package example;

import dev.troupe.annotations.Remote;

class Outer {
    @Remote
    // error: [remote-name-taken] Outer_InHandle exists already
    static class In {}

    Outer_InHandle in = Outer_InHandle.remote();
}
