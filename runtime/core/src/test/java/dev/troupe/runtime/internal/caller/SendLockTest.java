package dev.troupe.runtime.internal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SendLockTest {
    private final SendLock lock = new SendLock();
    private int count;

    private void countOften(int times, int depth) {
        for (int i = 0; i < times; i++) {
            for (int held = 0; held < depth; held++) {
                lock.lock();
            }
            count++;
            if (i % 1000 == 0) {
                Thread.yield(); // Others come to sleep meanwhile.
            }
            for (int held = 0; held < depth; held++) {
                lock.unlock();
            }
        }
    }

    @Test
    void oneThreadAtATimeHasIt() throws Exception {
        List<CompletableFuture<Void>> threads = IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.runAsync(
                        () -> countOften(100_000, 1 + each % 3), task -> new Thread(task).start()))
                .toList();
        for (CompletableFuture<Void> each : threads) {
            each.get(50, TimeUnit.SECONDS);
        }
        assertThat(count).isEqualTo(800_000);
    }

    @Test
    void whoWaitsIsLetInWhenItIsGivenBackAndKeepsItsInterrupt() throws Exception {
        lock.lock();
        lock.lock();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread other = new Thread(() -> {
            begun.countDown();
            lock.lock();
            try {
                interrupted.complete(Thread.currentThread().isInterrupted());
            } finally {
                lock.unlock();
            }
        });
        other.start();
        begun.await();
        other.interrupt();
        lock.unlock();
        Thread.yield();
        assertThat(interrupted.isDone()).isFalse();

        lock.unlock();

        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
        other.join();
    }
}
