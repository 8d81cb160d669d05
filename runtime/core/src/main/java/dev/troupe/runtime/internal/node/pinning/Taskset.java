package dev.troupe.runtime.internal.node.pinning;

import dev.troupe.runtime.internal.jdk.Cores;
import dev.troupe.runtime.internal.jdk.ProcessState;
import dev.troupe.runtime.internal.jdk.SystemPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The system's program that binds the threads of a process to cores: Java itself has nothing for it. */
final class Taskset {
    private static final String PROGRAM = "taskset";
    private static final int PATIENCE_SECONDS = 5;

    /** A thread that is started meanwhile, by one that is not bound yet, is not bound either. */
    private static final int TRIES = 5;

    private Taskset() {}

    /**
     * Binds all threads of a process, and so all that they start.
     *
     * @throws IOException that says why it cannot, and what to do
     */
    static void pin(long pid, BitSet cores) throws IOException, InterruptedException {
        String program = SystemPrograms.path(PROGRAM)
                .orElseThrow(() -> new IOException(PROGRAM + " is not on the PATH. Install util-linux."));
        for (int tries = 0; tries < TRIES; tries++) {
            run(program, pid, cores);
            if (!ProcessState.isAlive(pid) || isPinned(pid, cores)) {
                return;
            }
        }
        throw new IOException("some of its threads are bound to other cores, and stay so.");
    }

    private static void run(String program, long pid, BitSet cores) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program, "-a", "-c", "-p", Cores.list(cores), Long.toString(pid))
                .redirectErrorStream(true);
        // What it says of a thread that has ended meanwhile is known in one language.
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(PROGRAM + " does not end within " + PATIENCE_SECONDS + " s.");
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            // A thread that ends meanwhile is none that it could bind.
            if (process.exitValue() != 0 && !said.contains("No such process")) {
                throw new IOException(PROGRAM + " failed with exit code " + process.exitValue() + ": "
                        + said.strip().replaceAll("\\s+", " "));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isPinned(long pid, BitSet cores) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            List<Path> all = threads.toList();
            for (Path thread : all) {
                if (!Cores.allowed(thread.resolve("status")).equals(cores)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            // A thread that has ended, or the process: the next try tells.
            return false;
        }
    }
}
