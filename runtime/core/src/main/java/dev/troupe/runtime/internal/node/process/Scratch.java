package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.jdk.FileTree;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/** The directory in which a process makes itself ready. */
final class Scratch {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private Scratch() {}

    /** Deletes what a process that has ended left of it. */
    static void delete(Path scratch) {
        try {
            FileTree.delete(scratch);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "It goes with the session", e);
        }
    }
}
