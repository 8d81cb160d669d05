package dev.troupe.runtime.internal.node.process;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The classes of Troupe and its libraries in the form that a JVM needs not read, check and link again: half of what a
 * worker's start takes. One file per build of the JVM and of the jars, in a directory of the user's; whoever finds none
 * has it made for the next, and whatever is wrong with it or its directory, workers start without.
 *
 * <p>An archive is good for class paths that begin like its own: so the jars come first on a worker's, whether or not
 * there is an archive yet. Folders of classes cannot be archived; the user's are behind.
 */
final class ClassArchive {
    static final String PREFIX = "workers-";

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
    private static final Duration STILL_YOUNG = Duration.ofDays(1);

    private final List<String> jars;
    private final Optional<Path> file;
    private volatile boolean isThere;

    private ClassArchive(List<String> jars, Optional<Path> file) {
        this.jars = jars;
        this.file = file;
        isThere = file.isPresent() && touch(file.get());
    }

    /** No archive, now or later. */
    static ClassArchive none() {
        return new ClassArchive(List.of(), Optional.empty());
    }

    /** The one for this JVM and these jars, in a directory that is this user's alone. */
    static ClassArchive in(Path directory) {
        try {
            List<String> jars = jars();
            if (jars.isEmpty() || !isOwn(directory)) {
                return none();
            }
            return new ClassArchive(jars, Optional.of(directory.resolve(PREFIX + key(jars) + suffix())));
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
        parts.addAll(moduleOptions());
        for (String each : jars) {
            Path jar = Path.of(each);
            parts.add(each + " " + Files.size(jar) + " "
                    + Files.getLastModifiedTime(jar).toMillis());
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    /** An archive is good for JVMs with the same of these. */
    static List<String> moduleOptions() {
        return WorkerCommand.inheritedOptions().stream()
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

    /** Tells those who delete old ones that it is in use. */
    private static boolean touch(Path file) {
        try {
            Instant now = Instant.now();
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(STILL_YOUNG))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a class path begins with. */
    List<String> classPath() {
        return jars;
    }

    /** Where it is or is to be; empty if there is never to be one. */
    Optional<Path> file() {
        return file;
    }

    /** Whether it remains to be made. */
    boolean isMissing() {
        return file.isPresent() && !isThere;
    }

    /** It has been made. */
    void made() {
        isThere = true;
    }

    /** The options of a JVM that uses it, unless its own ones say otherwise. */
    List<String> options(List<String> own) {
        if (!isThere || own.stream().anyMatch(each -> OWN_ARCHIVE.matcher(each).matches())) {
            return List.of();
        }
        List<String> options = new ArrayList<>(hasAotCache() ? QUIET_AOT : QUIET_CDS);
        options.add((hasAotCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file.orElseThrow());
        return options;
    }
}
