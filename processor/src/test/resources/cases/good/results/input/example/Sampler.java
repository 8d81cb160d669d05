package example;

import dev.troupe.annotations.MultiReturn;
import dev.troupe.annotations.Remote;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** Gives back what handles treat in ways of their own. */
@Remote
public class Sampler {
    private final int seed;

    /** Begins with a seed. */
    public Sampler(int seed) {
        this.seed = seed;
    }

    /** Two halves. */
    public record Split(List<Integer> train, int test) {}

    /** Splits the samples. */
    @MultiReturn
    public Split split(int at) {
        return new Split(List.of(seed, at), at + 1);
    }

    /** Splits later. */
    @MultiReturn
    public CompletionStage<Split> splitLater() {
        return CompletableFuture.supplyAsync(() -> split(7));
    }

    /** Returns itself. */
    @SuppressWarnings("remote-returns-itself")
    public Sampler with(String name) {
        return this;
    }

    /** Asks somebody. */
    public CompletableFuture<String> ask(String question, int times) {
        return CompletableFuture.completedFuture(question.repeat(times));
    }

    /** Waits for something. */
    public CompletionStage<Void> finish() {
        return CompletableFuture.completedFuture(null);
    }

    /** Draws samples. */
    public Stream<Integer> draw(int count) {
        return Stream.iterate(seed, each -> each + 1).limit(count);
    }

    /** Lists words. */
    public Iterator<String> words() {
        return List.of("a", "b").iterator();
    }

    /** Publishes one number. */
    public Flow.Publisher<Long> numbers() {
        return subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                subscriber.onNext(5L);
                subscriber.onComplete();
            }

            @Override
            public void cancel() {}
        });
    }

    /** One of two that look alike to refs. */
    public long add(long amount) {
        return seed + amount;
    }

    /** The other. */
    public double add(double amount) {
        return seed + amount;
    }

    /** More than three parameters. */
    public String join(String a, int b, String c, boolean... rest) {
        return a + b + c + rest.length;
    }
}
