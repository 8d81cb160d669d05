package example;

import dev.troupe.annotations.Remote;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

@Remote
public class Warnings {
    static final int LIMIT = 3;
    private static final List<String> NAMES = List.of("a");

    // error: [remote-static-field] COUNT is static, and yet each Warnings will have its own, because each has a process of its own. Fix: make it an instance field, or keep what they share in an actor, whose handle each of them gets.
    private static final AtomicInteger COUNT = new AtomicInteger();

    // error: [remote-static-field] last is static,
    private static int last;

    // error: [remote-public-field] size is public, and yet nobody reaches it through a WarningsHandle, which has methods only. Fix: make it private, with a method that returns it.
    public int size;

    @SuppressWarnings("remote-public-field")
    public int known;

    // error: [remote-returns-itself] with returns a Warnings, which stays in its process: the ref of such a call holds nothing. Fix: let it return void.
    public Warnings with(String name) {
        last = COUNT.incrementAndGet() + NAMES.size() + LIMIT;
        return this;
    }

    @Remote
    // error: [remote-nothing-to-call] Quiet has no public method, so there is nothing to call through a Warnings_QuietHandle. Fix: make the methods public that others are to call.
    static class Quiet {
        void run() {}
    }

    @Remote
    @SuppressWarnings({"remote-nothing-to-call", "remote-static-field"})
    static class Known {
        static int count;
    }
}
