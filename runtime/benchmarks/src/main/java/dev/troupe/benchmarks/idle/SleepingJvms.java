package dev.troupe.benchmarks.idle;

import dev.troupe.benchmarks.calls.TroupeCalls;
import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.harness.Measurement;
import dev.troupe.benchmarks.harness.Measurement.Kind;
import dev.troupe.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JVMs with the flags of Troupe's workers, which only sleep. */
public final class SleepingJvms implements Contender {
    private static final List<String> CLASS_PATHS = List.of("-cp", "-classpath", "--class-path");

    private final List<String> flags;
    private final List<ServerProcess> sleepers = new ArrayList<>();

    /** Looks at an actor's process for its flags, and starts one sleeper. */
    public SleepingJvms() throws IOException {
        try (TroupeCalls actor = new TroupeCalls()) {
            flags = flags(actor.workers().get(0));
        }
        crowd(1);
    }

    private static List<String> flags(long worker) throws IOException {
        List<String> flags = new ArrayList<>();
        String[] words =
                Files.readString(Path.of("/proc/" + worker + "/cmdline")).split("\0", -1);
        for (int i = 1; i < words.length && words[i].startsWith("-") && !CLASS_PATHS.contains(words[i]); i++) {
            flags.add(words[i]);
        }
        return flags;
    }

    @Override
    public String name() {
        return "sleeping-jvms";
    }

    @Override
    public boolean can(Measurement what) {
        return what.kind() == Kind.IDLE;
    }

    @Override
    public void callOneByOne(long[] nanos) {
        // They answer nothing, and need no waking up before they sleep.
    }

    @Override
    public void callPipelined(int calls, int inFlight) {
        throw new UnsupportedOperationException("They sleep.");
    }

    @Override
    public void crowd(int number) throws IOException {
        while (sleepers.size() < number) {
            ServerProcess sleeper = ServerProcess.start(SleepingServer.class, flags);
            sleepers.add(sleeper);
            String unused = sleeper.answer();
        }
    }

    @Override
    public List<Long> workers() {
        return sleepers.stream().map(ServerProcess::pid).toList();
    }

    @Override
    public void close() throws IOException {
        for (ServerProcess each : sleepers) {
            each.close();
        }
    }
}
