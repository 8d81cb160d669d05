package dev.troupe.runtime.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.internal.wire.StreamStep;
import dev.troupe.runtime.spi.Codecs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class PublishedStreamTest {
    private int over;
    private final PublishedStream<String> stream = new PublishedStream<>(1, Codecs.STRING, () -> over++, Runnable::run);
    private final List<Long> requests = new ArrayList<>();
    private boolean isCancelled;

    private final Flow.Subscription subscription = new Flow.Subscription() {
        @Override
        public void request(long items) {
            requests.add(items);
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    };

    private static String value(CompletableFuture<StreamStep<String>> step) throws Exception {
        assertThat(step).isDone();
        return step.get().kind() + " " + step.get().value();
    }

    @Test
    void eachThatIsAskedForIsRequested() throws Exception {
        var first = stream.next();
        var second = stream.next();
        assertThat(requests).isEmpty();

        stream.onSubscribe(subscription);
        assertThat(requests).containsExactly(2L);
        var third = stream.next();
        assertThat(requests).containsExactly(2L, 1L);

        stream.onNext("a");
        assertThat(value(first)).isEqualTo("RESULT a");
        assertThat(second).isNotDone();
        stream.onNext("b");
        stream.onComplete();
        assertThat(value(second)).isEqualTo("RESULT b");
        assertThat(value(third)).isEqualTo("END null");
        assertThat(over).isPositive();
        assertThat(value(stream.next())).isEqualTo("END null");
    }

    @Test
    void whatComesUnaskedIsKept() throws Exception {
        stream.onSubscribe(subscription);
        stream.onNext("a");
        stream.onNext("b");
        stream.onComplete();
        assertThat(over).isZero();

        assertThat(value(stream.next())).isEqualTo("RESULT a");
        assertThat(value(stream.next())).isEqualTo("RESULT b");
        assertThat(value(stream.next())).isEqualTo("END null");
        assertThat(over).isPositive();
    }

    @Test
    void itStaysUntilSomebodyWasToldThatItIsComplete() throws Exception {
        stream.onSubscribe(subscription);
        var first = stream.next();
        stream.onNext("a");
        stream.onComplete();
        assertThat(value(first)).isEqualTo("RESULT a");
        assertThat(over).isZero();

        assertThat(value(stream.next())).isEqualTo("END null");
        assertThat(over).isPositive();
    }

    @Test
    void aFailureIsToldOnce() throws Exception {
        stream.onSubscribe(subscription);
        var first = stream.next();
        var second = stream.next();
        stream.onError(new IllegalStateException("no"));
        assertThat(over).isPositive();
        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("no");
        assertThat(value(second)).isEqualTo("END null");
    }

    @Test
    void aFailureThatNobodyWaitsForComesAfterWhatIsThere() throws Exception {
        stream.onSubscribe(subscription);
        stream.onNext("a");
        stream.onError(new IllegalStateException("no"));
        assertThat(over).isZero();

        assertThat(value(stream.next())).isEqualTo("RESULT a");
        assertThatThrownBy(stream.next()::get).hasRootCauseMessage("no");
        assertThat(over).isPositive();
        assertThat(value(stream.next())).isEqualTo("END null");
    }

    @Test
    void whoWaitsHearsThatItIsClosed() throws Exception {
        stream.onSubscribe(subscription);
        var first = stream.next();
        stream.close();
        assertThat(isCancelled).isTrue();
        assertThat(value(first)).isEqualTo("GONE null");
        stream.onNext("a");
        assertThat(value(stream.next())).isEqualTo("GONE null");
    }

    @Test
    void aSubscriptionThatComesLateOrTwiceIsCancelled() {
        stream.close();
        stream.onSubscribe(subscription);
        assertThat(isCancelled).isTrue();

        PublishedStream<String> other = new PublishedStream<>(1, Codecs.STRING, () -> over++, Runnable::run);
        other.onSubscribe(subscription);
        isCancelled = false;
        other.onSubscribe(subscription);
        assertThat(isCancelled).isTrue();
    }

    @Test
    void whoPublishesWhileItIsAskedIsAskedOneAfterTheOther() throws Exception {
        List<CompletableFuture<StreamStep<String>>> others = new ArrayList<>();
        stream.onSubscribe(new Flow.Subscription() {
            private int depth;

            @Override
            public void request(long items) {
                assertThat(++depth).isEqualTo(1);
                requests.add(items);
                for (long i = 0; i < items; i++) {
                    stream.onNext("a");
                }
                if (requests.size() == 1) {
                    others.add(stream.next()); // As whoever takes the first might.
                    others.add(stream.next());
                }
                depth--;
            }

            @Override
            public void cancel() {}
        });
        assertThat(value(stream.next())).isEqualTo("RESULT a");
        assertThat(requests).containsExactly(1L, 2L);
        for (var each : others) {
            assertThat(value(each)).isEqualTo("RESULT a");
        }
    }

    @Test
    void aSubscriptionThatThrowsFailsWhoAsked() {
        stream.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long items) {
                throw new IllegalStateException("no");
            }

            @Override
            public void cancel() {}
        });
        assertThatThrownBy(stream.next()::get).hasRootCauseMessage("no");
        assertThat(over).isPositive();
    }
}
