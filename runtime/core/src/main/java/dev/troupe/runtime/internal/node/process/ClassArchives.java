package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.ArchiveBase;
import dev.troupe.runtime.internal.control.Origin;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The archives of classes of a node: its programs may have Troupe and its libraries from different jars, and different JVMs.
 * Safe for any thread.
 */
final class ClassArchives {
    private static final ClassArchive NONE = ClassArchive.none();

    /** A node may see many programs, each rebuilt many times. */
    private static final int REMEMBERED = 100;

    private final Optional<Path> directory;

    private final Map<ArchiveBase, ClassArchive> archives = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ArchiveBase, ClassArchive> eldest) {
            return size() > REMEMBERED;
        }
    };

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
        return directory
                .map(each -> in(each, kind.origin()))
                .filter(archive -> archive.fits(kind.classPath()))
                .orElse(NONE);
    }

    private synchronized ClassArchive in(Path path, Origin origin) {
        return archives.computeIfAbsent(
                origin.archiveBase(), base -> ClassArchive.in(path, base, origin.javaVersion()));
    }
}
