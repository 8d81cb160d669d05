package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.ArchiveBase;
import dev.troupe.runtime.internal.control.JarState;
import dev.troupe.runtime.internal.jdk.JdkAccess;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an archive of classes for the workers of this process would be made of. */
final class OwnArchiveBase {
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

    /** Looked for once; none where Troupe or a library is in no jar. */
    static final ArchiveBase FOUND = find();

    private OwnArchiveBase() {}

    private static ArchiveBase find() {
        try {
            List<JarState> states = new ArrayList<>();
            for (Path each : jars()) {
                states.add(JarState.of(each));
            }
            return states.isEmpty() ? ArchiveBase.NONE : new ArchiveBase(jvm(), states);
        } catch (IOException | RuntimeException e) {
            return ArchiveBase.NONE;
        }
    }

    private static Set<Path> jars() throws IOException {
        Set<Path> jars = new LinkedHashSet<>();
        for (String each : CLASSES) {
            URL url = OwnArchiveBase.class.getClassLoader().getResource(each.replace('.', '/') + ".class");
            if (url == null) {
                continue; // A library that somebody left out.
            }
            if (!(url.openConnection() instanceof JarURLConnection jar)
                    || !jar.getJarFileURL().getProtocol().equals("file")) {
                return Set.of();
            }
            try {
                jars.add(Path.of(jar.getJarFileURL().toURI()));
            } catch (URISyntaxException e) {
                return Set.of();
            }
        }
        return jars;
    }

    private static String jvm() {
        List<String> parts = new ArrayList<>(List.of(
                System.getProperty("java.home"),
                System.getProperty("java.vm.version"),
                System.getProperty("java.vm.vendor"),
                System.getProperty("os.arch")));
        parts.addAll(ClassArchive.moduleOptions(
                JdkAccess.jvmArguments(), Runtime.version().feature()));
        return String.join("\n", parts);
    }
}
