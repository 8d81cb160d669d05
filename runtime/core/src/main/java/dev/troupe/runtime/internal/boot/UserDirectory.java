package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.jdk.User;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** Where nobody but this user can put anything, unlike in shared memory, where anybody may take any name first. */
final class UserDirectory {
    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private UserDirectory() {}

    /** Makes it, if it is not there. */
    static Path of(TroupeConfig config) {
        return first(config, List.of(session(), cache(config)));
    }

    /** The same, but rather one that is there for longer than its user is logged in. */
    static Path lasting(TroupeConfig config) {
        return first(config, List.of(cache(config), session()));
    }

    private static Optional<Path> session() {
        return Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
                .filter(each -> !each.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(each -> each.resolve("troupe"));
    }

    private static Optional<Path> cache(TroupeConfig config) {
        return WorkerStarts.cache(config).map(each -> each.resolve("nodes"));
    }

    private static Path first(TroupeConfig config, List<Optional<Path>> candidates) {
        return candidates.stream()
                .flatMap(Optional::stream)
                .filter(UserDirectory::isMade)
                .findFirst()
                .orElseThrow(() -> new StartupException(
                        "A node needs a directory of this user's alone, and there can be none in "
                                + cache(config).map(Path::toString).orElse("the home directory") + "."
                                + "\n    Fix: set XDG_RUNTIME_DIR or XDG_CACHE_HOME to a directory that only this user may"
                                + " write to.",
                        null));
    }

    private static boolean isMade(Path directory) {
        try {
            Files.createDirectories(directory.getParent());
            Files.createDirectory(directory, PRIVATE);
        } catch (FileAlreadyExistsException e) {
            // As most of the time.
        } catch (IOException e) {
            return false;
        }
        try {
            return User.ownsAlone(directory) && Files.isWritable(directory);
        } catch (IOException e) {
            return false;
        }
    }
}
