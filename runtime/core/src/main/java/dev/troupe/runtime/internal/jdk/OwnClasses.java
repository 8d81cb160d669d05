package dev.troupe.runtime.internal.jdk;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Loads what the end of the program will need. A build tool that runs a program in its own JVM closes the program's class
 * loader when its main method returns, and only later do the JVM's shutdown hooks run.
 */
public final class OwnClasses {
    private OwnClasses() {}

    /** Loads all classes that came with Troupe, where they could be gone before the JVM ends. */
    public static void load() {
        ClassLoader loader = OwnClasses.class.getClassLoader();
        if (loader == ClassLoader.getSystemClassLoader()) {
            return;
        }
        try {
            URI source = OwnClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path path = Path.of(source);
            if (Files.isDirectory(path)) {
                loadBelow(path, loader);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
                    loadBelow(jar.getPath("/"), loader);
                }
            }
        } catch (IOException | URISyntaxException e) {
            // The janitor will see to what the hook cannot do.
        }
    }

    private static void loadBelow(Path root, ClassLoader loader) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("dev/troupe/runtime"))) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                String name = root.relativize(each).toString().replace('/', '.');
                if (name.endsWith("package-info.class")) {
                    continue;
                }
                try {
                    Class.forName(name.substring(0, name.length() - ".class".length()), false, loader);
                } catch (ClassNotFoundException | LinkageError e) {
                    // Then nobody can need it.
                }
            }
        }
    }
}
