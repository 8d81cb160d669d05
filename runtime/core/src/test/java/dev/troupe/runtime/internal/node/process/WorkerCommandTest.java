package dev.troupe.runtime.internal.node.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.fixtures.ChildJvm;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.wire.ActorId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class WorkerCommandTest {
    @TempDir
    private Path directory;

    private static WorkerSpec spec(
            Demand demand, List<String> classPath, List<String> options, Map<String, String> env) {
        return new WorkerSpec(
                ActorId.of(1, 3),
                "com.example.Counter",
                "com.example.CounterDispatcher",
                List.of(),
                demand,
                classPath,
                options,
                env,
                null,
                Naming.NONE,
                Long.MAX_VALUE);
    }

    private static WorkerSpec plain() {
        return spec(Demand.NONE, List.of("/a.jar", "/b"), List.of(), Map.of());
    }

    private List<String> arguments(WorkerSpec spec) throws IOException {
        return command(spec, directory.resolve("worker-7.jvm-crash")).arguments(directory, "Counter#3");
    }

    private static WorkerCommand command(WorkerSpec spec, Path crashFile, String... gpus) {
        return new WorkerCommand(WorkerKind.of(spec, OwnOrigin.now(), List.of(gpus)), crashFile, ClassArchive.none());
    }

    private static Map<String, String> environment(WorkerSpec spec, Map<String, String> own, String... gpus) {
        Map<String, String> environment = new HashMap<>(own);
        command(spec, Path.of("crash"), gpus).environment(environment, new Lineage("troupe-ada-1-x", "7"));
        return environment;
    }

    @Test
    void aWorkerRunsThisJavaWithTheClassPathOfItsActor() throws IOException {
        List<String> command = arguments(plain());

        assertThat(command)
                .contains(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        assertThat(command).contains("-XX:-UsePerfData", "-XX:ErrorFile=" + directory.resolve("worker-7.jvm-crash"));
        assertThat(command).containsSequence("-cp", "/a.jar:/b", WorkerCommand.MAIN, "Counter#3");
        assertThat(command).endsWith("Counter#3");
        assertThat(command).noneMatch(each -> each.startsWith("-Xmx") || each.startsWith("-XX:ActiveProcessorCount"));
        assertThatCodeIsThere();
    }

    private static void assertThatCodeIsThere() {
        try {
            assertThat(Class.forName(WorkerCommand.MAIN)).isNotNull();
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The name of the worker's main class is out of date", e);
        }
    }

    @Test
    void theJvmIsSizedByTheDemand() throws IOException {
        assertThat(arguments(spec(demand(2), List.of(), List.of(), Map.of()))).contains("-XX:ActiveProcessorCount=2");
        assertThat(arguments(spec(demand(2.0001), List.of(), List.of(), Map.of())))
                .contains("-XX:ActiveProcessorCount=3");
        assertThat(arguments(spec(demand(0.1), List.of(), List.of(), Map.of()))).contains("-XX:ActiveProcessorCount=1");
        assertThat(arguments(spec(demand(0), List.of(), List.of(), Map.of())))
                .noneMatch(each -> each.startsWith("-XX:ActiveProcessorCount"));
        Demand gpu = new Demand(OptionalDouble.empty(), 1, Map.of(), 0);
        assertThat(arguments(spec(gpu, List.of(), List.of(), Map.of()))).contains("-XX:ActiveProcessorCount=1");
        Demand memory = new Demand(OptionalDouble.empty(), 0, Map.of(), 400 << 20);
        assertThat(arguments(spec(memory, List.of(), List.of(), Map.of())))
                .contains("-Xmx" + ((400 << 20) / 100 * 75))
                .noneMatch(each -> each.startsWith("-XX:ActiveProcessorCount"));
        Demand little = new Demand(OptionalDouble.empty(), 0, Map.of(), 1000);
        assertThat(arguments(spec(little, List.of(), List.of(), Map.of()))).contains("-Xmx2097152");
    }

    private static Demand demand(double cpus) {
        return new Demand(OptionalDouble.of(cpus), 0, Map.of(), 0);
    }

    @Test
    void theActorsOwnOptionsComeLast() throws IOException {
        Demand memory = new Demand(OptionalDouble.of(1), 0, Map.of(), 400 << 20);
        List<String> command = arguments(spec(memory, List.of("/a"), List.of("-Xmx1g", "-Dx=y z"), Map.of()));

        assertThat(command).containsSequence("-Xmx1g", "-Dx=y z", "-cp", "/a");
        assertThat(command.indexOf("-Xmx1g")).isGreaterThan(command.indexOf("-Xmx" + ((400 << 20) / 100 * 75)));
    }

    @Test
    @Tag("processes")
    void aClassPathTooLongForTheKernelGoesThroughAFile() throws Exception {
        List<String> classPath =
                new ArrayList<>(Collections.nCopies(3000, "/a/very/long/path/with space/and\"quote\\.jar"));
        Collections.addAll(classPath, System.getProperty("java.class.path").split(":", -1));
        List<String> command = arguments(spec(Demand.NONE, classPath, List.of(), Map.of()));

        int file = command.indexOf(WorkerCommand.MAIN) - 1;
        assertThat(command.get(file)).startsWith("@" + directory.resolve("class-path-"));
        assertThat(command).doesNotContain("-cp");
        // The launcher understands it.
        command.set(file + 1, PrintsItsClassPath.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.inputReader().readLine())
                .isEqualTo(String.join(":", classPath).hashCode() + "");
        assertThat(process.waitFor()).isZero();
    }

    static final class PrintsItsClassPath {
        private PrintsItsClassPath() {}

        public static void main(String[] args) {
            System.out.println(System.getProperty("java.class.path").hashCode());
        }
    }

    @Test
    @Tag("processes")
    void whatTheCodeNeedsIsInheritedAndWhatIsMadeForThisJvmIsNot() throws Exception {
        List<String> needed = List.of(
                "-Dsome.name=a value",
                "-Djava.io.tmpdir=" + directory,
                "-Duser.language=en",
                "-ea",
                "-ea:com.example...",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-modules=java.sql");
        List<String> notForWorkers = List.of(
                "-Xmx64m",
                "-Xss512k",
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcom.sun.management.something=x",
                "-Xlog:gc:file=" + directory.resolve("gc.log"),
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:0",
                "--add-reads=java.sql=ALL-UNNAMED");
        List<String> all = new ArrayList<>(needed);
        all.addAll(notForWorkers);
        List<String> command = new ArrayList<>();
        try (ChildJvm child =
                ChildJvm.start(Path.of(System.getProperty("java.home")), all, PrintsACommand.class, directory)) {
            for (String line = child.nextLine(); !line.equals("end"); line = child.nextLine()) {
                command.add(line);
            }
        }

        assertThat(command).containsSubsequence(needed).doesNotContainAnyElementsOf(notForWorkers);
        assertThat(command)
                .noneMatch(each -> each.startsWith("-agent")
                        || each.startsWith("-X")
                                && !each.startsWith("-XX:-UsePerfData")
                                && !each.startsWith("-XX:ErrorFile=")
                                && !each.startsWith("-XX:Tier4")
                                && !each.startsWith("-XX:InitialHeapSize=")
                                && !each.equals("-XX:+UseSerialGC"));
    }

    static final class PrintsACommand {
        private PrintsACommand() {}

        public static void main(String[] args) throws IOException {
            Path directory = Path.of(args[0]);
            command(plain(), directory.resolve("crash"))
                    .arguments(directory, "Counter#3")
                    .forEach(System.out::println);
            System.out.println("end");
        }
    }

    @Test
    void theEnvironmentIsInheritedButForWhatIsMadeForThisJvm() {
        Map<String, String> environment = environment(
                spec(Demand.NONE, List.of(), List.of(), Map.of("MINE", "1", "HOME", "/other")),
                Map.of("HOME", "/home/ada", "PATH", "/bin", "JAVA_TOOL_OPTIONS", "-Xint", "JDK_JAVA_OPTIONS", "-Xint"));

        assertThat(environment)
                .containsEntry("HOME", "/other")
                .containsEntry("PATH", "/bin")
                .containsEntry("MINE", "1")
                .doesNotContainKeys("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    }

    @Test
    void gpusStandInTheEnvironmentBeforeTheFirstLineRuns() {
        assertThat(environment(plain(), Map.of("CUDA_VISIBLE_DEVICES", "0,1,2,3"), "2", "GPU-x"))
                .containsEntry("CUDA_VISIBLE_DEVICES", "2,GPU-x")
                .containsEntry("CUDA_DEVICE_ORDER", "PCI_BUS_ID");
        assertThat(environment(plain(), Map.of("CUDA_VISIBLE_DEVICES", "0,1,2,3")))
                .containsEntry("CUDA_VISIBLE_DEVICES", "");
        assertThat(environment(plain(), Map.of("CUDA_VISIBLE_DEVICES", "0,1", "TROUPE_KEEP_CUDA", "1")))
                .containsEntry("CUDA_VISIBLE_DEVICES", "0,1")
                .doesNotContainKey("CUDA_DEVICE_ORDER");
    }

    @Test
    void aWorkerIsMarkedAndSoAreThoseItDescendsFrom() {
        assertThat(environment(plain(), Map.of())).containsEntry("TROUPE_LINEAGE", "<troupe-ada-1-x:7>");
        assertThat(environment(plain(), Map.of("TROUPE_LINEAGE", "<outer:7>")))
                .containsEntry("TROUPE_LINEAGE", "<outer:7><troupe-ada-1-x:7>");
    }

    @Test
    void propertiesSetInTheProgramComeAlong() {
        System.setProperty("com.example.set", "late");
        try {
            assertThat(WorkerCommand.properties(System.getProperties()))
                    .containsEntry("com.example.set", "late")
                    .doesNotContainKeys("java.home", "java.class.path", "os.name", "user.dir", "line.separator");
        } finally {
            System.clearProperty("com.example.set");
        }
    }

    @Test
    void propertiesThatOnlySoundLikeTheJvmsComeAlong() {
        List<String> names =
                List.of("user.service.url", "file.upload.limit", "path.to.models", "line.width", "os.quota");
        names.forEach(name -> System.setProperty(name, "x"));
        try {
            assertThat(WorkerCommand.properties(System.getProperties())).containsKeys(names.toArray(String[]::new));
        } finally {
            names.forEach(System::clearProperty);
        }
    }
}
