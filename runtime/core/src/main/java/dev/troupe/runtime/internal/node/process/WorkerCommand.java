package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a worker's JVM is called: with its program's class path, system properties and environment, and what the actor
 * asked for; never with the program's agents or {@code -X} flags, which are made for it alone.
 *
 * @param kind what the actor asked for, and the program that it runs for
 * @param crashFile where the JVM leaves its report when it crashes
 * @param archive the classes that it need not read again, of an archive for this kind
 */
record WorkerCommand(WorkerKind kind, Path crashFile, ClassArchive archive) {
    /** Known by name, because nobody else may depend on it. */
    static final String MAIN = "dev.troupe.runtime.internal.boot.WorkerMain";

    /**
     * A method is compiled for good after twice as many calls as otherwise. What is called that often while a worker starts is
     * the JVM's own, and hardly ever runs again: to compile it took a tenth of all that a start takes.
     */
    private static final List<String> PATIENT_COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=10000",
            "-XX:Tier4MinInvocationThreshold=1200",
            "-XX:Tier4CompileThreshold=30000",
            "-XX:Tier4BackEdgeThreshold=80000");

    /** A JVM that did not know an option would not start; this is the last of which it is known what it knows. */
    static final int LAST_KNOWN_JAVA = 25;

    /** The kernel allows 128 KB for one argument. */
    private static final int LONGEST_ARGUMENT = 100_000;

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

    /** Set to 1 in an actor's environment, it leaves the GPUs that CUDA sees as they are there. */
    private static final String KEEP_CUDA = "TROUPE_KEEP_CUDA";

    private static final Set<String> VARIABLES_OF_THE_JVM =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /**
     * The program and its arguments; a class path too long for them goes into a file in this directory.
     *
     * @param title what a list of processes shows
     */
    List<String> arguments(Path directory, String title) throws IOException {
        List<String> command = new ArrayList<>(Janitor.ownSession());
        command.add(java(kind.origin()).toString());
        command.addAll(
                inheritedOptions(kind.origin().jvmArguments(), kind.origin().javaVersion()));
        // A file per JVM under /tmp, which a killed one would leave behind.
        command.add("-XX:-UsePerfData");
        command.add("-XX:ErrorFile=" + crashFile);
        if (kind.origin().javaVersion() <= LAST_KNOWN_JAVA) {
            command.addAll(PATIENT_COMPILER);
        }
        command.addAll(archive.options(kind.jvmOptions()));
        command.addAll(kind.jvmOptions());
        addClassPath(command, directory);
        command.add(MAIN);
        command.add(title);
        return command;
    }

    /** What runs a program's workers, as it runs the program. */
    static Path java(Origin origin) {
        return Path.of(origin.javaHome(), "bin", "java");
    }

    /** What every JVM of a program needs; the program's own class path could not be read without it either. */
    static List<String> inheritedOptions(List<String> jvmArguments, int javaVersion) {
        List<String> options = new ArrayList<>(InheritedOptions.of(jvmArguments));
        if (javaVersion >= 24) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    private void addClassPath(List<String> command, Path directory) throws IOException {
        // An archive is good for class paths that begin like its own.
        List<String> first = archive.classPath();
        String classPath = Stream.concat(
                        first.stream(), kind.classPath().stream().filter(each -> !first.contains(each)))
                .collect(Collectors.joining(":"));
        if (classPath.length() < LONGEST_ARGUMENT) {
            command.add("-cp");
            command.add(classPath);
            return;
        }
        String escaped = "-cp \"" + classPath.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        Path file = directory.resolve("class-path-" + Integer.toHexString(escaped.hashCode()));
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, "class-path", ".draft");
        Files.writeString(draft, escaped);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        command.add("@" + file);
    }

    /** Changes an environment that begins as the program's. */
    void environment(Map<String, String> environment, Lineage lineage) {
        removeVariablesOfTheJvm(environment);
        String keep = kind.env().getOrDefault(KEEP_CUDA, environment.getOrDefault(KEEP_CUDA, ""));
        if (!keep.equals("1")) {
            environment.put("CUDA_VISIBLE_DEVICES", String.join(",", kind.gpuIds()));
            environment.put("CUDA_DEVICE_ORDER", "PCI_BUS_ID");
        }
        environment.putAll(kind.env());
        lineage.apply(environment);
    }

    /** Whoever set them meant this JVM, and each would say on its standard error that it has picked them up. */
    static void removeVariablesOfTheJvm(Map<String, String> environment) {
        environment.keySet().removeAll(VARIABLES_OF_THE_JVM);
    }

    /** Properties that were set after this process had started; those of its command line go on the worker's. */
    static Map<String, String> properties(Properties all) {
        Map<String, String> properties = new HashMap<>();
        for (String name : all.stringPropertyNames()) {
            if (!OTHER_PROPERTIES_OF_THE_JVM.contains(name)
                    && PROPERTIES_OF_THE_JVM.stream().noneMatch(name::startsWith)) {
                properties.put(name, all.getProperty(name));
            }
        }
        return properties;
    }
}
