package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.jdk.ProcessState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The mark by which the processes that descend from a worker are known, however they were started and whoever their
 * parent is now: a variable of their environment, which every process passes on. It names each worker on the way, so that
 * the descendants of a Troupe inside an actor carry both.
 */
final class Lineage {
    static final String VARIABLE = "TROUPE_LINEAGE";

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final String mark;

    /** The mark of all workers of a session, or of one of them. */
    Lineage(String session, String worker) {
        mark = "<" + session + ":" + worker;
    }

    void apply(Map<String, String> environment) {
        environment.merge(VARIABLE, mark + ">", String::concat);
    }

    /** Kills every process that carries the mark, and waits until they are gone, for so long: they may hold ports, and GPUs. */
    void killAllAndAwait(long nanos) {
        List<Long> killed = killAll();
        long deadline = System.nanoTime() + nanos;
        while (killed.stream().anyMatch(ProcessState::isAlive) && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
    }

    /** Kills every process that carries the mark; returns which. */
    List<Long> killAll() {
        List<Long> killed = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (isMarked(process)) {
                    long pid = Long.parseLong(process.getFileName().toString());
                    kill(pid);
                    killed.add(pid);
                }
            }
            return killed;
        } catch (IOException e) {
            throw new IllegalStateException("/proc cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean isMarked(Path process) {
        try {
            String environment =
                    new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1);
            return environment.contains(mark + ">");
        } catch (IOException e) {
            return false; // Gone, or somebody else's.
        }
    }

    /** One that takes only what nobody else wants, as {@link ArchiveMaker}'s, would take as long to end. */
    private static void hurry(long pid) {
        Path group = Path.of("/proc/" + pid + "/autogroup");
        try {
            if (Files.readString(group).strip().endsWith(" nice 19")) {
                Files.writeString(group, "0");
            }
        } catch (IOException e) {
            // There are no such groups, or it is gone.
        }
    }

    private static void kill(long pid) {
        // Looked up with its start time, so that a number that was taken by another process meanwhile is left alone.
        if (pid != ProcessHandle.current().pid() && ProcessState.isAlive(pid)) {
            hurry(pid);
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
