package example;

import dev.troupe.annotations.MultiReturn;
import dev.troupe.annotations.Remote;
import dev.troupe.annotations.RemoteName;
import dev.troupe.annotations.Resource;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Static methods that run elsewhere. */
public final class Jobs {
    private Jobs() {}

    /** An interval. */
    public record Range(int from, int to) {}

    /** Counts words. */
    @Remote
    public static int count(List<String> words) {
        return words.size();
    }

    /** Needs much. */
    @Remote(numCpus = 2, numGpus = 0.5, memory = "512m", resources = @Resource(name = "Custom1", amount = 1))
    static double train(double rate, Range range) {
        return rate * (range.to() - range.from());
    }

    /** Splits a range. */
    @Remote(numCpus = 0.5)
    @MultiReturn
    @RemoteName("halves")
    public static Range split(Range range) {
        return new Range(range.from(), (range.from() + range.to()) / 2);
    }

    /** Takes its time. */
    @Remote(maxRetries = 5, retryExceptions = IOException.class)
    public static CompletionStage<String> later(String... words) {
        return CompletableFuture.completedFuture(String.join(" ", words));
    }

    /** Is called by nobody else. */
    static void local() {}
}
