package dev.troupe.cli;

import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.jdk.ProcessState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stops nodes, by signals: so it also works for nodes of other versions, and those that do not answer. */
@Command(
        name = "stop",
        description = "Stops a node with all that it started, and nothing else.",
        mixinStandardHelpOptions = true)
final class StopCommand implements Runnable {
    /** Actors have five seconds to finish, and killing those that don't takes a moment. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

    @Mixin
    private NodeOption node = new NodeOption();

    @Option(names = "--all", description = "All nodes of this user.")
    private boolean all;

    @Option(names = "--force", description = "At once: actors cannot finish what they run.")
    private boolean force;

    @Spec
    private CommandSpec command;

    /** Made by picocli, which sets the command. */
    @SuppressWarnings("NullAway.Init")
    StopCommand() {}

    @Override
    public void run() {
        PrintWriter out = command.commandLine().getOut();
        for (RunningNode each : nodes()) {
            stop(each);
            out.println("Stopped node '" + each.name() + "' (process " + each.pid() + ").");
            out.flush();
        }
    }

    private List<RunningNode> nodes() {
        if (!all) {
            return List.of(node.find());
        }
        try {
            return RunningNode.in(node.parent());
        } catch (IOException e) {
            throw new Refusal(node.parent() + " cannot be read: " + e.getMessage());
        }
    }

    private void stop(RunningNode node) {
        // The process is looked up first, and remembers when it was started: what has its number later gets no signal.
        ProcessHandle process = ProcessHandle.of(node.pid())
                .filter(each -> node.isAlive())
                .orElseThrow(() -> new Refusal(node.describe() + " has ended already."));
        if (force) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        Waiting.until(
                PATIENCE_NANOS,
                () -> !ProcessState.isAlive(node.pid()) && !Files.exists(node.directory()),
                node.describe() + " has not ended within 15 s." + "\n    Fix: 'troupe stop --force --name "
                        + node.name() + "' ends it at once.");
    }
}
