package dev.troupe.runtime.internal.jdk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes Troupe's threads: daemons, named after their role, and outside the thread group of whoever used Troupe first, so
 * that a build tool that ends the threads of a program it ran leaves them alone.
 */
public final class TroupeThreads {
    private static final long IDLE_SECONDS = 5;

    private final ThreadGroup group;
    private final ClassLoader loader;

    /** Makes no thread yet. */
    public TroupeThreads() {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        group = top;
        loader = TroupeThreads.class.getClassLoader();
    }

    /** Starts a thread with a role. */
    public Thread start(String role, Runnable loop) {
        Thread thread = factory(role).newThread(loop);
        thread.start();
        return thread;
    }

    /** The same with a virtual one, where the JVM has them. */
    public Thread startVirtual(String role, Runnable loop) {
        if (!VirtualThreads.areThere()) {
            return start(role, loop);
        }
        return VirtualThreads.start(role, () -> {
            Thread.currentThread().setContextClassLoader(loader);
            loop.run();
        });
    }

    /** Makes threads for one role. */
    public ThreadFactory factory(String role) {
        return task -> {
            Thread thread = new Thread(group, task, role, 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        };
    }

    /** Threads as they are needed; they end when they are not. */
    public ExecutorService pool(String role) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory(role));
    }

    /** The same, but no more than so many: what comes then waits. */
    public ExecutorService pool(String role, int most) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory(role));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
