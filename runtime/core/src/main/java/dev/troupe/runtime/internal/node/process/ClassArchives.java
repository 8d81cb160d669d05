package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.ArchiveBase;
import dev.troupe.runtime.internal.control.Origin;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The archives of classes of a node: its programs may have Troupe and its libraries from different jars, and different JVMs.
 * Safe for any thread.
 */
final class ClassArchives {
    private static final ClassArchive NONE = ClassArchive.none();

    private final Optional<Path> directory;
    private final Map<ArchiveBase, ClassArchive> archives = new ConcurrentHashMap<>();

    /**
     * Looks for none yet.
     *
     * @param directory where they are kept; empty for that there are none
     */
    ClassArchives(Optional<Path> directory) {
        this.directory = directory;
    }

    /** The one that workers of this kind use, whether it has been made yet or not. */
    ClassArchive of(WorkerKind kind) {
        Origin origin = kind.origin();
        return directory
                .map(each -> archives.computeIfAbsent(
                        origin.archiveBase(), base -> ClassArchive.in(each, base, origin.javaVersion())))
                .filter(archive -> archive.fits(kind))
                .orElse(NONE);
    }
}
