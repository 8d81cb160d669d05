package dev.troupe.runtime.internal.node.process;

import java.nio.file.Path;

/**
 * Where the logs of a session's workers lie, and for how long.
 *
 * @param path the directory
 * @param isKept whether it stays when the session ends
 * @param end until when they lie there if it does not, and what keeps them
 */
public record LogDirectory(Path path, boolean isKept, String end) {
    /** Names a log to somebody who may look for it after the end. */
    String describe(Path log) {
        return isKept ? log.toString() : log + " (" + end + ")";
    }
}
