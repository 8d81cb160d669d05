package example;

import dev.troupe.annotations.ConcurrencyGroup;
import dev.troupe.annotations.Remote;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Runs several calls at once. */
@Remote(maxConcurrency = 2, virtualThreads = true, maxPendingCalls = 100)
@ConcurrencyGroup(value = "io", maxConcurrency = 4)
@ConcurrencyGroup("count")
public class Crawler {
    private int pages;

    /** In a group. */
    @ConcurrencyGroup("io")
    public String fetch(String page) {
        return page + "!";
    }

    /** In the same. */
    @ConcurrencyGroup("io")
    public CompletionStage<String> ask(String question) {
        return CompletableFuture.completedFuture(question + "?");
    }

    /** In another, by itself. */
    @ConcurrencyGroup("count")
    public int count() {
        return ++pages;
    }

    /** In none. */
    public void pause() {}
}
