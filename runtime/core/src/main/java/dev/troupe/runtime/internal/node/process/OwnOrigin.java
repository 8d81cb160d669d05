package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.jdk.JdkAccess;
import java.util.HashMap;
import java.util.Map;

/** This process as the program that workers run for. */
public final class OwnOrigin {
    private OwnOrigin() {}

    /** What it is like now. */
    public static Origin now() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        // Whatever this process descends from, what it starts on another node does not.
        environment.remove(Lineage.VARIABLE);
        return new Origin(
                program(),
                ProcessHandle.current().pid(),
                System.getProperty("java.home"),
                Runtime.version().feature(),
                JdkAccess.jvmArguments(),
                properties(),
                environment,
                System.getProperty("user.dir"),
                OwnArchiveBase.FOUND);
    }

    /** The system properties that its workers are to have. */
    public static Map<String, String> properties() {
        return WorkerCommand.properties();
    }

    private static String program() {
        String command = System.getProperty("sun.java.command", "").strip();
        return command.isEmpty() ? "java" : command.split("\\s+", 2)[0];
    }
}
