package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.Origin;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The classes of Troupe and its libraries in the form that a JVM needs not read, check and link again: half of what a
 * worker's start takes. One file per build of the JVM and of the jars, in a directory of the user's; whoever finds none
 * has it made for the next, and whatever is wrong with it or its directory, workers start without. Safe for any thread.
 *
 * <p>An archive is good for class paths that begin like its own: so the jars come first on a worker's, whether or not
 * there is an archive yet. Folders of classes cannot be archived; the user's are behind.
 */
final class ClassArchive {
    static final String PREFIX = "workers-";

    private static final Logger LOG = System.getLogger("dev.troupe");

    /** Of each jar one that this process has loaded by the time it needs workers. */
    private static final List<String> CLASSES = List.of(
            WorkerCommand.MAIN,
            "net.openhft.chronicle.queue.ChronicleQueue",
            "net.openhft.chronicle.wire.Wire",
            "net.openhft.chronicle.bytes.Bytes",
            "net.openhft.chronicle.core.Jvm",
            "net.openhft.chronicle.threads.Pauser",
            "net.openhft.posix.PosixAPI",
            "org.slf4j.Logger");

    private static final Pattern OWN_ARCHIVE = Pattern.compile(
            "-Xshare:.*|-XX:(SharedArchiveFile|ArchiveClassesAtExit|SharedClassListFile|DumpLoadedClassList|AOT\\w*)=.*");

    /** What it says of itself in a log: nothing, also where its file is broken. */
    private static final List<String> QUIET_CDS = List.of("-Xshare:auto", "-Xlog:cds*=off");

    private static final List<String> QUIET_AOT = List.of("-Xlog:cds*=off", "-Xlog:aot*=off");
    private static final int FIRST_WITH_AOT_CACHE = 25;

    private final List<String> jars;
    private final @Nullable Path directory;
    private final String name;
    private boolean isSearched;
    private @Nullable Path file;

    ClassArchive(List<String> jars, @Nullable Path directory, String name) {
        this.jars = jars;
        this.directory = directory;
        this.name = name;
    }

    /** No archive, now or later. */
    static ClassArchive none() {
        return new ClassArchive(List.of(), null, "");
    }

    /** The one for this JVM and these jars, in a directory that is this user's alone. */
    static ClassArchive in(Path directory) {
        try {
            List<String> jars = jars();
            return jars.isEmpty() || !isOwn(directory)
                    ? none()
                    : new ClassArchive(jars, directory, PREFIX + key(jars) + "-");
        } catch (IOException | RuntimeException e) {
            return none();
        }
    }

    private static String suffix() {
        return hasAotCache() ? ".aot" : ".jsa";
    }

    static boolean hasAotCache() {
        return Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
    }

    /** The jars from which this process has Troupe and its libraries; none where those lie elsewhere. */
    private static List<String> jars() throws IOException {
        Set<String> jars = new LinkedHashSet<>();
        for (String each : CLASSES) {
            URL url = ClassArchive.class.getClassLoader().getResource(each.replace('.', '/') + ".class");
            if (url == null) {
                continue; // A library that somebody left out.
            }
            if (!(url.openConnection() instanceof JarURLConnection jar)
                    || !jar.getJarFileURL().getProtocol().equals("file")) {
                return List.of();
            }
            try {
                jars.add(Path.of(jar.getJarFileURL().toURI()).toString());
            } catch (URISyntaxException e) {
                return List.of();
            }
        }
        return List.copyOf(jars);
    }

    private static String key(List<String> jars) throws IOException {
        List<String> parts = new ArrayList<>(List.of(
                System.getProperty("java.home"),
                System.getProperty("java.vm.version"),
                System.getProperty("java.vm.vendor"),
                System.getProperty("os.arch")));
        parts.addAll(moduleOptions(OwnOrigin.now()));
        for (String each : jars) {
            Path jar = Path.of(each);
            parts.add(each + " " + Files.size(jar) + " "
                    + Files.getLastModifiedTime(jar).toMillis());
        }
        // Not a digest, whose classes take longer to load than all the rest here: nobody wants two of them to be alike.
        String text = String.join("\n", parts);
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Integer.toHexString(text.hashCode()) + "-" + Long.toHexString(sum.getValue());
    }

    /** An archive is good for JVMs with the same of these. */
    static List<String> moduleOptions(Origin origin) {
        return WorkerCommand.inheritedOptions(origin).stream()
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
     * Whether workers of this kind may use it: those of this process, or of a program with the same JVM that has Troupe and
     * its libraries from the same jars. A node of its own may have them from elsewhere, with other things in them.
     */
    boolean fits(WorkerKind kind) {
        Origin origin = kind.origin();
        return fits(kind.classPath())
                && (origin.isThisProcess()
                        || origin.javaHome().equals(System.getProperty("java.home"))
                                && kind.classPath().containsAll(jars)
                                && moduleOptions(origin).equals(moduleOptions(OwnOrigin.now())));
    }

    /**
     * Whether a class path may begin with these jars. Jars of nothing but libraries may come first, wherever they were; one
     * that has the user's files in it as well, because everything was packed into it, must be first already: what stands
     * before it is meant to be found before it.
     */
    boolean fits(List<String> wanted) {
        return jars.size() > 1
                || !jars.isEmpty() && !wanted.isEmpty() && wanted.get(0).equals(jars.get(0));
    }

    /** What a class path begins with. */
    List<String> classPath() {
        return jars;
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
        List<String> options = new ArrayList<>(hasAotCache() ? QUIET_AOT : QUIET_CDS);
        options.add((hasAotCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + found);
        return options;
    }
}
