package dev.troupe.runtime.internal.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TroupeThreadsTest {
    @Test
    void threadsBelongToNobodyElse() throws InterruptedException {
        BlockingQueue<Thread> made = new LinkedBlockingQueue<>();
        ThreadGroup group = new ThreadGroup("of a build tool");
        Thread user = new Thread(group, () -> {
            InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
            local.set("the user's");
            Thread.currentThread().setContextClassLoader(null);
            new TroupeThreads().start("a role", () -> {
                assertThat(local.get()).isNull();
                made.add(Thread.currentThread());
            });
        });
        user.start();

        Thread thread = made.poll(5, TimeUnit.SECONDS);

        assertThat(thread).isNotNull();
        assertThat(thread.getName()).isEqualTo("a role");
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getContextClassLoader()).isSameAs(TroupeThreads.class.getClassLoader());
        user.join();
        assertThat(group.activeCount()).isZero();
    }

    @Test
    void aPoolRunsAsManyAtOnceAsThereAre() throws Exception {
        ExecutorService pool = new TroupeThreads().pool("a role");
        try {
            BlockingQueue<Integer> meeting = new LinkedBlockingQueue<>();
            Future<Integer> met = pool.submit(meeting::take);
            pool.submit(() -> meeting.add(1)).get(5, TimeUnit.SECONDS);
            assertThat(met.get(5, TimeUnit.SECONDS)).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(pool.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }
}
