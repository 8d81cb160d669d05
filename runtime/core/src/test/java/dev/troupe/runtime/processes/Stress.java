package dev.troupe.runtime.processes;

import dev.troupe.runtime.BackPressureException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.TroupeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/**
 * Long runs that are started by hand, to see what holds under load: {@code Stress <scenario> <amount> [directory]}. Each prints what
 * it measured, and fails with an exception where a promise is broken; tests run the same with small amounts.
 */
@NullUnmarked
final class Stress {
    /** How long a caller floods before anything is measured. */
    private static final int WARM_MILLIS = 1000;

    private Stress() {}

    public static void main(String[] arguments) throws Exception {
        long amount = Long.parseLong(arguments[1].replace("_", ""));
        if (arguments.length > 2) {
            Troupe.init(TroupeConfig.defaults().directory(Path.of(arguments[2])));
        }
        switch (arguments[0]) {
            case "calls" -> calls(amount);
            case "unread" -> unread(amount);
            case "flood" -> flood((int) amount);
            case "stopped-caller" -> stoppedCaller((int) amount);
            case "killed-callers" -> killedCallers((int) amount);
            case "idle" -> idle((int) amount);
            case "refs" -> RefStress.run(amount);
            case "dropped" -> dropped((int) amount, 20);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** So many actors of one CPU each, one after the other, each called once and dropped, on a node that has few CPUs. */
    static void dropped(int amount, int cpus) {
        Troupe.init(TroupeConfig.defaults().cpus(cpus));
        long begun = System.nanoTime();
        for (int i = 1; i <= amount; i++) {
            int answer = ProbeHandle.options().numCpus(1).remote("").add(i).get();
            if (answer != i) {
                throw new IllegalStateException(answer + " in place of " + i);
            }
        }
        say("%d actors in %.1f s", amount, (System.nanoTime() - begun) / 1e9);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (Troupe.availableResources().cpus() < cpus) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("free are " + Troupe.availableResources());
            }
            System.gc();
            LockSupport.parkNanos(20_000_000);
        }
        say("none is left %.1f s after the first was created", (System.nanoTime() - begun) / 1e9);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** Files of queues, and the bytes of memory that all files take. */
    record Footprint(long queueFiles, long bytes) {
        static Footprint of(Path directory) throws IOException {
            long files;
            try (Stream<Path> all = Files.walk(directory)) {
                files = all.filter(file -> file.toString().endsWith(".cq4")).count();
            } catch (UncheckedIOException e) {
                return of(directory); // A file was deleted meanwhile.
            }
            Process du = new ProcessBuilder("du", "-sk", directory.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(du.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return new Footprint(
                    files, Long.parseLong(size.replaceAll("\\s.*", "").strip()) << 10);
        }
    }

    static Path session() {
        return dev.troupe.runtime.internal.boot.ThisProcess.driver().directory();
    }

    /** So many calls through one actor, 4096 in flight; how many files there ever were. */
    static void calls(long amount) throws Exception {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            probe.add(0).get();
            AtomicBoolean done = new AtomicBoolean();
            AtomicLong most = new AtomicLong();
            Thread watcher = new Thread(() -> {
                while (!done.get()) {
                    try {
                        long files = Footprint.of(session().resolve("actors/1.1"))
                                        .queueFiles()
                                + Footprint.of(session().resolve("callers/1")).queueFiles();
                        most.accumulateAndGet(files, Math::max);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    LockSupport.parkNanos(20_000_000);
                }
            });
            watcher.start();
            long begun = System.nanoTime();
            Deque<ObjectRef<Integer>> inFlight = new ArrayDeque<>();
            int answer = 0;
            for (long i = 0; i < amount; i++) {
                inFlight.add(probe.add(1));
                if (inFlight.size() >= 4096) {
                    answer = check(inFlight.remove().get(), answer);
                }
            }
            while (!inFlight.isEmpty()) {
                answer = check(inFlight.remove().get(), answer);
            }
            done.set(true);
            watcher.join();
            double seconds = (System.nanoTime() - begun) / 1e9;
            say(
                    "%,d calls through one actor in %.1f s: %.2f M/s, at most %d queue files (requests and replies together),"
                            + " now %s",
                    amount, seconds, amount / seconds / 1e6, most.get(), Footprint.of(session()));
            if (most.get() > 4) {
                throw new AssertionError("more than 4 queue files");
            }
        }
    }

    private static int check(int answer, int before) {
        if (answer != before + 1) {
            throw new AssertionError("after " + before + " came " + answer);
        }
        return answer;
    }

    /** So many calls of which no result is ever asked for. */
    static void unread(long amount) throws Exception {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            long begun = System.nanoTime();
            long most = 0;
            for (long i = 0; i < amount; i++) {
                ObjectRef<Integer> unused = probe.add(1);
                if (i % 1_000_000 == 0) {
                    most = Math.max(most, Footprint.of(session()).bytes());
                }
            }
            int total = probe.add(0).get();
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.gc();
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            say(
                    "%,d calls, no result read, in %.1f s: %.2f M/s, files at most %,d KB, heap after a collection %,d KB",
                    amount, seconds, amount / seconds / 1e6, most >> 10, heap >> 10);
            if (total != (int) amount) {
                throw new AssertionError(total);
            }
        }
    }

    /** Two actors call each other without looking at an answer, so many milliseconds. */
    static void flood(int millis) throws Exception {
        try (ProbeHandle one = ProbeHandle.remote();
                ProbeHandle other = ProbeHandle.remote();
                ProbeHandle third = ProbeHandle.remote()) {
            one.meet(other).get();
            other.meet(one).get();
            third.add(0).get();
            ObjectRef<Integer> first = one.flood(millis);
            ObjectRef<Integer> second = other.flood(millis);
            long worst = 0;
            long most = 0;
            long calls = 0;
            while (!first.isDone() || !second.isDone()) {
                long begun = System.nanoTime();
                third.add(1).get();
                worst = Math.max(worst, System.nanoTime() - begun);
                if (++calls % 1000 == 0) {
                    most = Math.max(most, Footprint.of(session()).bytes());
                    LockSupport.parkNanos(1_000_000);
                }
            }
            say(
                    "flood of %d ms: %s and %s; meanwhile %,d calls to a third actor, the worst took %.1f ms; files at most %,d KB",
                    millis, outcome(first), outcome(second), calls, worst / 1e6, most >> 10);
            say("both answer again: %d, %d", one.add(0).get(), other.add(0).get());
        }
    }

    private static String outcome(ObjectRef<Integer> ref) {
        try {
            return String.format(Locale.ROOT, "%,d calls", ref.get());
        } catch (CallFailedException e) {
            if (e.getCause() instanceof BackPressureException) {
                return "back-pressure: " + e.getCause().getMessage();
            }
            throw e;
        }
    }

    /** A caller is stopped again and again, while its replies arrive or while it appends; others go on. */
    static void stoppedCaller(int rounds) throws Exception {
        try (ProbeHandle target = ProbeHandle.remote();
                ProbeHandle caller = ProbeHandle.remote()) {
            caller.meet(target).get();
            long pid = caller.pid().get();
            long worst = 0;
            long calls = 0;
            long most = 0;
            long answers = 0;
            for (int round = 0; round < rounds; round++) {
                boolean reads = round % 2 == 0;
                ObjectRef<Integer> busy = reads ? caller.ask(100_000) : caller.flood(100);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20 + round % 10));
                signal("STOP", pid);
                long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
                while (System.nanoTime() - end < 0) {
                    long begun = System.nanoTime();
                    target.add(0).get();
                    worst = Math.max(worst, System.nanoTime() - begun);
                    calls++;
                }
                most = Math.max(most, Footprint.of(session()).bytes());
                signal("CONT", pid);
                answers += busy.get();
            }
            say(
                    "a caller was stopped %,d times for 200 ms; another made %,d calls to the same actor meanwhile, the worst took"
                            + " %.1f ms; files at most %,d KB; the stopped one goes on (%,d)",
                    rounds, calls, worst / 1e6, most >> 10, answers);
        }
    }

    /** Callers are killed while they append; others go on, nothing is lost or doubled. */
    static void killedCallers(int kills) throws Exception {
        try (ProbeHandle target = ProbeHandle.remote();
                ProbeHandle survivor = ProbeHandle.remote()) {
            target.add(0).get();
            survivor.meet(target).get();
            // Started and warm before anything is measured: a JVM that starts or compiles takes both cores of a small
            // machine.
            List<ProbeHandle> victims = new ArrayList<>();
            List<ProcessHandle> pids = new ArrayList<>();
            for (int i = 0; i < kills; i++) {
                ProbeHandle victim = ProbeHandle.remote();
                victim.meet(target).get();
                ObjectRef<Integer> warm = victim.flood(WARM_MILLIS);
                while (!warm.isDone()) {
                    target.add(0).get();
                }
                victims.add(victim);
                pids.add(ProcessHandle.of(victim.pid().get()).orElseThrow());
            }
            AtomicBoolean done = new AtomicBoolean();
            AtomicLong worst = new AtomicLong();
            AtomicLong calls = new AtomicLong();
            AtomicLong flooded = new AtomicLong();
            // The last kill that no call has been made and answered since, and the longest time until one was.
            AtomicLong killed = new AtomicLong();
            AtomicLong slowest = new AtomicLong();
            Thread other = new Thread(() -> {
                int last = 0;
                while (!done.get()) {
                    long kill = killed.get();
                    long begun = System.nanoTime();
                    int answer = target.add(1).get();
                    long now = System.nanoTime();
                    worst.accumulateAndGet(now - begun, Math::max);
                    if (kill == 0 && killed.get() == 0) {
                        flooded.accumulateAndGet(now - begun, Math::max);
                    }
                    if (kill != 0 && killed.compareAndSet(kill, 0)) {
                        slowest.accumulateAndGet(now - kill, Math::max);
                    }
                    calls.incrementAndGet();
                    if (answer <= last) {
                        throw new AssertionError("doubled: " + answer + " after " + last);
                    }
                    last = answer;
                }
            });
            List<Throwable> broken = new ArrayList<>();
            other.setUncaughtExceptionHandler((thread, e) -> broken.add(e));
            other.start();
            for (int i = 0; i < kills; i++) {
                ObjectRef<Integer> flood = victims.get(i).flood(1_000_000);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50 + 7 * (i % 13)));
                killed.set(System.nanoTime());
                pids.get(i).destroyForcibly();
                try {
                    flood.get();
                    throw new AssertionError("the victim answered");
                } catch (TroupeException e) {
                    if (i == 0) {
                        say(
                                "the victim's call: %s",
                                e.getMessage().lines().findFirst().orElse(""));
                    }
                }
                int answers = survivor.ask(1000).get();
                if (answers <= 0 || !broken.isEmpty()) {
                    throw new AssertionError(broken.toString());
                }
            }
            done.set(true);
            other.join();
            say(
                    "%d callers killed while appending; another thread made %,d calls to the same actor meanwhile; after a kill,"
                            + " a call made after it was answered within %.1f ms, the worst call of all took %.1f ms (%.1f ms"
                            + " while a caller flooded and none was killed); nothing lost or doubled",
                    kills, calls.get(), slowest.get() / 1e6, worst.get() / 1e6, flooded.get() / 1e6);
        }
    }

    /** So many idle actors: what they cost. */
    static void idle(int actors) throws Exception {
        List<ProbeHandle> probes = new ArrayList<>();
        for (int i = 0; i < actors; i++) {
            probes.add(ProbeHandle.remote());
        }
        for (ProbeHandle probe : probes) {
            probe.add(1).get();
        }
        List<Long> pids = new ArrayList<>();
        for (ProbeHandle probe : probes) {
            pids.add(probe.pid().get());
        }
        say("%d actors, files %s", actors, Footprint.of(session()));
        Process sleeper = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.troupe.runtime.processes.Sleeper")
                .start();
        TimeUnit.SECONDS.sleep(10);
        List<Long> before = cpu(pids);
        long sleeperBefore = cpuNanos(sleeper.pid());
        TimeUnit.SECONDS.sleep(30);
        List<Long> after = cpu(pids);
        long sleeping = cpuNanos(sleeper.pid()) - sleeperBefore;
        long idle = 0;
        for (int i = 0; i < pids.size(); i++) {
            idle += after.get(i) - before.get(i);
        }
        say(
                "30 s idle: %.3f ms of CPU per actor, a sleeping JVM with the same flags %.3f ms, ratio %.2f",
                idle / 1e6 / actors, sleeping / 1e6, idle / (double) actors / sleeping);
        for (ProbeHandle probe : probes) {
            long begun = System.nanoTime();
            probe.add(1).get();
            say("%s answers after %.0f us", probe, (System.nanoTime() - begun) / 1e3);
        }
        sleeper.destroyForcibly();
        say("and all answer");
        Troupe.shutdown();
    }

    private static List<Long> cpu(List<Long> pids) throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (long pid : pids) {
            nanos.add(cpuNanos(pid));
        }
        return nanos;
    }

    /** On-CPU time of all live threads of a process. */
    private static long cpuNanos(long pid) throws IOException {
        long sum = 0;
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path task : tasks.toList()) {
                Path times = task.resolve("schedstat");
                if (Files.exists(times)) {
                    sum += Long.parseLong(Files.readString(times).replaceAll("(?s) .*", ""));
                }
            }
        }
        return sum;
    }

    private static void signal(String signal, long pid) throws Exception {
        if (new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor() != 0) {
            throw new IllegalStateException("kill -" + signal + " " + pid);
        }
    }
}
