package dev.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("processes")
@Timeout(60)
class ThreadDumpTest {
    private static final boolean HAS_VIRTUAL_THREADS = Runtime.version().feature() >= 21;

    private final CountDownLatch end = new CountDownLatch(1);

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void allThreadsAreInIt() throws Exception {
        Runnable waits = this::waitForTheEnd;
        Thread thread = HAS_VIRTUAL_THREADS
                ? (Thread) Thread.class
                        .getMethod("startVirtualThread", Runnable.class)
                        .invoke(null, waits)
                : new Thread(waits);
        try {
            if (!HAS_VIRTUAL_THREADS) {
                thread.start();
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(
                                    ThreadDump.of(ProcessHandle.current().pid()))
                            .contains("\"main\"", "ThreadDumpTest.waitForTheEnd"));

            assertThat(ThreadDump.of(ProcessHandle.current().pid()).contains("\nVirtual threads:\n"))
                    .isEqualTo(HAS_VIRTUAL_THREADS);
        } finally {
            end.countDown();
            thread.join();
        }
    }
}
