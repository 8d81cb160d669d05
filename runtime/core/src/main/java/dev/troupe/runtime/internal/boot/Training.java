package dev.troupe.runtime.internal.boot;

import java.io.IOException;
import java.nio.file.Path;

/** The main class of a process whose JVM notes what it loads, for the archive that later workers start from. */
public final class Training {
    private Training() {}

    /** Does what a worker does, in a directory that it deletes. */
    public static void main(String[] arguments) throws IOException {
        Lifeline.load();
        Rehearsal.run(Path.of(arguments[0]), () -> false);
    }
}
