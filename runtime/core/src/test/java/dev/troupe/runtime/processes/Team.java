package dev.troupe.runtime.processes;

import dev.troupe.runtime.Troupe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** An actor that runs several calls at once, and knows which. */
@NullUnmarked
class Team implements AutoCloseable {
    private final Path diary;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger count = new AtomicInteger();
    private final List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
    private final List<CompletableFuture<String>> promises = Collections.synchronizedList(new ArrayList<>());
    private int met;

    Team(String diary) {
        this.diary = Path.of(diary);
    }

    private void enter() {
        int now = inside.incrementAndGet();
        most.accumulateAndGet(now, Math::max);
    }

    /** Returns once so many calls of this are under way at once, and says whether that was soon. */
    public synchronized boolean meet(int party) throws InterruptedException {
        int complete = (met / party + 1) * party;
        met++;
        notifyAll();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (met < complete && System.nanoTime() - end < 0) {
            wait(1000);
        }
        return met >= complete;
    }

    /** Notes a number as soon as it is begun, and waits for a file. */
    public int await(int number, String file) throws InterruptedException {
        begun.add(number);
        enter();
        try {
            while (!Files.exists(Path.of(file))) {
                Thread.sleep(5);
            }
            return number;
        } finally {
            inside.decrementAndGet();
        }
    }

    /** The same in a group of two. */
    public int awaitInGroup(int number, String file) throws InterruptedException {
        return await(number, file);
    }

    public int count() {
        enter();
        int now = count.incrementAndGet();
        inside.decrementAndGet();
        return now;
    }

    /** The same in another group. */
    public int countInGroup() {
        return count();
    }

    /** Notes a number; takes so long, without sleep. */
    public int note(int number, int micros) {
        begun.add(number);
        enter();
        long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(micros);
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
        inside.decrementAndGet();
        return number;
    }

    public List<Integer> begun() {
        synchronized (begun) {
            return new ArrayList<>(begun);
        }
    }

    public int most() {
        return most.get();
    }

    public CompletionStage<String> promise(String text) {
        enter();
        CompletableFuture<String> promise = new CompletableFuture<>();
        promises.add(promise);
        return promise.thenApply(end -> {
            inside.decrementAndGet();
            return text + end;
        });
    }

    /** The same in a group of two. */
    public CompletionStage<String> promiseInGroup(String text) {
        return promise(text);
    }

    /** How many promises are open. */
    public int promises() {
        return promises.size();
    }

    /** Completes what was promised; from another thread, a moment later, for "later". */
    public int fulfil(String how) {
        List<CompletableFuture<String>> open;
        synchronized (promises) {
            open = List.copyOf(promises);
            promises.clear();
        }
        if (how.equals("later")) {
            CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)
                    .execute(() -> open.forEach(each -> each.complete(how)));
        } else {
            open.forEach(each -> each.complete(how));
        }
        return open.size();
    }

    /** Calls another, which calls this one, and so on, so many times; returns how deep that was. */
    public int reenter(TeamHandle next, TeamHandle afterNext, int depth) {
        enter();
        try {
            return depth == 0 ? 0 : 1 + next.reenter(afterNext, next, depth - 1).get();
        } finally {
            inside.decrementAndGet();
        }
    }

    /** Counts in two others at once, and returns the sum. */
    public int both(TeamHandle one, TeamHandle other) {
        List<Integer> counts = Troupe.get(List.of(one.count(), other.count()));
        return counts.get(0) + counts.get(1);
    }

    /** Waits for another, which waits for a file. */
    public int through(TeamHandle next, String file) {
        return next.await(0, file).get();
    }

    /** Has another count until a file is there; returns how often. In a group of two. */
    public int chatInGroup(TeamHandle next, String file) {
        int times = 0;
        while (!Files.exists(Path.of(file))) {
            next.count().get();
            times++;
        }
        return times;
    }

    public void exit() {
        throw Troupe.exitActor();
    }

    public void fail(String how) throws IOException {
        switch (how) {
            case "halt" -> Runtime.getRuntime().halt(4);
            case "interrupted" -> {
                Thread.currentThread().interrupt();
                throw new IOException(how);
            }
            default -> throw new IOException(how);
        }
    }

    /** What the thread of this call sees: the actor, and whether it is interrupted. */
    public String context() {
        return Troupe.context().actor() + " " + Thread.currentThread().isInterrupted();
    }

    /** What kind of thread runs this call, and how many threads the system has given the process. */
    public String threads() throws IOException {
        boolean isVirtual = Thread.currentThread().toString().startsWith("VirtualThread");
        try (Stream<Path> all = Files.list(Path.of("/proc/self/task"))) {
            return (isVirtual ? "virtual " : "ordinary ") + all.count();
        }
    }

    public ProbeHandle hand(ProbeHandle handle) {
        return handle;
    }

    public byte[] echo(byte[] bytes) {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        if (!diary.toString().isEmpty()) {
            Files.writeString(
                    diary,
                    "closed with " + inside.get() + " inside\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
