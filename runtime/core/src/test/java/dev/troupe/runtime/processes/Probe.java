package dev.troupe.runtime.processes;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.pool.ActorPool;
import dev.troupe.runtime.pool.PoolResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** An actor that does whatever a test wants to see done in another process. */
@NullUnmarked
class Probe implements AutoCloseable {
    private final String onClose;
    private final List<ProbeHandle> others = new ArrayList<>();
    private final List<CompletableFuture<String>> promises = new ArrayList<>();
    private int value;

    /** Creates one whose {@code close()} appends a line to a file; empty for none. */
    Probe(String onClose) {
        if (onClose.equals("fail")) {
            throw new IllegalStateException("this constructor fails");
        }
        this.onClose = onClose;
    }

    /** Creates one that has met another. */
    Probe(ProbeHandle other, String onClose) {
        this(onClose);
        meet(other);
    }

    public int add(int amount) {
        return value += amount;
    }

    public byte[] echo(byte[] bytes) {
        return bytes;
    }

    public long pid() {
        return ProcessHandle.current().pid();
    }

    /** An insufficient balance, as a checked exception with state. */
    static final class Insufficient extends Exception {
        private static final long serialVersionUID = 1L;
        private final int missing;

        Insufficient(int missing) {
            super("missing " + missing);
            this.missing = missing;
        }

        int missing() {
            return missing;
        }
    }

    public void fail(String how) throws Exception {
        switch (how) {
            case "checked" -> throw new Insufficient(7);
            case "runtime" -> throw new IllegalArgumentException("wrong");
            case "error" -> throw new StackOverflowError("deep");
            case "unserializable" ->
                throw new RuntimeException("cannot travel") {
                    private static final long serialVersionUID = 1L;

                    @SuppressWarnings({"unused", "serial"})
                    private final Object state = new Object();
                };
            case "exit" -> throw Troupe.exitActor();
            case "System.exit" -> System.exit(3);
            case "halt" -> Runtime.getRuntime().halt(4);
            default -> throw new IllegalArgumentException(how);
        }
    }

    public void print(String toOut, String toErr) {
        System.out.println(toOut);
        System.err.println(toErr);
    }

    /** Blocks until a file exists. */
    public void awaitFile(String file) throws InterruptedException {
        while (!Files.exists(Path.of(file))) {
            Thread.sleep(5);
        }
    }

    /** Is in a directory for so long, and returns how many were there. */
    public int crowd(String directory, int millis) throws IOException, InterruptedException {
        Path own = Files.createTempFile(Path.of(directory), "call", "");
        try (Stream<Path> calls = Files.list(Path.of(directory))) {
            Thread.sleep(millis);
            return (int) calls.count();
        } finally {
            Files.delete(own);
        }
    }

    /** Starts processes that outlive this one unless somebody sees to it: a child, and one with a session of its own. */
    public List<String> spawn() throws IOException {
        long child = new ProcessBuilder("sleep", "1000").start().pid();
        Process daemon = new ProcessBuilder("setsid", "sh", "-c", "echo $$; exec sleep 1000").start();
        String pid = new java.io.BufferedReader(new java.io.InputStreamReader(
                        daemon.getInputStream(), java.nio.charset.StandardCharsets.US_ASCII))
                .readLine();
        return List.of(Long.toString(child), pid.strip());
    }

    public List<String> facts() {
        return List.of(
                String.join(",", Troupe.context().gpuIds()),
                System.getenv().getOrDefault("CUDA_VISIBLE_DEVICES", "unset"),
                Integer.toString(Runtime.getRuntime().availableProcessors()),
                Long.toString(Runtime.getRuntime().maxMemory()),
                Path.of("").toAbsolutePath().toString(),
                System.getenv().getOrDefault("PROBE", "unset"),
                System.getProperty("probe", "unset"),
                Troupe.context().actor(),
                System.getenv().getOrDefault("CUDA_DEVICE_ORDER", "unset"));
    }

    public void meet(ProbeHandle other) {
        others.add(other);
    }

    public String greet(ProbeHandle other, String text) {
        meet(other);
        return text;
    }

    /** Returns the one it met, once a file exists. */
    public ProbeHandle met(String file) throws InterruptedException {
        awaitFile(file);
        return others.get(0);
    }

    /** Calls the one it met, and returns the sum of the answers. */
    public int ask(int times) {
        int sum = 0;
        for (int i = 0; i < times; i++) {
            sum = others.get(0).add(1).get();
        }
        return sum;
    }

    /** Calls the one it met, waits for that in one of several ways, and returns the last answer. */
    public int gather(String how) {
        ProbeHandle other = others.get(0);
        List<ObjectRef<Integer>> two = List.of(other.add(1), other.add(1));
        return switch (how) {
            case "get" -> Troupe.get(two).get(1);
            case "waitFor" -> Troupe.waitFor(two, 2).ready().get(1).get();
            case "credit" -> {
                ObjectRef<Integer> last = two.get(1);
                for (int i = 0; i < 20_000; i++) { // More than may be under way.
                    last = other.add(0);
                }
                yield last.get();
            }
            case "pool.map" -> {
                ActorPool<ProbeHandle> pool = ActorPool.of(other);
                List<Integer> answers = pool.map((each, amount) -> each.add(amount), List.of(1, 1));
                yield answers.get(1);
            }
            case "pool.results" -> {
                PoolResults<ProbeHandle, Integer> results = ActorPool.of(other).results();
                results.submit(each -> each.add(1));
                yield results.nextUnordered(Duration.ofSeconds(20));
            }
            case "pool.close" -> {
                CompletableFuture<Integer> answer;
                try (ActorPool<ProbeHandle> pool = ActorPool.of(other)) {
                    answer = pool.submit(each -> each.add(1));
                }
                yield answer.join();
            }
            default -> throw new IllegalArgumentException(how);
        };
    }

    /** Calls the one it met for so long without looking at an answer; returns how often. */
    public int flood(int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        int calls = 0;
        while (System.nanoTime() - end < 0) {
            ObjectRef<Integer> unused = others.get(0).add(1);
            calls++;
        }
        return calls;
    }

    /** Creates another, which this one owns. */
    public ProbeHandle child() {
        ProbeHandle child = ProbeHandle.options().remote("");
        others.add(child);
        return child;
    }

    /** Drops the handles that it was given. */
    public void forget() {
        others.clear();
        System.gc();
    }

    public ProbeHandle hand(ProbeHandle handle) {
        return handle;
    }

    /** Sends the second that it met to the first and keeps what comes back instead, so many times; then calls that. */
    public int relay(int times) {
        ProbeHandle kept = others.remove(1);
        for (int i = 0; i < times; i++) {
            kept = others.get(0).hand(kept).get();
            if (i % 1000 == 0) {
                System.gc();
            }
        }
        return kept.add(1).get();
    }

    public String text(String text) {
        return text;
    }

    public String concat(String head, int number, String tail) {
        return head + number + tail;
    }

    /** A stage that completes with the text once {@link #fulfil} is called; at once for "now", never for "nothing". */
    public CompletionStage<String> promise(String text) {
        CompletableFuture<String> promise = new CompletableFuture<>();
        promises.add(promise);
        return switch (text) {
            case "now" -> CompletableFuture.completedFuture(text);
            case "nothing" -> null;
            default -> promise.thenApply(end -> text + end);
        };
    }

    /** Completes all promises: with an exception, or with a text; "later" from another thread, a moment later. */
    public void fulfil(String how) {
        List<CompletableFuture<String>> open = List.copyOf(promises);
        promises.clear();
        switch (how) {
            case "fail" -> open.forEach(each -> each.completeExceptionally(new Insufficient(7)));
            case "later" ->
                CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS)
                        .execute(() -> open.forEach(each -> each.complete(how)));
            default -> open.forEach(each -> each.complete(how));
        }
    }

    @Override
    public void close() throws IOException {
        if (!onClose.isEmpty()) {
            Files.writeString(Path.of(onClose), "closed\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
