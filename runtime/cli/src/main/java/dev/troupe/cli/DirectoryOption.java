package dev.troupe.cli;

import dev.troupe.runtime.internal.door.RunningNode;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where sessions are. */
final class DirectoryOption {
    @Option(
            names = "--directory",
            paramLabel = "DIR",
            defaultValue = "/dev/shm",
            description = "Where nodes keep their queues (default: ${DEFAULT-VALUE}).")
    private Path directory = RunningNode.USUAL;

    /** Made by picocli. */
    DirectoryOption() {}

    Path path() {
        return directory.toAbsolutePath();
    }

    /** What other commands need to find the same nodes: an option after a blank, or nothing. */
    String option() {
        return RunningNode.isUsual(path()) ? "" : " --directory " + path();
    }
}
