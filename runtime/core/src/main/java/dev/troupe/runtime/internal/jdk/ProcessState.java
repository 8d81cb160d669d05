package dev.troupe.runtime.internal.jdk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel says about a process, this one or another. */
public final class ProcessState {
    private static final int THREADS_FIELD = 17; // num_threads, counted from the state, which is 0.

    private ProcessState() {}

    /** Whether a process still runs; one that has ended but was not yet waited for does not. */
    public static boolean isAlive(long pid) {
        String[] fields = stat(pid);
        if (fields.length <= THREADS_FIELD) {
            return Files.exists(Path.of("/proc/" + pid));
        }
        char state = fields[0].charAt(0);
        // A process that is being killed is a zombie before its last threads are gone.
        return state != 'X'
                && (state != 'Z' || !fields[THREADS_FIELD].equals("1") && !fields[THREADS_FIELD].equals("0"));
    }

    /** Whether a process was stopped by a signal and not continued. */
    public static boolean isStopped(long pid) {
        String[] fields = stat(pid);
        return fields.length > 0 && fields[0].equals("T");
    }

    /** The fields from the state on: the name before it, in parentheses, may contain anything. */
    private static String[] stat(long pid) {
        try {
            String line =
                    new String(Files.readAllBytes(Path.of("/proc/" + pid + "/stat")), StandardCharsets.ISO_8859_1);
            return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        } catch (IOException | StringIndexOutOfBoundsException e) {
            return new String[0];
        }
    }
}
