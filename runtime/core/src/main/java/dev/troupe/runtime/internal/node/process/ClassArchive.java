package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.ArchiveBase;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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
    private static final Logger LOG = System.getLogger("dev.troupe");

    private static final Pattern OWN_ARCHIVE = Pattern.compile(
            "-Xshare:.*|-XX:(SharedArchiveFile|ArchiveClassesAtExit|SharedClassListFile|DumpLoadedClassList|AOT\\w*)=.*");

    /** What it says of itself in a log: nothing, also where its file is broken. */
    private static final List<String> QUIET_CDS = List.of("-Xshare:auto", "-Xlog:cds*=off");

    private static final List<String> QUIET_AOT = List.of("-Xlog:cds*=off", "-Xlog:aot*=off");
    private static final int FIRST_WITH_AOT_CACHE = 25;

    /**
     * The archive lies in each process where it was made for: then processes share its memory, 10 MB of a worker's 40. Elsewhere,
     * which is what JVMs do unless told, nearly every page has an address in it to be corrected.
     */
    private static final List<String> SHARED = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    /** Others delete what was not used for weeks. */
    private static final long TOUCH_NANOS = TimeUnit.DAYS.toNanos(1);

    /** Making one takes seconds of a core, and may fail for a reason that stays. */
    private static final long AGAIN_NANOS = TimeUnit.HOURS.toNanos(1);

    private final ArchiveBase base;
    private final List<String> classPath;
    private final int javaVersion;
    private final boolean isAotCache;
    private final Optional<ArchiveDirectory> directory;
    private final String key;
    private final long born = System.nanoTime();

    // All below: with this object's lock.

    private boolean isSearched;
    private @Nullable Path file;
    private long touchedAt;
    private long makeAt;

    private ClassArchive(ArchiveBase base, int javaVersion, Optional<ArchiveDirectory> directory) {
        this.base = base;
        classPath = base.classPath();
        this.javaVersion = javaVersion;
        isAotCache = javaVersion >= FIRST_WITH_AOT_CACHE;
        this.directory = directory;
        key = base.key();
    }

    /** No archive, now or later. */
    static ClassArchive none() {
        return new ClassArchive(ArchiveBase.NONE, 0, Optional.empty());
    }

    /** The one for a JVM and its jars, in a directory that is this user's alone. */
    static ClassArchive in(Path directory, ArchiveBase base, int javaVersion) {
        return base.jars().isEmpty()
                ? none()
                : ArchiveDirectory.own(directory)
                        .map(own -> new ClassArchive(base, javaVersion, Optional.of(own)))
                        .orElseGet(ClassArchive::none);
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

    /**
     * Whether a class path may begin with these jars. Jars of nothing but libraries may come first, wherever they were; one
     * that has the user's files in it as well, because everything was packed into it, must be first already: what stands
     * before it is meant to be found before it.
     */
    boolean fits(List<String> wanted) {
        return classPath.size() > 1
                || classPath.size() == 1 && !wanted.isEmpty() && isSameFile(classPath.get(0), wanted.get(0));
    }

    /** The names of jars that a class loader tells are those behind all links. */
    private static boolean isSameFile(String one, String other) {
        try {
            return one.equals(other) || Files.isSameFile(Path.of(one), Path.of(other));
        } catch (IOException e) {
            return false;
        }
    }

    /** What a class path begins with. */
    List<String> classPath() {
        return classPath;
    }

    /** Whether to make it now: it is not there, and it was not tried a short time ago, and is not being tried. */
    synchronized boolean isToBeMade() {
        if (directory.isEmpty() || now() < makeAt || find().isPresent() || !base.isCurrent()) {
            return false;
        }
        makeAt = Long.MAX_VALUE;
        return true;
    }

    /** It was tried, and may have been made. */
    synchronized void tried() {
        makeAt = now() + AGAIN_NANOS;
    }

    /** Where to make it, by somebody of this name; makes room first. */
    Path draft(String session) throws IOException {
        ArchiveDirectory own = directory.orElseThrow();
        own.sweep();
        return own.draft(session);
    }

    /** Takes over a file that was made for it, unless somebody was faster, or has changed a jar meanwhile. */
    void add(Path made) throws IOException {
        if (!base.isCurrent()) {
            return;
        }
        ArchiveDirectory own = directory.orElseThrow();
        Optional<Path> other = own.find(key, suffix());
        Path added = other.isPresent() ? other.get() : own.add(made, key, suffix());
        synchronized (this) {
            isSearched = true;
            file = added;
            touchedAt = now();
        }
    }

    private long now() {
        return System.nanoTime() - born;
    }

    /** Looks once, until somebody has deleted it: without its archive a JVM does not even use that of the JDK. */
    private Optional<Path> find() {
        if (file != null && !Files.exists(file)) {
            isSearched = false;
        }
        if (!isSearched) {
            isSearched = true;
            file = directory.flatMap(each -> each.find(key, suffix())).orElse(null);
            touchedAt = now();
        }
        return Optional.ofNullable(file);
    }

    private void touch(Path used) {
        if (now() - touchedAt < TOUCH_NANOS) {
            return;
        }
        touchedAt = now();
        try {
            ArchiveDirectory.touch(used);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "It may be taken for one that nobody uses", e);
        }
    }

    /** The options of a JVM that uses it, unless its own ones say otherwise, or its jars have been changed. */
    synchronized List<String> options(List<String> own) {
        Optional<Path> found = find();
        if (found.isEmpty()
                || !base.isCurrent()
                || own.stream().anyMatch(each -> OWN_ARCHIVE.matcher(each).matches())) {
            return List.of();
        }
        touch(found.get());
        List<String> options = new ArrayList<>(isAotCache ? QUIET_AOT : QUIET_CDS);
        if (javaVersion <= WorkerCommand.LAST_KNOWN_JAVA) {
            options.addAll(SHARED);
        }
        options.add((isAotCache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + found.get());
        return options;
    }
}
