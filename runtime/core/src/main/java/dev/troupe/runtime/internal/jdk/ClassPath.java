package dev.troupe.runtime.internal.jdk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker finds the classes of this process, whatever launched it: a class path, an executable jar, a build tool
 * that loads classes with a loader of its own.
 */
public final class ClassPath {
    private static final String CLASS_PATH = "java.class.path";
    private static final String MODULE_PATH = "jdk.module.path";

    /** Of classes that are there as long as the process is. */
    private static final Map<Class<?>, Known> KNOWN = new ConcurrentHashMap<>();

    /** What was found for a class, while the process had these paths. */
    private record Known(String classPath, String modulePath, List<String> entries) {
        boolean isStillSo() {
            return classPath.equals(path(CLASS_PATH)) && modulePath.equals(path(MODULE_PATH));
        }
    }

    private ClassPath() {}

    /** The entries from which a class and all that it needs can be loaded, Troupe's own classes included. */
    public static List<String> of(Class<?> type) {
        if (type.getClassLoader() != ClassLoader.getSystemClassLoader()) {
            return find(type); // Its loader may know more the next time.
        }
        Known known = KNOWN.get(type);
        if (known == null || !known.isStillSo()) {
            known = new Known(path(CLASS_PATH), path(MODULE_PATH), List.copyOf(find(type)));
            KNOWN.put(type, known);
        }
        return known.entries();
    }

    private static String path(String property) {
        return System.getProperty(property, "");
    }

    private static List<String> find(Class<?> type) {
        Set<String> entries = new LinkedHashSet<>();
        ClassLoader system = ClassLoader.getSystemClassLoader();
        boolean reachesSystem = false;
        for (ClassLoader loader = type.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader == system) {
                reachesSystem = true;
                break;
            }
            if (loader instanceof URLClassLoader urls) {
                addUrls(urls.getURLs(), entries);
            }
        }
        // A build tool's own class path stays out where Troupe came with the program.
        if (entries.isEmpty() || reachesSystem && isOnSystemPath()) {
            entries.addAll(ofProcess());
        }
        addSource(type, entries);
        addSource(ClassPath.class, entries);
        return new ArrayList<>(entries);
    }

    private static boolean isOnSystemPath() {
        return ClassPath.class.getClassLoader() == ClassLoader.getSystemClassLoader();
    }

    /** What this process was started with; a worker has the modules on its class path. */
    private static Collection<String> ofProcess() {
        List<String> entries = new ArrayList<>();
        split(CLASS_PATH).map(Path::toString).forEach(entries::add);
        split(MODULE_PATH).forEach(each -> addModules(each, entries));
        return entries;
    }

    private static Stream<Path> split(String property) {
        return Arrays.stream(path(property).split(File.pathSeparator, -1))
                .filter(each -> !each.isEmpty())
                .map(each -> Path.of(each).toAbsolutePath());
    }

    /** A module path may name a module, or a directory of modules, which as an entry of a class path would be empty. */
    private static void addModules(Path entry, List<String> entries) {
        if (!Files.isDirectory(entry) || isModule(entry)) {
            entries.add(entry.toString());
            return;
        }
        try (Stream<Path> inside = Files.list(entry)) {
            inside.filter(each -> each.toString().endsWith(".jar") || isModule(each))
                    .map(Path::toString)
                    .sorted()
                    .forEach(entries::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isModule(Path directory) {
        return Files.exists(directory.resolve("module-info.class"));
    }

    private static void addUrls(URL[] urls, Set<String> entries) {
        Arrays.stream(urls).forEach(url -> add(url, entries));
    }

    /** The jar or folder that a class came from, which a loader of another kind may know alone. */
    private static void addSource(Class<?> type, Set<String> entries) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source != null && !isIndirect(entries)) {
            add(source.getLocation(), entries);
        }
    }

    /** A single jar may name all others in its manifest; adding them again would only make the path longer. */
    private static boolean isIndirect(Set<String> entries) {
        return entries.size() == 1;
    }

    private static void add(@Nullable URL url, Set<String> entries) {
        if (url == null || !url.getProtocol().equals("file")) {
            return;
        }
        try {
            entries.add(Path.of(url.toURI()).toAbsolutePath().toString());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            entries.add(new File(url.getPath()).getAbsolutePath());
        }
    }
}
