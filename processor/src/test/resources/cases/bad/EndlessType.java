package example;

import dev.troupe.annotations.Remote;

import java.util.List;

@Remote
public class EndlessType {
    // error: [remote-unsendable-parameter] 'nest' of put cannot be sent to another process: in component 'next' of Nest<Integer>, Nest is a type that can't travel, because it contains itself with ever longer type arguments.
    public void put(Nest<Integer> nest) {}

    record Nest<T>(T value, Nest<List<T>> next) {}
}
