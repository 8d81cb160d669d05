package example;

import dev.troupe.annotations.Remote;

@Remote
// error: [remote-name-taken] NameTakenStub exists already, and Troupe writes a class of that name for NameTaken.
class NameTaken {
    public void end() {}
}

class NameTakenStub {
    NameTakenHandle handle = NameTakenHandle.remote();
}

@Remote
// error: [remote-name-taken] TakenHandle exists already
class Taken {}

class TakenHandle {}
