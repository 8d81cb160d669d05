package dev.troupe.cli;

import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.boot.NodeRuntime;
import dev.troupe.runtime.internal.door.RunningNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a node: as a daemon, or as this process. */
@Command(
        name = "start",
        description =
                "Starts a node of its own, which programs join where TROUPE_ADDRESS (or TroupeConfig.address) is its name, or"
                        + " 'auto'. It ends with 'troupe stop'.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Runnable {
    /** What the node itself prints, in the directory of its logs. */
    static final String NODE_LOG = "node.log";

    @Option(names = "--name", defaultValue = "main", description = "What it is called (default: ${DEFAULT-VALUE}).")
    private String name = "main";

    @Option(names = "--num-cpus", paramLabel = "N", description = "CPUs (default: those of the machine).")
    private @Nullable Double cpus;

    @Option(
            names = "--num-gpus",
            paramLabel = "N",
            description = "GPUs: the first that are visible and free (default: all of those).")
    private @Nullable Integer gpus;

    @Option(
            names = "--gpu",
            paramLabel = "ID",
            description = "A GPU by index or UUID, instead of a number of them; once for each.")
    private List<String> gpuIds = new ArrayList<>();

    @Option(names = "--resource", paramLabel = "NAME=N", description = "A custom resource; once for each.")
    private Map<String, Double> resources = new LinkedHashMap<>();

    @Option(names = "--memory", paramLabel = "SIZE", description = "Memory, such as 8g (default: that of the machine).")
    private @Nullable String memory;

    @Option(
            names = "--log-directory",
            paramLabel = "DIR",
            description = "Where logs go, and stay when the node has ended.")
    private @Nullable Path logDirectory;

    @Option(
            names = "--pin-cpus",
            description = "Actors that hold whole CPUs run on as many cores, which are no other such actor's.")
    private boolean pinCpus;

    @Option(names = "--foreground", description = "Runs it in this process, and prints what workers print.")
    private boolean foreground;

    @Option(names = "--daemon-log", hidden = true, description = "Where this process, a daemon, prints to.")
    private @Nullable Path daemonLog;

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Spec
    private CommandSpec command;

    /** Made by picocli, which sets the command. */
    @SuppressWarnings("NullAway.Init")
    StartCommand() {}

    @Override
    public void run() {
        RunningNode.checkName(name);
        TroupeConfig config = config();
        checkDirectories();
        if (foreground || daemonLog != null) {
            serve(NodeRuntime.start(name, config));
        } else {
            RunningNode started = new Daemon(
                            command.commandLine().getParseResult().originalArgs(), parentOfLogs())
                    .start(directory.path());
            sayStarted(started);
        }
    }

    /** In words that name the options. */
    private void checkDirectories() {
        Path queues = directory.path();
        if (!Files.isDirectory(queues) || !Files.isWritable(queues)) {
            throw new Refusal("The node would keep its queues in " + queues
                    + ", which is no directory that this user may write to."
                    + "\n    Fix: make it one, or name another with --directory.");
        }
        try {
            Files.createDirectories(parentOfLogs());
        } catch (IOException e) {
            throw new Refusal(
                    "The node would keep its logs in " + parentOfLogs() + ", which cannot be made a directory: "
                            + e + "."
                            + "\n    Fix: make it one, or name another with --log-directory.");
        }
    }

    private TroupeConfig config() {
        TroupeConfig config = TroupeConfig.defaults()
                .directory(directory.path())
                .logToConsole(foreground)
                .pinCpus(pinCpus);
        if (cpus != null) {
            config = config.cpus(cpus);
        }
        if (gpus != null) {
            config = config.gpus(gpus);
        }
        if (!gpuIds.isEmpty()) {
            config = config.gpuIds(gpuIds);
        }
        for (Map.Entry<String, Double> each : resources.entrySet()) {
            config = config.resource(each.getKey(), each.getValue());
        }
        if (memory != null) {
            config = config.memory(memory);
        }
        return logDirectory == null ? config : config.logDirectory(logDirectory);
    }

    private Path parentOfLogs() {
        return logDirectory != null ? logDirectory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private void serve(NodeRuntime runtime) {
        // A signal is how it is to end: that is no failure of the process, which otherwise exits with the signal's
        // code.
        runtime.afterEnd(() -> Runtime.getRuntime().halt(0));
        try {
            if (daemonLog != null) {
                // It stays open, and on the same file system.
                Files.move(daemonLog, runtime.here().logs().resolve(NODE_LOG));
            } else {
                sayStarted(runtime.here());
            }
            runtime.awaitEnd();
        } catch (IOException e) {
            throw new Refusal("The node's log cannot be put beside those of its actors: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayStarted(RunningNode node) {
        PrintWriter out = command.commandLine().getOut();
        out.println("Started node '" + node.name() + "' (process " + node.pid() + ").");
        out.println("  Join it: TROUPE_ADDRESS=" + node.name() + " java ..."
                + (directory.option().isEmpty()
                        ? ""
                        : ", where Troupe.init(...) has TroupeConfig.directory(Path.of(\"" + directory.path()
                                + "\"))"));
        out.println("  Stop it: " + (foreground ? "Ctrl-C, or " : "") + "troupe stop --name " + node.name()
                + directory.option());
        out.println("  Logs: " + node.logs()
                + (logDirectory == null ? " (until it ends; --log-directory keeps them)" : ""));
        out.flush();
    }
}
