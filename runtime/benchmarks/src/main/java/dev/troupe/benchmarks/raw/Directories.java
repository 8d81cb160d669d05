package dev.troupe.benchmarks.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the raw queues lie: in shared memory, for they would be as slow as the disk elsewhere. */
final class Directories {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private Directories() {}

    /** Makes a directory for one run. */
    static Path create() throws IOException {
        return Files.createTempDirectory(SHARED_MEMORY, prefix());
    }

    /** What the names of this process's directories begin with. */
    static String prefix() {
        return "raw-queue-" + ProcessHandle.current().pid() + "-";
    }

    /** Deletes a directory with all that is in it; nothing to delete is no error. */
    static void delete(Path directory) throws IOException {
        List<Path> inside;
        try (Stream<Path> found = Files.walk(directory)) {
            inside = found.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException e) {
            return;
        }
        for (Path each : inside) {
            Files.deleteIfExists(each);
        }
    }
}
