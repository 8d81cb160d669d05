package example;

import dev.troupe.annotations.Remote;

@Remote
// error: [remote-name-taken] Outer_InHandle exists already
class Outer_In {}
