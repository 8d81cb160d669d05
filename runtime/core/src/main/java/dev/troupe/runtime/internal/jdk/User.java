package dev.troupe.runtime.internal.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;

/** The user of this process, and what is that user's alone. */
public final class User {
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private User() {}

    /** As the kernel knows it, whatever {@code user.name} says. */
    public static UserPrincipal own() throws IOException {
        return Files.getOwner(Path.of("/proc/self"));
    }

    /** Whether a directory is this user's, and nobody else may look into it: anybody may make one in shared memory. */
    public static boolean ownsAlone(Path directory) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(directory, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.isDirectory()
                && attributes.owner().equals(own())
                && attributes.permissions().stream().noneMatch(OF_OTHERS::contains);
    }
}
