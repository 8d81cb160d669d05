package example;

import dev.troupe.annotations.Remote;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

@Remote
public class UnsendableResult {
    // error: [remote-unsendable-result] The result of losses cannot be sent to another process: in Map<String, Stream<Double>>, Stream is a type that can't travel.
    public Map<String, Stream<Double>> losses() {
        return Map.of();
    }

    // error: [remote-unsendable-result] The result of later cannot be sent to another process: CompletableFuture is a type that can't travel. Fix: return a record of what the caller needs to know.
    public CompletableFuture<String> later() {
        return new CompletableFuture<>();
    }

    // error: [remote-unsendable-result] The result of all cannot be sent to another process: Collection is a type that can't travel.
    public Collection<String> all() {
        return Map.of("a", "b").values();
    }

    // error: [remote-unsendable-result] The result of iterator cannot be sent to another process: Iterator is a type that can't travel.
    public Iterator<String> iterator() {
        return all().iterator();
    }

    // error: [remote-unsendable-result] The result of nothing cannot be sent to another process: Void is a type that can't travel.
    public Void nothing() {
        return null;
    }

    // error: [remote-unsendable-result] The result of fail cannot be sent to another process: IllegalStateException is a type that can't travel.
    public IllegalStateException fail() {
        return new IllegalStateException();
    }

    static long use() {
        return UnsendableResultHandle.remote().losses().get().get("a").count();
    }
}
