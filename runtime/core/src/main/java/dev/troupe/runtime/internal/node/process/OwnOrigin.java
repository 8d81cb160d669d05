package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.jdk.JdkAccess;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** This process as the program that workers run for. Asked for with each actor, and seldom another than before. */
public final class OwnOrigin {
    private static volatile @Nullable Seen last;

    /** What it was like, and the properties that it had then. */
    private record Seen(Properties properties, Origin origin) {}

    private OwnOrigin() {}

    /** What it is like now; the same object as long as no property changes. */
    public static Origin now() {
        Properties properties = System.getProperties();
        Seen seen = last;
        if (seen == null || !seen.properties().equals(properties)) {
            Properties copy = copy(properties);
            seen = new Seen(copy, look(copy));
            last = seen;
        }
        return seen.origin();
    }

    /** With what the properties have from elsewhere: such are never equal to their copy, and are looked at each time. */
    private static Properties copy(Properties properties) {
        Properties copy = new Properties();
        for (String name : properties.stringPropertyNames()) {
            String value = properties.getProperty(name);
            if (value != null) { // Else it was removed meanwhile.
                copy.setProperty(name, value);
            }
        }
        return copy;
    }

    private static Origin look(Properties properties) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        // Whatever this process descends from, what it starts on another node does not.
        environment.remove(Lineage.VARIABLE);
        return new Origin(
                program(properties.getProperty("sun.java.command", "").strip()),
                ProcessHandle.current().pid(),
                properties.getProperty("java.home"),
                Runtime.version().feature(),
                JdkAccess.jvmArguments(),
                WorkerCommand.properties(properties),
                environment,
                properties.getProperty("user.dir"),
                OwnArchiveBase.FOUND);
    }

    private static String program(String command) {
        return command.isEmpty() ? "java" : command.split("\\s+", 2)[0];
    }
}
