package dev.troupe.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where sessions are. */
final class DirectoryOption {
    @Option(
            names = "--directory",
            paramLabel = "DIR",
            defaultValue = "/dev/shm",
            description = "Where nodes keep their queues (default: ${DEFAULT-VALUE}).")
    private Path directory = Path.of("/dev/shm");

    /** Made by picocli. */
    DirectoryOption() {}

    Path path() {
        return directory.toAbsolutePath();
    }
}
