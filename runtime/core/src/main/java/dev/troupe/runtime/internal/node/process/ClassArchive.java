package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.ArchiveBase;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The classes of Troupe and its libraries in the form that a JVM needs not read, check and link again: half of what a
 * worker's start takes. One file per build of the JVM and of the jars, in a directory of the user's; the node that finds none
 * has it made for the next workers, and whatever is wrong with it or its directory, they start without. Safe for any thread.
 *
 * <p>An archive is good for class paths that begin like its own: so the jars come first on a worker's, whether or not
 * there is an archive yet. Folders of classes cannot be archived; the user's are behind.
 */
final class ClassArchive {
    static final String PREFIX = "workers-";

    private static final Logger LOG = System.getLogger("dev.troupe");

    private static final Pattern OWN_ARCHIVE = Pattern.compile(
            "-Xshare:.*|-XX:(SharedArchiveFile|ArchiveClassesAtExit|SharedClassListFile|DumpLoadedClassList|AOT\\w*)=.*");

    /** What it says of itself in a log: nothing, also where its file is broken. */
    private static final List<String> QUIET_CDS = List.of("-Xshare:auto", "-Xlog:cds*=off");

    private static final List<String> QUIET_AOT = List.of("-Xlog:cds*=off", "-Xlog:aot*=off");
    private static final int FIRST_WITH_AOT_CACHE = 25;

    private final ArchiveBase base;
    private final boolean isAotCache;
    private final @Nullable Path directory;
    private final String name;
    private boolean isSearched;
    private @Nullable Path file;

    private ClassArchive(ArchiveBase base, int javaVersion, @Nullable Path directory) {
        this.base = base;
        isAotCache = javaVersion >= FIRST_WITH_AOT_CACHE;
        this.directory = directory;
        name = PREFIX + base.key() + "-";
    }

    /** No archive, now or later. */
    static ClassArchive none() {
        return new ClassArchive(ArchiveBase.NONE, 0, null);
    }

    /** The one for a JVM and its jars, in a directory that is this user's alone. */
    static ClassArchive in(Path directory, ArchiveBase base, int javaVersion) {
        try {
            return base.jars().isEmpty() || !isOwn(directory) ? none() : new ClassArchive(base, javaVersion, directory);
        } catch (IOException | RuntimeException e) {
            return none();
        }
    }

    private String suffix() {
        return isAotCache ? ".aot" : ".jsa";
    }

    /** Whether it is of the kind that JVMs have from 25 on. */
    boolean isAotCache() {
        return isAotCache;
    }

    /** An archive is good for JVMs with the same of these. */
    static List<String> moduleOptions(List<String> jvmArguments, int javaVersion) {
        return WorkerCommand.inheritedOptions(jvmArguments, javaVersion).stream()
                .filter(each -> each.startsWith("--"))
                .toList();
    }

    /** Somebody else's archive would be somebody else's code. */
    private static boolean isOwn(Path directory) throws IOException {
        ArchiveMaker.createDirectories(directory);
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
        return Files.isWritable(directory)
                && Files.getOwner(directory).equals(Files.getOwner(Path.of("/proc/self")))
                && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    /**
     * Whether workers of this kind may use it: of a program that has Troupe and its libraries from the same jars, and the same
     * JVM. The copies that a detached actor has of them are others.
     */
    boolean fits(WorkerKind kind) {
        return kind.origin().archiveBase().equals(base)
                && fits(kind.classPath())
                && (kind.origin().isThisProcess() || kind.classPath().containsAll(base.jars()));
    }

    /**
     * Whether a class path may begin with these jars. Jars of nothing but libraries may come first, wherever they were; one
     * that has the user's files in it as well, because everything was packed into it, must be first already: what stands
     * before it is meant to be found before it.
     */
    private boolean fits(List<String> wanted) {
        List<String> jars = base.jars();
        return jars.size() > 1
                || !jars.isEmpty() && !wanted.isEmpty() && wanted.get(0).equals(jars.get(0));
    }

    /** What a class path begins with. */
    List<String> classPath() {
        return base.jars();
    }

    /** Where it may be made; null if there is never to be one. */
    @Nullable
    Path directory() {
        return directory;
    }

    /** Whether it remains to be made. */
    synchronized boolean isMissing() {
        return directory != null && find() == null;
    }

    /** Takes over a file that was made for it, unless somebody was faster. */
    synchronized void add(Path made) throws IOException {
        isSearched = false;
        if (find() == null && directory != null) {
            file = Files.move(
                    made, directory.resolve(name + checksum(made) + suffix()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Looks once, and once for all at every byte: a JVM looks at the first few, and crashes over the others. */
    private @Nullable Path find() {
        if (isSearched || directory == null) {
            return file;
        }
        isSearched = true;
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, name + "*" + suffix())) {
            for (Path each : found) {
                if (each.getFileName().toString().equals(name + checksum(each) + suffix())) {
                    file = each;
                    // Those who delete what is old see that it is in use.
                    Files.setLastModifiedTime(each, FileTime.from(Instant.now()));
                    break;
                }
                Files.deleteIfExists(each);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "There is no archive of classes", e);
        }
        return file;
    }

    private static String checksum(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            sum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
        return Long.toHexString(sum.getValue());
    }

    /** The options of a JVM that uses it, unless its own ones say otherwise. */
    synchronized List<String> options(List<String> own) {
        Path found = find();
        if (found == null
                || own.stream().anyMatch(each -> OWN_ARCHIVE.matcher(each).matches())) {
            return List.of();
        }
        List<String> options = new ArrayList<>(isAotCache ? QUIET_AOT : QUIET_CDS);
        options.add((isAotCache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + found);
        return options;
    }
}
