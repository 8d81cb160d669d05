package dev.troupe.runtime.internal.node.process;

import java.nio.file.Path;

/**
 * Where the logs of a session's workers lie, and for how long.
 *
 * @param path the directory
 * @param isKept whether it stays when the session ends
 */
public record LogDirectory(Path path, boolean isKept) {
    /** Names a log to somebody who may look for it after the end. */
    String describe(Path log) {
        return isKept ? log.toString() : log + " (until the program ends; TroupeConfig.logDirectory(...) keeps it)";
    }
}
