package dev.troupe.runtime.internal.jdk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Small programs of the system, which may be missing. */
public final class SystemPrograms {
    private SystemPrograms() {}

    /** Where one is. */
    public static Optional<String> path(String name) {
        return Arrays.stream(
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":", -1))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString);
    }
}
