package example;

import dev.troupe.annotations.Remote;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Remote
public class UnsendableResult {
    // error: [remote-unsendable-result] The result of losses cannot be sent to another process: in Map<String, Stream<Double>>, Stream is a type that can't travel.
    public Map<String, Stream<Double>> losses() {
        return Map.of();
    }

    // error: [remote-unsendable-result] The result of later cannot be sent to another process: Thread is a type that can't travel. Fix: return a record of what the caller needs to know.
    public CompletableFuture<Thread> later() {
        return new CompletableFuture<>();
    }

    // error: [remote-unsendable-result] The result of numbers cannot be sent to another process: IntStream is a type that can't travel. Fix: return a Stream, an Iterator or a Flow.Publisher in place of IntStream, whose values come one after the other, or a List, which comes as a whole; an IntStream becomes a Stream with boxed().
    public IntStream numbers() {
        return IntStream.empty();
    }

    // error: [remote-unsendable-result] The result of names cannot be sent to another process: Iterable is a type that can't travel. Fix: return a Stream, an Iterator or a Flow.Publisher in place of Iterable,
    public Iterable<String> names() {
        return null;
    }

    // error: [remote-unsendable-result] The result of all cannot be sent to another process: Collection is a type that can't travel.
    public Collection<String> all() {
        return Map.of("a", "b").values();
    }

    // error: [remote-unsendable-result] The result of iterator cannot be sent to another process: Thread is a type that can't travel.
    public Iterator<Thread> iterator() {
        return null;
    }

    @SuppressWarnings("rawtypes")
    // error: [remote-unsendable-result] The result of raw cannot be sent to another process: Stream is a type that can't travel.
    public Stream raw() {
        return Stream.empty();
    }

    // error: [remote-unsendable-result] The result of fail cannot be sent to another process: ThreadGroup is a type that can't travel.
    public ThreadGroup fail() {
        return null;
    }

    static long use() {
        return UnsendableResultHandle.remote().losses().get().get("a").count();
    }
}
