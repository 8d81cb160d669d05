package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.ArchiveBase;
import dev.troupe.runtime.internal.jdk.JdkAccess;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;

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
            List<String> jars = jars();
            return jars.isEmpty() ? ArchiveBase.NONE : new ArchiveBase(jars, key(jars));
        } catch (IOException | RuntimeException e) {
            return ArchiveBase.NONE;
        }
    }

    private static List<String> jars() throws IOException {
        Set<String> jars = new LinkedHashSet<>();
        for (String each : CLASSES) {
            URL url = OwnArchiveBase.class.getClassLoader().getResource(each.replace('.', '/') + ".class");
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
        parts.addAll(ClassArchive.moduleOptions(
                JdkAccess.jvmArguments(), Runtime.version().feature()));
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
}
