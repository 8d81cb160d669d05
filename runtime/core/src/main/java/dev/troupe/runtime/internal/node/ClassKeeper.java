package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.jdk.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Copies of the class paths of detached actors, so that a rebuild of the program that created them does not break them.
 *
 * <p>Copies and no links: many tools write a jar anew in place. What did not change is copied once, however many actors
 * need it, and deleted with the last of them. Safe for any thread.
 */
final class ClassKeeper {
    private final Path directory;
    private final Map<Long, List<Path>> copiesByActor = new HashMap<>();

    /** Keeps copies in a directory that it makes when it needs it. */
    ClassKeeper(Path directory) {
        this.directory = directory;
    }

    /** Copies what there is of a class path, and returns where. */
    synchronized List<String> keep(long actor, List<String> classPath) throws IOException {
        List<Path> copies = new ArrayList<>();
        copiesByActor.put(actor, copies);
        Files.createDirectories(directory);
        for (Path entry : withManifests(classPath)) {
            copies.add(copy(entry));
        }
        return copies.stream().map(Path::toString).toList();
    }

    /** Deletes what nobody needs but this actor, which has ended. */
    synchronized void release(long actor) throws IOException {
        List<Path> released = copiesByActor.remove(actor);
        if (released == null) {
            return;
        }
        Set<Path> needed = new LinkedHashSet<>();
        copiesByActor.values().forEach(needed::addAll);
        for (Path each : new LinkedHashSet<>(released)) {
            if (!needed.contains(each)) {
                FileTree.delete(directory.resolve(directory.relativize(each).getName(0)));
            }
        }
    }

    /** A jar names others in its manifest, relative to where it lies: those that are there, each after the jar. */
    private static Set<Path> withManifests(List<String> classPath) throws IOException {
        Set<Path> all = new LinkedHashSet<>();
        for (String each : classPath) {
            addWithManifest(Path.of(each), all);
        }
        return all;
    }

    private static void addWithManifest(Path entry, Set<Path> all) throws IOException {
        if (!Files.exists(entry) || !all.add(entry) || Files.isDirectory(entry)) {
            return;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            Manifest manifest = jar.getManifest();
            String named =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (named == null || named.isBlank()) {
                return;
            }
            URI base = entry.toUri();
            for (String each : named.strip().split("\\s+", -1)) {
                URI other = base.resolve(each);
                if ("file".equals(other.getScheme())) {
                    addWithManifest(Path.of(other), all);
                }
            }
        } catch (java.util.zip.ZipException | IllegalArgumentException e) {
            // No jar, or a name that is none: java itself would skip it too.
        }
    }

    /** Named after what tells versions of it apart; the file's own name stays, because some code looks at it. */
    private Path copy(Path entry) throws IOException {
        String version = Long.toHexString(fingerprint(entry));
        Path place = directory.resolve(version);
        Path copy = place.resolve(name(entry));
        if (Files.exists(copy)) {
            return copy;
        }
        Path draft = Files.createTempDirectory(directory, "draft-");
        try {
            copyTree(entry, draft.resolve(name(entry)));
            Files.move(draft, place);
        } catch (FileAlreadyExistsException e) {
            FileTree.delete(draft);
        } catch (IOException | RuntimeException | Error e) { // No room, most likely: it must not take the rest too.
            deleteHalf(draft, e);
            throw e;
        }
        return copy;
    }

    private static void deleteHalf(Path draft, Throwable reason) {
        try {
            FileTree.delete(draft);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static String name(Path entry) {
        Path name = entry.getFileName();
        return name == null ? "root" : name.toString();
    }

    /** Where it is, and of each file the name, the size and the time of its last change. */
    private static long fingerprint(Path entry) throws IOException {
        Map<String, List<Long>> files = new LinkedHashMap<>();
        Path real = entry.toRealPath();
        try (var walk = Files.walk(real)) {
            walk.sorted().filter(Files::isRegularFile).forEach(each -> files.put(each.toString(), state(each)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        long hash = real.toString().hashCode();
        for (Map.Entry<String, List<Long>> each : files.entrySet()) {
            hash = hash * 0x9e3779b97f4a7c15L + each.hashCode();
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static List<Long> state(Path file) {
        try {
            return List.of(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Path real = from.toRealPath();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(real.relativize(each).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Path target = each.equals(real)
                        ? to
                        : to.resolve(real.relativize(each).toString());
                Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
