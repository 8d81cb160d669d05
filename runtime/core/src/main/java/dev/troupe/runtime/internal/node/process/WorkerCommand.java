package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.jdk.JdkAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a worker's JVM is called: with this process's class path, system properties and environment, and what the actor
 * asked for; never with this process's agents or {@code -X} flags, which are made for it alone.
 */
final class WorkerCommand {
    /** Known by name, because nobody else may depend on it. */
    static final String MAIN = "dev.troupe.runtime.internal.boot.WorkerMain";

    /** The kernel allows 128 KB for one argument. */
    private static final int LONGEST_ARGUMENT = 100_000;

    private static final int HEAP_PERCENT = 75;

    private static final List<String> PROPERTIES_OF_THE_JVM =
            List.of("java.", "jdk.", "sun.", "surefire.", "com.sun.management.");

    private static final Set<String> OTHER_PROPERTIES_OF_THE_JVM = Set.of(
            "awt.toolkit",
            "file.encoding",
            "file.separator",
            "line.separator",
            "native.encoding",
            "os.arch",
            "os.name",
            "os.version",
            "path.separator",
            "stderr.encoding",
            "stdin.encoding",
            "stdout.encoding",
            "user.country",
            "user.dir",
            "user.home",
            "user.language",
            "user.name",
            "user.script",
            "user.variant");

    private static final Set<String> VARIABLES_OF_THE_JVM =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final WorkerSpec spec;
    private final Path log;

    WorkerCommand(WorkerSpec spec, Path log) {
        this.spec = spec;
        this.log = log;
    }

    /** The program and its arguments; a class path too long for them goes into a file in this directory. */
    List<String> arguments(Path directory) throws IOException {
        List<String> command = new ArrayList<>(Janitor.ownSession());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(InheritedOptions.of(JdkAccess.jvmArguments()));
        command.addAll(JdkAccess.FLAGS);
        if (Runtime.version().feature() >= 24) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        // A file per JVM under /tmp, which a killed one would leave behind.
        command.add("-XX:-UsePerfData");
        command.add("-XX:ErrorFile=" + log.resolveSibling(log.getFileName() + ".jvm-crash"));
        Demand demand = spec.demand();
        if (demand.cpusHeld() > 0) {
            command.add("-XX:ActiveProcessorCount=" + Math.max(1, (int) Math.ceil(demand.cpusHeld())));
        }
        if (demand.memory() > 0) {
            command.add("-Xmx" + Math.max(2 << 20, demand.memory() / 100 * HEAP_PERCENT));
        }
        command.addAll(spec.jvmOptions());
        addClassPath(command, directory);
        command.add(MAIN);
        command.add(spec.display());
        return command;
    }

    private void addClassPath(List<String> command, Path directory) throws IOException {
        String classPath = String.join(":", spec.classPath());
        if (classPath.length() < LONGEST_ARGUMENT) {
            command.add("-cp");
            command.add(classPath);
            return;
        }
        Path file = directory.resolve("class-path");
        String escaped = classPath.replace("\\", "\\\\").replace("\"", "\\\"");
        Files.writeString(file, "-cp \"" + escaped + "\"");
        command.add("@" + file);
    }

    /** Changes an environment that begins as this process's. */
    void environment(Map<String, String> environment, String session, List<String> gpuIds) {
        environment.keySet().removeAll(VARIABLES_OF_THE_JVM);
        if (!"1".equals(environment.get("TROUPE_KEEP_CUDA"))) {
            environment.put("CUDA_VISIBLE_DEVICES", String.join(",", gpuIds));
            environment.put("CUDA_DEVICE_ORDER", "PCI_BUS_ID");
        }
        environment.putAll(spec.env());
        new Lineage(session, Long.toString(spec.id())).apply(environment);
    }

    /** Properties that were set after this process had started; those of its command line go on the worker's. */
    static Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (!OTHER_PROPERTIES_OF_THE_JVM.contains(name)
                    && PROPERTIES_OF_THE_JVM.stream().noneMatch(name::startsWith)) {
                properties.put(name, System.getProperty(name));
            }
        }
        return properties;
    }
}
