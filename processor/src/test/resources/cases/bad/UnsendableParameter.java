package example;

import dev.troupe.annotations.Remote;
import dev.troupe.runtime.ObjectRefStream;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

@Remote
public class UnsendableParameter {
    // error: [remote-unsendable-parameter] 'log' of the constructor of UnsendableParameter cannot be sent to another process: PrintStream is a type that can't travel.
    public UnsendableParameter(PrintStream log) {}

    // error: [remote-unsendable-parameter] 'log' of attach cannot be sent to another process: PrintStream is a type that can't travel. Fix: pass what the worker needs to make its own, such as a file name, or a record of yours with its parts.
    public void attach(String name, PrintStream log) {}

    // error: [remote-unsendable-parameter] 'names' of list cannot be sent to another process: ConcurrentHashMap is a type that can't travel. Fix: use List, Set or Map in place of ConcurrentHashMap; what is sent is a copy.
    public void list(ConcurrentHashMap<String, String> names) {}

    // error: [remote-unsendable-parameter] 'items' of sort cannot be sent to another process: in Optional<TreeSet<Box<String>>>, TreeSet is a type that can't travel, because what it sorts is not Comparable, and a comparator can't travel. Fix: let it sort what is Comparable, or use Set or Map, which arrive in the order in which they were sent.
    public void sort(Optional<TreeSet<Box<String>>> items) {}

    // error: [remote-unsendable-parameter] 'handles' of sortHandles cannot be sent to another process: TreeMap is a type that can't travel, because
    public void sortHandles(TreeMap<UnsendableParameterHandle, String> handles) {}

    // error: [remote-unsendable-parameter] 'threads' of sortThreads cannot be sent to another process: in TreeSet<Thread>, Thread is a type that can't travel.
    public void sortThreads(TreeSet<Thread> threads) {}

    // error: [remote-unsendable-parameter] 'step' of deep cannot be sent to another process: in Map<String, List<Function<String, String>>>, Function is a type that can't travel.
    public void deep(Map<String, List<Function<String, String>>> step) {}

    // error: [remote-unsendable-parameter] 'items' of put cannot be sent to another process: in List<Item>, in component 'log' of Item, in Optional<PrintStream>, PrintStream is a type that can't travel.
    public void put(List<Item> items) {}

    /** Said once: it is one mistake. */
    public Item take(Item item, Box<Optional<Item>> boxed) {
        return item;
    }

    // error: [remote-unsendable-parameter] 'box' of box cannot be sent to another process: in Box<Thread>, Thread is a type that can't travel.
    public void box(Box<Thread> box) {}

    // error: [remote-unsendable-parameter] 'all' of many cannot be sent to another process: in Thread[], Thread is a type that can't travel.
    public void many(Thread... all) {}

    // error: [remote-unsendable-parameter] 'results' of take cannot be sent to another process: ObjectRefStream is a type that can't travel.
    public void take(ObjectRefStream<String> results) {}

    public void two(
            // error: [remote-unsendable-parameter] 'first' of two cannot
            Thread first,
            int fine,
            // error: [remote-unsendable-parameter] 'second' of two cannot
            Thread second) {}

    static void use(Thread thread) {
        UnsendableParameterHandle handle = UnsendableParameterHandle.remote(System.out);
        handle.attach("a", System.out);
        handle.many(thread, thread);
        handle.deep(Map.of("a", List.of(x -> x)));
    }

    record Item(String name, Optional<PrintStream> log) {}

    record Box<T>(T value) {}
}
