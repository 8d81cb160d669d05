package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.internal.jdk.ProcessState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The main class of a process whose JVM notes what it loads, for the archive that later workers start from. */
public final class Training {
    private static final Path GROUP = Path.of("/proc/self/autogroup");
    private static final String LEAST_IMPORTANT = "19";

    private Training() {}

    /** Does what a worker does, in a directory that it deletes. */
    public static void main(String[] arguments) throws IOException {
        giveWay();
        Rehearsal.run(Path.of(arguments[0]), () -> false);
    }

    /** Where the system shares its cores among sessions, how nice a process is only counts inside of its own. */
    private static void giveWay() {
        try {
            if (ProcessState.leadsItsSession() && Files.exists(GROUP)) {
                Files.writeString(GROUP, LEAST_IMPORTANT);
            }
        } catch (IOException e) {
            // Then it is a little in the way, once.
            return;
        }
    }
}
