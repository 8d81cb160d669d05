package dev.troupe.runtime.internal.node.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The directory in which a process makes itself ready. */
final class Scratch {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private Scratch() {}

    /** Deletes what a process that has ended left of it. */
    static void delete(Path scratch) {
        if (!Files.exists(scratch)) {
            return;
        }
        try (Stream<Path> made = Files.walk(scratch)) {
            for (Path each : made.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.DEBUG, "It goes with the session", e);
        }
    }
}
